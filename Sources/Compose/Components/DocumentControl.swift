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
  static let section = SectionDeclaration("document-control")

  func blocks(in context: ComposeContext) -> [any Block] {
    let rows = ControlRows(context: context).rows
    guard !rows.isEmpty else { return [] }
    let section = context.child(.section, "document-control", of: context.document)
    let heading = context.heading(.documentControl, level: 2, in: section)
    return [heading].compactMap(\.self)
      + LabelledRows(context: context).blocks(rows, in: section).map { KeepTogether($0) }
  }
}

/// Labels, each with what it speaks of, as a list in two columns.
struct LabelledRows {
  struct Row {
    let label: LabelKey
    /// Each on a line of its own.
    let values: [PhraseInLanguage]
    let span: SourceSpan
    /// Whether several are counted.
    var isCounted = false
    /// Whose colour the values have.
    var marking: Marking?
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
      return ListBlock.Item(label: label, body: body(of: row, in: item))
    }
    var block = ListBlock(items, indent: look.style.size * 9)
    block.labelColumn = LabelColumn(gap: look.style.size * 0.7)
    block.keepsItemsWhole = true
    block.itemSpacing = look.style.leading * 0.3
    block.spaceAfter = look.style.leading
    return [block]
  }
}

extension LabelledRows {
  private func body(of row: Row, in item: ComposeContext.Scope) -> any Block {
    let scope = context.child(.listBody, "body", of: item)
    let lines =
      row.isCounted && row.values.count > 1 ? counted(row, in: scope) : plain(row, in: scope)
    return hasColons ? colon(before: lines) : lines
  }

  private func plain(_ row: Row, in scope: ComposeContext.Scope) -> any Block {
    Stack(
      row.values.compactMap { value in
        context.paragraph(value, .titleText, name: "line", in: scope, span: row.span)?
          .colored(by: row.marking, context.template.palette)
      })
  }

  private func counted(_ row: Row, in scope: ComposeContext.Scope) -> any Block {
    var list = EntryList(context: context, style: .titleText)
    list.spacing = (inner: 0, after: 0)
    return list.block(row.values, in: scope) { value, body in
      [context.paragraph(value, .titleText, name: "line", in: body, span: row.span)]
        .compactMap(\.self)
    } ?? Stack([])
  }

  /// All lines behind one colon in a column of its own.
  private func colon(before lines: any Block) -> any Block {
    guard let look = context.look(.titleText) else { return lines }
    let mark = TextBlock(
      Paragraph(
        [
          TextRun(
            ":", style: look.text, language: context.meeting.language,
            tag: .artifact(.background))
        ], style: look.paragraph))
    return HangingBlock(label: mark, body: lines, indent: look.style.size)
  }
}

private struct ControlRows {
  let context: ComposeContext

  private var document: DocumentIdentity { context.meeting.document }
  /// What none of the rows has a place of its own for.
  private var span: SourceSpan { context.meeting.title.span }

  var rows: [LabelledRows.Row] {
    [
      row(.addressee, isInHead ? [] : document.to.compactMap { context.phrase($0) }),
      row(
        .sender,
        isInHead ? [] : [document.from].compactMap(\.self).compactMap { context.phrase($0) }),
      row(.clearedBy, document.clearances.compactMap(clearance)),
      row(.contact, contact),
      row(
        .distribution,
        isShown(DistributionList.section) ? [] : document.distribution.compactMap(details.recipient)
      ),
      row(
        .copiesTo,
        isShown(CopiesTo.section) ? [] : document.copiesTo.compactMap(details.office)),
    ].compactMap(\.self)
  }

  private var details: DetailRows { DetailRows(context: context) }
  private var isInHead: Bool { MemoHead.showsParties(in: context.template) }

  /// Whether another section of the template says it.
  private func isShown(_ section: SectionDeclaration) -> Bool {
    context.template.sections.contains(section.name)
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

  private func adding(_ words: String?, to phrase: PhraseInLanguage) -> PhraseInLanguage {
    guard let words else { return phrase }
    return PhraseInLanguage(
      content: phrase.content + [.words(words, for: span)], language: phrase.language)
  }
}
