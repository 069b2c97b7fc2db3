import Diagnostics
import Fields
import Frames
import Languages
import Layout
import Markup
import Meetings
import Shaping
import Templates

/// What a memorandum or a report begins with after Indonesian office rules: the kind of paper, its
/// number or its subject, and to whom, from whom, when and how it is.
struct MemoHead: Component {
  func blocks(in context: ComposeContext) -> [any Block] {
    let section = context.child(.section, "memo-head", of: context.document)
    let head = MemoHeading(context: context)
    let leading = context.look(.text)?.style.leading ?? 15
    let rows = MemoRows(context: context).rows
    let details = LabelledRows(context: context, hasColons: true)
    guard context.template.form != .laporan else {
      return head.report(in: section) + [Spacer(leading)]
    }
    let rule = RuleBlock(
      Stroke(color: context.template.palette.ink, width: 0.6), spaceAfter: leading)
    return head.memorandum(in: section) + [Spacer(leading)]
      + details.blocks(rows, in: section) + [rule]
  }
}

private struct MemoHeading {
  let context: ComposeContext

  /// `NOTA DINAS`, then its number.
  func memorandum(in section: ComposeContext.Scope) -> [any Block] {
    let words = context.language.label(.formMemorandum).uppercased()
    let title = heading(
      context.paragraph(words: words, .title, .heading(1), name: "title", in: section), words)
    let number = context.meeting.document.number.flatMap { number in
      context.paragraph(
        [.words(context.language.label(.number) + " ", for: number.span), .text(number)],
        .subtitle, name: "number", in: section, language: context.meeting.language)
    }
    return [title, number].compactMap(\.self)
  }

  /// `LAPORAN`, `tentang`, then the title.
  func report(in section: ComposeContext.Scope) -> [any Block] {
    let kind = context.paragraph(
      words: context.language.label(.formReport).uppercased(), .title, name: "kind", in: section)
    let about = context.paragraph(
      words: context.language.label(.about), .subtitle, name: "about", in: section)
    let title = DocumentTitle(context: context).title(in: section)
    return [kind, about, title].compactMap(\.self)
  }

  private func heading(_ block: TextBlock?, _ words: String) -> (any Block)? {
    guard let block, let tag = block.paragraph.runs.first?.tag, case .element(let element) = tag
    else { return nil }
    let anchor = context.structure.anchor(of: element)
    context.outline.append(OutlineEntry(title: words, level: 1, anchor: anchor))
    return Anchored(block, anchor: anchor, tag: tag)
  }
}

private struct MemoRows {
  let context: ComposeContext

  var rows: [LabelledRows.Row] {
    let document = context.meeting.document
    let annexes = context.meeting.annexes.count
    return [
      row(.addressee, document.to.compactMap { context.phrase($0) }),
      row(.sender, [document.from].compactMap(\.self).compactMap { context.phrase($0) }),
      row(.subject, [context.phrase(context.meeting.title)].compactMap(\.self)),
      row(.date, words(date)),
      row(.character, words(MarkingText.text(document.marking, context.language))),
      row(.urgency, words(UrgencyText.text(document.urgency, context.language))),
      row(.annexes, annexes == 0 ? [] : words(String(annexes))),
    ].compactMap(\.self)
  }

  private var date: String {
    let document = context.meeting.document
    let date = document.date ?? context.meeting.when?.start.date
    return date.map { context.language.dates.long($0) } ?? ""
  }

  private func words(_ words: String) -> [PhraseInLanguage] {
    guard !words.isEmpty else { return [] }
    return [
      PhraseInLanguage(
        content: [.words(words, for: context.meeting.title.span)],
        language: context.meeting.language)
    ]
  }

  private func row(_ label: LabelKey, _ values: [PhraseInLanguage]) -> LabelledRows.Row? {
    values.isEmpty
      ? nil : LabelledRows.Row(label: label, values: values, span: context.meeting.title.span)
  }
}
