package import Diagnostics
package import Fonts
import Frames
package import Languages
import PangoCairo

/// Sets paragraphs as lines: shapes each word once, then breaks over the whole paragraph.
///
/// One per worker: it owns the caches and the fonts.
package final class Typesetter: TextSetter {
  private let words: WordSource
  private let languages: LanguageLibrary
  private var known: [LanguageTag: Language?] = [:]
  private let sink: DiagnosticSink
  private let missing: MissingGlyphReporter
  /// Counted where asked for; also by first fit, to compare.
  package var statistics: (totalFit: LineStatistics, firstFit: LineStatistics)?

  /// - Returns: nil where Pango has no memory for a glyph string.
  package init?(fonts: FontCatalogue, languages: LanguageLibrary, sink: DiagnosticSink) {
    guard let shaper = Shaper() else { return nil }
    words = WordSource(fonts: fonts, shaper: shaper, sink: sink)
    missing = MissingGlyphReporter(fonts: fonts, sink: sink)
    self.languages = languages
    self.sink = sink
  }

  /// How often Pango shaped a word so far.
  package var shapings: Int { words.shapings }

  package func lines(of paragraph: Paragraph, width: Double) -> [Line] {
    guard let prepared = prepare(paragraph) else { return [] }
    let rules = rules(for: prepared)
    let breaker = ParagraphBreaker(paragraph: prepared, rules: rules, width: width)
    let broken = breaker.breakLines()
    if statistics != nil, prepared.style.alignment == .justified {
      compare(breaker, with: prepared)
    }
    return assemble(prepared, broken, breaker)
  }

  package func widths(of paragraph: Paragraph) -> TextWidths {
    guard let prepared = prepare(paragraph) else { return TextWidths(minimum: 0, preferred: 0) }
    return prepared.widths
  }

  private func rules(for prepared: PreparedParagraph) -> BreakRules {
    BreakRules(prepared) { [unowned self] tag in language(tag) }
  }

  /// Nil for a language without data: its text is set without rules of its own.
  private func language(_ tag: LanguageTag) -> Language? {
    if let language = known[tag] { return language }
    let language = languages.language(tag, sink: DiagnosticSink())
    known[tag] = .some(language)
    return language
  }

  private func prepare(_ paragraph: Paragraph) -> PreparedParagraph? {
    guard let prepared = words.prepare(paragraph) else { return nil }
    let rules = rules(for: prepared)
    let segmenter = Segmenter(
      paragraph: prepared,
      makeWord: { [words] text, run, level, script in
        words.word(text, style: prepared.runs[run].style, level: level, script: script)
      }, rules: rules)
    prepared.pieces = segmenter.pieces()
    missing.report(prepared)
    return prepared
  }

  private func assemble(
    _ prepared: PreparedParagraph, _ broken: BrokenParagraph, _ breaker: ParagraphBreaker
  ) -> [Line] {
    let assembler = LineAssembler(
      paragraph: prepared, items: broken.items, appearances: words.appearances(of: prepared),
      makeWord: { [words] text, piece in
        words.word(
          text, style: prepared.runs[piece.run].style, level: piece.word?.level ?? 0,
          script: words.script(of: piece))
      })
    return broken.spans.map { span in
      let result = assembler.line(span, measure: breaker.measure(isFirst: span.isFirst))
      if result.excess > 0.5 { reportOverfull(prepared, result) }
      if !span.isNatural, prepared.style.alignment == .justified {
        statistics?.totalFit.add(stretch: result.fit.space, isHyphenated: span.breakItem.isHyphen)
      }
      return result.line
    }
  }

  private func compare(_ breaker: ParagraphBreaker, with prepared: PreparedParagraph) {
    let greedy = breaker.breakGreedily()
    let assembler = LineAssembler(
      paragraph: prepared, items: greedy.items, appearances: words.appearances(of: prepared),
      makeWord: { [words] text, piece in
        words.word(
          text, style: prepared.runs[piece.run].style, level: piece.word?.level ?? 0,
          script: words.script(of: piece))
      })
    for span in greedy.spans where !span.isNatural {
      let result = assembler.line(span, measure: breaker.measure(isFirst: span.isFirst))
      statistics?.firstFit.add(stretch: result.fit.space, isHyphenated: span.breakItem.isHyphen)
    }
  }

  private func reportOverfull(_ prepared: PreparedParagraph, _ result: LineAssembler.Result) {
    guard let index = result.firstPiece else { return }
    let piece = prepared.pieces[index]
    sink.report(
      Diagnostic(
        ShapingDiagnostics.overfullLine,
        "a line is \(PointFormat.text(result.excess)) pt wider than its measure",
        at: prepared.span(of: piece.start..<piece.end, in: piece.run),
        hint: "put a soft hyphen (U+00AD) where the word may be broken"))
  }
}
