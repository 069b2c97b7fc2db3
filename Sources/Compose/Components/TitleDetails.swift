import Diagnostics
import Fields
import Frames
import Languages
import Layout
import Markup
import Meetings
import Shaping
import Templates

/// When, where, and what the paper says of itself: a label and a value in a line.
struct TitleDetails {
  let context: ComposeContext
  /// Which of them are shown.
  var wanted = HeadlineDetail.allCases.filter { $0 != .parties && $0 != .roles }

  /// What stands behind a label: the program's words, or the author's, separated by commas.
  private enum Value {
    case words(String)
    case texts([RichText])
    case inlines([Inline])
    case heads([PartyHeads.Piece])
    /// The author's, without markup.
    case line(SourceText)

    var isEmpty: Bool {
      switch self {
      case .words(let words): words.isEmpty
      case .texts(let texts): texts.isEmpty
      case .inlines(let inlines): inlines.isEmpty
      case .heads(let pieces): pieces.isEmpty
      case .line(let line): line.string.isEmpty
      }
    }
  }

  /// - Parameter spacing: between two of them, in points.
  func block(in section: ComposeContext.Scope, spacing: Double) -> (any Block)? {
    let given = entries.filter { !$0.1.isEmpty }
    guard !given.isEmpty, let look = context.look(.titleText) else { return nil }
    var attributes = StructureAttributes()
    attributes.listNumbering = "None"
    let list = context.child(
      .list, "details", of: section, StructureProperties(attributes: attributes))
    var block = ListBlock(
      given.compactMap { entry($0.0, $0.1, look, in: list) }, indent: look.style.size * 8)
    block.labelColumn = LabelColumn(gap: look.style.size * 0.7)
    block.keepsItemsWhole = true
    block.itemSpacing = spacing
    return block
  }

  private func entry(
    _ label: LabelKey, _ value: Value, _ look: TextLook, in list: ComposeContext.Scope
  ) -> ListBlock.Item? {
    let item = context.child(.listItem, label.rawValue, of: list)
    guard
      let name = context.paragraph(
        words: context.language.label(label), .titleLabel, .label, name: "label", in: item)
    else { return nil }
    let body = context.child(.listBody, "body", of: item)
    let setter = InlineSetter(
      context: context, look: look, language: body.language, element: body.element)
    let marking = label == .marking ? context.meeting.document.marking : nil
    var text = look.block(runs(value, setter)).colored(by: marking, context.template.palette)
    // A span of days is parted where its days are.
    if case .words = value { text.paragraph.style.isBalanced = true }
    return ListBlock.Item(label: name, body: text)
  }

  private func runs(_ value: Value, _ setter: InlineSetter) -> [TextRun] {
    switch value {
    case .words(let words): setter.runs(words)
    case .line(let line): setter.runs(line)
    case .inlines(let inlines): setter.runs(inlines)
    case .heads(let pieces):
      pieces.flatMap { piece in
        setter.runs(piece.content).map { run in
          var run = run
          if piece.isName { run.isUnbreakable = true }
          return run
        }
      }
    case .texts(let texts):
      texts.enumerated().flatMap { index, text in
        setter.runs(index == 0 ? "" : ", ") + setter.runs(text)
      }
    }
  }

  private var entries: [(LabelKey, Value)] { wanted.flatMap(entries) }

  private func entries(of detail: HeadlineDetail) -> [(LabelKey, Value)] {
    let document = context.meeting.document
    return switch detail {
    case .date: [(.date, .words(ScheduleText.text(context.meeting.when, context.language)))]
    case .place:
      [(.place, .texts(context.meeting.where?.parts ?? []))]
    case .parties: PartyHeads(context: context).entries.map { ($0.label, .heads($0.heads)) }
    case .roles: roles
    case .number: [(.number, document.number.map(Value.line) ?? .words(""))]
    case .version:
      [(context.meeting.document.version == nil ? .status : .version, .words(version))]
    case .marking: [(.marking, .words(marking))]
    case .urgency: [(.urgency, .words(UrgencyText.text(document.urgency, context.language)))]
    }
  }

  private var roles: [(LabelKey, Value)] {
    context.roles.map { ($0.label, .inlines($0.holder.inlines(in: context.meeting.language))) }
  }

  /// `Rahasia · Kopi Nomor 1 dari 3 kopi`
  private var marking: String {
    let document = context.meeting.document
    let copy = CopyNumber.hasPlace(in: context.template) ? nil : CopyNumber.words(in: context)
    return [MarkingText.text(document.marking, context.language), copy ?? ""]
      .filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private var version: String {
    let document = context.meeting.document
    let status: LabelKey? =
      switch document.status {
      case .draft: .statusDraft
      case .cleared: .statusCleared
      case .final: .statusFinal
      case nil: nil
      }
    return [document.version.map(String.init), status.map { context.language.label($0) }]
      .compactMap(\.self).joined(separator: " · ")
  }
}
