import Diagnostics
import Fields
import Frames
import Languages
import Layout
import Markup
import Meetings
import Shaping
import Templates

/// Who answers for the paper: from whom and to whom, who agreed to its text, whom to ask, who gets a
/// copy.
struct DocumentControl: Component {
  func blocks(in context: ComposeContext) -> [any Block] {
    let rows = ControlRows(context: context).rows
    guard !rows.isEmpty else { return [] }
    let section = context.child(.section, "document-control", of: context.document)
    let heading = context.heading(.documentControl, level: 2, in: section)
    return [heading].compactMap(\.self) + LabelledRows(context: context).blocks(rows, in: section)
  }
}

/// Labels, each with what it speaks of, as a list in two columns.
struct LabelledRows {
  struct Row {
    let label: LabelKey
    /// Each on a line of its own.
    let values: [PhraseInLanguage]
    let span: SourceSpan
  }

  let context: ComposeContext
  /// Whether colons stand in a column of their own, as in official letters.
  var hasColons = false

  func blocks(_ rows: [Row], in scope: ComposeContext.Scope) -> [any Block] {
    guard let look = context.look(.titleText) else { return [] }
    var attributes = StructureAttributes()
    attributes.listNumbering = "None"
    let list = context.child(
      .list, "details", of: scope, StructureProperties(attributes: attributes))
    let items = rows.compactMap { row -> ListBlock.Item? in
      let item = context.child(.listItem, row.label.rawValue, of: list)
      guard
        let label = context.paragraph(
          words: context.language.label(row.label), .titleLabel, .label, name: "label", in: item)
      else { return nil }
      let body = context.child(.listBody, "body", of: item)
      let lines = row.values.compactMap { value -> (any Block)? in
        context.paragraph(value, .titleText, name: "line", in: body, span: row.span)
          .map { hasColons ? colon($0, span: row.span, in: body) : $0 }
      }
      return ListBlock.Item(label: label, body: Stack(lines))
    }
    var block = ListBlock(items, indent: look.style.size * 9)
    block.keepsItemsWhole = true
    block.itemSpacing = look.style.leading * 0.3
    block.spaceAfter = look.style.leading
    return [block]
  }
}

extension LabelledRows {
  /// A line behind the column of colons.
  private func colon(
    _ line: TextBlock, span: SourceSpan, in body: ComposeContext.Scope
  ) -> any Block {
    let size = context.look(.titleText)?.style.size ?? 10
    guard let look = context.look(.titleText) else { return line }
    let mark = TextBlock(
      Paragraph(
        [
          TextRun(
            ":", style: look.text, language: context.meeting.language,
            tag: .artifact(.background))
        ], style: look.paragraph))
    return HangingBlock(label: mark, body: line, indent: size)
  }
}

private struct ControlRows {
  let context: ComposeContext

  private var document: DocumentIdentity { context.meeting.document }
  /// What none of the rows has a place of its own for.
  private var span: SourceSpan { context.meeting.title.span }

  var rows: [LabelledRows.Row] {
    [
      row(.addressee, document.to.compactMap { context.phrase($0) }),
      row(.sender, [document.from].compactMap(\.self).compactMap { context.phrase($0) }),
      row(.clearedBy, document.clearances.compactMap(clearance)),
      row(.contact, contact),
      row(.distribution, document.distribution.compactMap(recipient)),
      row(.copiesTo, document.copiesTo.compactMap { context.phrase($0.text) }),
    ].compactMap(\.self)
  }

  private func row(_ label: LabelKey, _ values: [PhraseInLanguage]) -> LabelledRows.Row? {
    values.isEmpty ? nil : LabelledRows.Row(label: label, values: values, span: span)
  }

  private func clearance(_ clearance: Clearance) -> PhraseInLanguage? {
    guard let by = context.phrase(clearance.by) else { return nil }
    return adding(clearance.date.map { ", " + context.language.dates.long($0) }, to: by)
  }

  private var contact: [PhraseInLanguage] {
    guard let contact = document.contact else { return [] }
    let lines = [contact.phone, contact.email].compactMap(\.self).map {
      PhraseInLanguage(content: [.text($0)], language: context.meeting.language)
    }
    return [context.phrase(contact.name)].compactMap(\.self) + lines
  }

  /// `Arsip (2, 3)`
  private func recipient(_ recipient: Recipient) -> PhraseInLanguage? {
    guard let to = context.phrase(recipient.to) else { return nil }
    let numbers = recipient.copies.map(String.init).joined(separator: ", ")
    return adding(numbers.isEmpty ? nil : " (\(numbers))", to: to)
  }

  private func adding(_ words: String?, to phrase: PhraseInLanguage) -> PhraseInLanguage {
    guard let words else { return phrase }
    return PhraseInLanguage(
      content: phrase.content + [.words(words, for: span)], language: phrase.language)
  }
}
