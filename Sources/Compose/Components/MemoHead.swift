import Diagnostics
import Fields
import Frames
import Languages
import Layout
import Markup
import Meetings
import Shaping
import Templates

/// What a memorandum, a report or a record begins with after Indonesian office rules: the kind of
/// paper, its number, its subject and what stands below it; of a memorandum to whom, from whom, when
/// and how it is; when and where the meeting was; of a record also who kept it in order.
struct MemoHead: Component {
  static let section = SectionDeclaration(.memoHead)

  /// Whether a template says by it to whom the paper goes and from whom.
  static func showsParties(in template: Template) -> Bool {
    template.sections.contains(section.name) && template.form != .laporan
      && template.form != .notula
  }

  func blocks(in context: ComposeContext) -> [any Block] {
    let section = context.child(.section, "memo-head", of: context.document)
    let head = MemoHeading(context: context)
    let leading = context.look(.text)?.style.leading ?? 15
    switch context.template.form {
    case .laporan:
      return head.report(in: section) + [Spacer(leading)]
        + details(RecordRows(context: context).moment, leading, in: section, context)
    case .notula:
      return head.record(in: section) + [Spacer(leading)]
        + details(RecordRows(context: context).rows, leading, in: section, context)
    default:
      return head.memorandum(in: section) + [Spacer(leading)]
        + details(MemoRows(context: context).rows, leading, in: section, context)
        + meeting(leading, in: section, context)
    }
  }

  /// When and where the meeting is that a memorandum is about, below the rule.
  private func meeting(
    _ leading: Double, in section: ComposeContext.Scope, _ context: ComposeContext
  ) -> [any Block] {
    let rows = RecordRows(context: context).moment
    guard !rows.isEmpty else { return [] }
    return LabelledRows(context: context, hasColons: true).blocks(rows, in: section)
      + [Spacer(leading)]
  }

  /// Labels and values above a rule.
  private func details(
    _ rows: [LabelledRows.Row], _ leading: Double, in section: ComposeContext.Scope,
    _ context: ComposeContext
  ) -> [any Block] {
    guard !rows.isEmpty else { return [] }
    let rule = RuleBlock(
      Stroke(color: context.template.palette.ink, width: 0.6), spaceAfter: leading)
    return LabelledRows(context: context, hasColons: true).blocks(rows, in: section) + [rule]
  }
}

private struct MemoHeading {
  let context: ComposeContext

  /// `NOTA DINAS`, then its number.
  func memorandum(in section: ComposeContext.Scope) -> [any Block] {
    let words = context.language.label(.formMemorandum).uppercased()
    let title = heading(
      context.paragraph(words: words, .title, .heading(1), name: "title", in: section), words)
    return [title, number(in: section)].compactMap(\.self)
  }

  /// `LAPORAN`, `tentang`, then the title.
  func report(in section: ComposeContext.Scope) -> [any Block] {
    let about = context.paragraph(
      words: context.language.label(.about), .subtitle, name: "about", in: section)
    let title = DocumentTitle(context: context)
    return [
      kind(.formReport, in: section), about, title.title(in: section), title.subtitle(in: section),
      number(in: section),
    ].compactMap(\.self)
  }

  /// `NOTULA`, then the title.
  func record(in section: ComposeContext.Scope) -> [any Block] {
    let title = DocumentTitle(context: context)
    return [
      kind(.record, in: section), title.title(in: section), title.subtitle(in: section),
      number(in: section),
    ].compactMap(\.self)
  }

  private func kind(_ label: LabelKey, in section: ComposeContext.Scope) -> (any Block)? {
    context.paragraph(
      words: context.language.label(label).uppercased(), .title, name: "kind", in: section)
  }

  /// `NOMOR 118/D-III/KPC/02/2026`
  private func number(in section: ComposeContext.Scope) -> (any Block)? {
    context.meeting.document.number.flatMap { number in
      let label = context.language.label(.number).uppercased() + " "
      return context.paragraph(
        [.words(label, for: number.span), .text(number)],
        .subtitle, name: "number", in: section, language: context.meeting.language)
    }
  }

  private func heading(_ block: TextBlock?, _ words: String) -> (any Block)? {
    guard let block, let tag = block.paragraph.runs.first?.tag, case .element(let element) = tag
    else { return nil }
    let anchor = context.structure.anchor(of: element)
    context.outline.append(OutlineEntry(title: words, level: 1, anchor: anchor))
    return Anchored(block, anchor: anchor, tag: tag)
  }
}

/// What a memorandum says of itself.
private struct MemoRows {
  let context: ComposeContext

  var rows: [LabelledRows.Row] {
    let document = context.meeting.document
    let details = DetailRows(context: context)
    let annexes = context.meeting.annexes.count
    return [
      details.row(.addressee, document.to.compactMap(details.office), isCounted: true),
      details.row(.sender, [document.from.flatMap(details.office)]),
      details.row(
        .subject,
        [context.meeting.title, context.meeting.subtitle].map { $0.flatMap(context.phrase) }),
      details.row(.date, details.words(details.paperDate)),
      details.marking,
      details.row(.urgency, details.words(UrgencyText.text(document.urgency, context.language))),
      details.row(.annexes, details.words(annexes == 0 ? "" : String(annexes))),
    ].compactMap(\.self)
  }
}

/// When and where a meeting was, and who kept it in order.
private struct RecordRows {
  let context: ComposeContext

  private var details: DetailRows { DetailRows(context: context) }

  var rows: [LabelledRows.Row] {
    let roles = context.roles.map { details.row($0.label, [$0.holder]) }
    return moment + (roles + [details.marking]).compactMap(\.self)
  }

  /// When and where.
  var moment: [LabelledRows.Row] {
    [
      details.row(.day, details.words(days)), details.row(.time, details.words(hours)),
      details.row(.place, place),
    ].compactMap(\.self)
  }

  /// Of several days the times stand with the dates.
  private var hasTimesOnDays: Bool {
    guard let when = context.meeting.when, let end = when.end else { return false }
    return end.date != when.start.date && (when.start.time != nil || end.time != nil)
  }

  /// `Kamis, 12 Maret 2026`, or from when to when.
  private var days: String {
    guard let when = context.meeting.when else { return "" }
    if hasTimesOnDays { return ScheduleText.text(when, context.language) }
    let dates = context.language.dates
    guard let end = when.end, end.date != when.start.date else {
      return dates.full(when.start.date)
    }
    return dates.range(when.start.date, end.date)
  }

  private var hours: String {
    guard !hasTimesOnDays, let when = context.meeting.when else { return "" }
    return ScheduleText.hours(when, context.language)
  }

  /// The room, the street and the city in one line.
  private var place: [PhraseInLanguage] {
    let parts = context.meeting.where?.parts ?? []
    let phrases = parts.compactMap { text in context.phrase(text).map { ($0, text.span) } }
    guard let first = phrases.first?.0 else { return [] }
    let content = phrases.enumerated().flatMap { index, part -> [Inline] in
      let (phrase, span) = part
      return (index > 0 ? [.words(", ", for: span)] : []) + phrase.inlines(in: first.language)
    }
    return [PhraseInLanguage(content: content, language: first.language)]
  }
}
