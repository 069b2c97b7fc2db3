import Diagnostics
import Fields
import Frames
import Languages
import Markup
import Meetings

/// How figures, charts and tables stand in the ledger, with sources or without.
extension ComposeContext {
  /// `79%: Emisi gas rumah kaca`
  func enter(_ figure: Figure, at place: AnchorID) {
    guard ledger.isListening else { return }
    let span = figure.span
    let isPercent = figure.unit?.isPercent ?? false
    var number: [Inline] = [
      .words(language.numbers.text(figure.number, isPercent: isPercent), for: span)
    ]
    if case .other(let unit)? = figure.unit {
      number += [.words("\u{A0}", for: span)] + marked(unit)
    }
    let texts = [figure.label, figure.statement, figure.of].compactMap(\.self).map(marked)
    let said = texts.first.map { [.words(": ", for: span)] + $0.excerpt(for: span) } ?? []
    enter(
      [.strong(number)] + said, span, at: place,
      sources: .init(citedIn: texts.flatMap(\.self), naming: figure.cite))
  }

  /// `Gambar 2 Emisi menurut sektor`
  func enter(_ chart: Chart, as target: Target) {
    enter(target, chart.span, sources: .init(citedIn: marked(chart.title), naming: chart.cite))
  }

  /// A table by what its title and notes cite; its cells enter themselves.
  ///
  /// - Parameter isSourced: whether a cell has entered anything.
  func enter(_ table: DataTable, as target: Target, isSourced: Bool) {
    let texts = ([table.title].compactMap(\.self) + table.notes).flatMap(marked)
    let sources = [SourceLedger.Source](citedIn: texts)
    guard !sources.isEmpty || (!isSourced && table.holdsNumbers) else { return }
    enter(target, table.span, sources: sources)
  }

  private func enter(_ target: Target, _ span: SourceSpan, sources: [SourceLedger.Source]) {
    guard ledger.isListening else { return }
    let label: [Inline] =
      target.label(in: language).map { [.strong([.words($0, for: span)]), .words(" ", for: span)] }
      ?? []
    let title = target.title.inlines.map {
      PhraseInLanguage(content: $0, language: target.title.language).inlines(in: meeting.language)
    }
    enter(label + (title ?? []).excerpt(for: span), span, at: target.anchor, sources: sources)
  }

  private func enter(
    _ content: [Inline], _ span: SourceSpan, at place: AnchorID, sources: [SourceLedger.Source]
  ) {
    ledger.add(
      SourceLedger.Entry(
        kind: .figure, content: content, language: meeting.language, span: span, place: place,
        sources: sources))
  }
}
