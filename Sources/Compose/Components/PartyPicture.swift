import Diagnostics
import Fields
import Frames
import Languages
import Layout
import Meetings
import Pictures
import Templates

/// An organisation's mark or somebody's picture: small, without a caption, told by its owner's name.
struct PartyPicture {
  private let context: ComposeContext
  private let name: Located<String>
  private let file: PictureFile
  private let label: LabelKey
  private let owner: String

  /// Nil where the file could not be read, which was told then.
  init?(context: ComposeContext, file name: Located<String>, _ label: LabelKey, of owner: String) {
    guard let file = context.pictures[name.value] else { return nil }
    self.context = context
    self.name = name
    self.file = file
    self.label = label
    self.owner = owner
  }

  /// The mark of a side's organisation; nil where it has none, too.
  init?(logoOf side: Side, context: ComposeContext) {
    guard let organisation = context.meeting.organisation(of: side) else { return nil }
    self.init(logoOf: organisation, context: context)
  }

  /// Nil where it has none, too.
  init?(logoOf organisation: Organisation, context: ComposeContext) {
    guard let name = organisation.logo else { return nil }
    self.init(context: context, file: name, .logo, of: context.plainWords(organisation.name))
  }

  /// - Parameter height: of the row that it stands in, in points; nil for a picture of its column's
  ///   width and no more than a third higher.
  func block(height: Double?, in scope: ComposeContext.Scope) -> any Block {
    let figure = context.child(
      .figure, label.rawValue, of: scope,
      StructureProperties(
        alternative: context.language.label(label, ["name": owner]), span: name.span))
    var block = PictureBlock(file.image, tag: .element(figure.element), span: name.span)
    block.slotHeight = height
    block.heightLimit = height ?? (context.look(.text)?.style.leading ?? 15) * 3.2
    block.hasOwnWidth = false
    block.leastResolution = Image.leastResolution
    return block
  }
}
