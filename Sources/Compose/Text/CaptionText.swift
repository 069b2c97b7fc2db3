import Frames
import Languages
import Layout
import Meetings
import Shaping
import Templates

/// What stands above a table or below a figure: its number, then its title.
///
/// `Tabel 2 Bidang kerja sama`
struct CaptionText {
  let context: ComposeContext
  let target: Target

  /// - Parameter owner: the table or figure, of which the caption becomes a part.
  func block(in owner: ComposeContext.Scope) -> TextBlock? {
    block(as: context.child(.caption, "caption", of: owner), citing: nil)
  }

  /// - Parameter sources: cited behind the title, unless it cites them itself.
  func block(as caption: ComposeContext.Scope, citing sources: SourceLine?) -> TextBlock? {
    guard let look = context.look(.caption) else { return nil }
    let setter = InlineSetter(
      context: context, look: look, language: caption.language, element: caption.element)
    let cited = sources?.citations(besides: target.title.inlines ?? []) ?? []
    let title = setter.runs(target.title, citing: cited)
    return look.block(
      number(look, tag: .element(caption.element)) + (title.isEmpty ? [] : setter.runs(" ") + title)
    )
  }

  /// Above the part on a following page; it was read already.
  var continued: TextBlock? {
    guard let look = context.look(.caption) else { return nil }
    let words = TextRun(
      " \(target.title.plain) \(context.language.label(.continued))", style: look.text,
      language: context.meeting.language, tag: .artifact(.repeated))
    var block = look.block(number(look, tag: .artifact(.repeated)) + [words])
    block.spaceBefore = 0
    return block
  }

  private func number(_ look: TextLook, tag: ContentTag) -> [TextRun] {
    guard let label = target.label(in: context.language) else { return [] }
    var style = look.text
    style.weight = 600
    return [TextRun(label, style: style, language: context.meeting.language, tag: tag)]
  }
}
