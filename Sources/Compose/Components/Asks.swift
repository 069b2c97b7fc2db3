import Diagnostics
import Frames
import Languages
import Layout
import Meetings
import Shaping
import Templates

/// What the reader is asked to decide, each with boxes for the answer.
struct Asks: Component {
  static let section = SectionDeclaration("asks", of: "asks")

  func blocks(in context: ComposeContext) -> [any Block] {
    let asks = context.selected(
      context.meeting.asks, context.template.selection.asks, "asks", span: \.span)
    guard !asks.isEmpty else { return [] }
    let section = context.child(.section, "asks", of: context.document)
    let heading = context.heading(.asks, id: "asks", level: 2, in: section)
    let list = EntryList(context: context).block(asks, in: section) { ask, body in
      AskBlocks(context: context, ask: ask).blocks(in: body)
    }
    return [heading, list].compactMap(\.self)
  }
}

private struct AskBlocks {
  let context: ComposeContext
  let ask: Ask

  func blocks(in body: ComposeContext.Scope) -> [any Block] {
    var text = context.paragraph(
      context.phrase(ask.text, citing: ask.cite), .text, in: body, span: ask.span)
    text?.spaceAfter = 0
    return [text, due(in: body), boxes(in: body)].compactMap(\.self)
  }

  private func due(in body: ComposeContext.Scope) -> (any Block)? {
    guard let due = ask.due else { return nil }
    let date = PartialDateText.text(due, context.language)
    return context.paragraph(
      words: context.language.label(.answerBy, ["date": date]), .remark, name: "due", in: body)
  }

  /// Two boxes with their words, in a row.
  private func boxes(in body: ComposeContext.Scope) -> (any Block)? {
    guard let labels = ask.response.labels, let look = context.look(.response) else { return nil }
    var attributes = StructureAttributes()
    attributes.listNumbering = "None"
    let list = context.child(
      .list, "response", of: body, StructureProperties(attributes: attributes))
    let columns = labels.compactMap { label -> SideBySide.Column? in
      box(context.language.label(label), look: look, in: list)
        .map { SideBySide.Column($0, width: .weight(1)) }
    }
    let leading = look.style.leading
    // As wide as words ask for, and not drawn over the whole measure.
    let spare = SideBySide.Column(Stack([]), width: .weight(1))
    var row = SideBySide(columns + [spare], gap: leading)
    row.growsToWords = true
    return Stack([Spacer(leading * 0.35), row, Spacer(leading * 0.25)])
  }

  private func box(
    _ words: String, look: TextLook, in list: ComposeContext.Scope
  ) -> (any Block)? {
    let item = context.child(.listItem, "choice", of: list)
    let label = context.child(.label, "label", of: item)
    let figure = context.child(
      .figure, "box", of: label,
      StructureProperties(alternative: context.language.label(.tickBox)))
    let body = context.child(.listBody, "body", of: item)
    let size = look.style.size
    let box = TaskBox(
      isDone: false, size: size * 1.1, color: look.style.color, tag: .element(figure.element))
    var text = context.paragraph(words: words, .response, name: "words", in: body)
    for index in text?.paragraph.runs.indices ?? 0..<0 {
      text?.paragraph.runs[index].isUnbreakable = true
    }
    return text.map { HangingBlock(label: box, body: $0, indent: size * 1.7) }
  }
}

extension Ask.Response {
  /// Of its boxes; nil for none.
  fileprivate var labels: [LabelKey]? {
    switch self {
    case .agree: [.responseAgreed, .responseNotAgreed]
    case .note: [.responseNoted, .responseDiscuss]
    case .sign: [.responseSigned, .responseNotSigned]
    case .none: nil
    }
  }
}
