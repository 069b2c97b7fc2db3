package import Diagnostics
package import Fonts
package import Frames
package import Languages
import PangoCairo

/// Sets paragraphs as lines: shapes each word once, then breaks over the whole paragraph.
///
/// One per worker: it owns the caches and the fonts.
package final class Typesetter: TextSetter {
  private let words: WordSource
  private let fonts: FontCatalogue
  private let languages: LanguageLibrary
  private var known: [String: Language?] = [:]
  private let missing: MissingGlyphReporter
  private let measured = MeasuredParagraphs()
  /// In points; the eye does not see a line that stands out by less.
  private static let visibleExcess = 0.5
  /// Nil unless the prose is to be measured afterwards.
  private var sample: ProseSample?
  /// Nil unless a proofreader will ask how the lines were set.
  private var proof: ProofLines?

  /// - Parameter fallbacks: the families that step in where a style's own lacks a character, the
  ///   first that has it; behind them those that the font manifests name.
  /// - Returns: nil where there is no memory to shape in.
  package init?(
    fonts: FontCatalogue, fallbacks: [FontFallback] = [], languages: LanguageLibrary,
    sink: DiagnosticSink
  ) {
    guard let shaper = Shaper() else { return nil }
    self.fonts = fonts
    words = WordSource(fonts: fonts, fallbacks: fallbacks, shaper: shaper, sink: sink)
    missing = MissingGlyphReporter(fonts: fonts, sink: sink)
    self.languages = languages
  }

  /// How many words were shaped so far.
  package var shapings: Int { words.shapings }

  package func lines(of paragraph: Paragraph, width: Double) -> [Line] {
    guard let (prepared, rules) = measured.take(paragraph) ?? cut(paragraph) else { return [] }
    let breaker = ParagraphBreaker(paragraph: prepared, rules: rules, width: width)
    sample?.add(prepared, width: width)
    let results = results(prepared, breaker.breakLines(), breaker)
    let lines = results.map { result in
      var line = result.line
      if result.excess > Self.visibleExcess { line.overfull = place(of: result, in: prepared) }
      return line
    }
    guard proof != nil else { return lines }
    let places = results.map { place(of: $0, in: prepared) }
    return proof?.noted(lines, of: prepared, results, places) ?? lines
  }

  package func letters(of face: FaceID) -> Letters? {
    fonts[face].map { Letters(family: $0.family, weight: $0.weight, isItalic: $0.isItalic) }
  }

  package func widths(of paragraph: Paragraph) -> TextWidths {
    guard let cut = cut(paragraph) else { return TextWidths(minimum: 0, preferred: 0) }
    measured.keep(cut, of: paragraph)
    return cut.paragraph.widths
  }

  /// Nil for a language without data: its text is set without rules of its own.
  private func language(_ tag: LanguageTag) -> Language? {
    if let language = known[tag.description] { return language }
    let language = languages.language(tag, sink: DiagnosticSink())
    known[tag.description] = .some(language)
    return language
  }

  private func rules(for prepared: PreparedParagraph) -> BreakRules {
    BreakRules(prepared) { [unowned self] tag in language(tag) }
  }

  func cut(_ paragraph: Paragraph) -> MeasuredParagraphs.Cut? {
    guard let prepared = words.prepare(paragraph) else { return nil }
    let rules = rules(for: prepared)
    let segmenter = Segmenter(
      paragraph: prepared,
      makeWord: { [words] text, run, level, script in
        words.word(text, style: prepared.runs[run].style, level: level, script: script)
      }, rules: rules)
    prepared.pieces = segmenter.pieces()
    missing.report(prepared)
    return (prepared, rules)
  }

  private func results(
    _ prepared: PreparedParagraph, _ broken: BrokenParagraph, _ breaker: ParagraphBreaker
  ) -> [LineAssembler.Result] {
    let assembler = LineAssembler(
      paragraph: prepared, items: broken.items, appearances: words.appearances(of: prepared),
      makeWord: { [words] text, piece in
        words.word(
          text, style: prepared.runs[piece.run].style, level: piece.word?.level ?? 0,
          script: words.script(of: piece))
      })
    return assembler.lines(broken.spans) { breaker.measure(isFirst: $0.isFirst) }
  }

  /// Where the first word of a line stands in the data.
  private func place(of result: LineAssembler.Result, in prepared: PreparedParagraph)
    -> SourceSpan?
  {
    guard let index = result.firstPiece else { return nil }
    let piece = prepared.pieces[index]
    return prepared.span(of: piece.start..<piece.end, in: piece.run)
  }
}

extension Typesetter {
  /// Begins to note how each line is set, where frames can be asked for it (`Frame.lines`).
  package func keepSettings() { proof = ProofLines() }

  /// Begins to keep the justified prose that is set, for `proseSettings`.
  package func keepProse() { sample = ProseSample() }

  /// The prose kept so far as its columns have it, then set anew at measures of so many characters.
  package func proseSettings(characters: [Double]) -> [ProseSetting] {
    guard let sample, !sample.entries.isEmpty else { return [] }
    return [setting(of: sample, characters: nil)]
      + characters.map { setting(of: sample, characters: $0) }
  }

  private func setting(of sample: ProseSample, characters: Double?) -> ProseSetting {
    var setting = ProseSetting(characters: characters)
    let measure = characters.map { $0 * sample.characterWidth }
    for entry in sample.entries {
      let paragraph = entry.paragraph
      let breaker = ParagraphBreaker(
        paragraph: paragraph, rules: rules(for: paragraph),
        width: measure.map { $0 + paragraph.style.indent } ?? entry.width)
      count(breaker.breakLines(), paragraph, breaker, into: &setting.totalFit)
      count(breaker.breakGreedily(), paragraph, breaker, into: &setting.firstFit)
    }
    return setting
  }

  private func count(
    _ broken: BrokenParagraph, _ paragraph: PreparedParagraph, _ breaker: ParagraphBreaker,
    into statistics: inout LineStatistics
  ) {
    for (span, result) in zip(broken.spans, results(paragraph, broken, breaker))
    where !span.isNatural {
      statistics.add(stretch: result.fit.space, isHyphenated: span.breakItem.isHyphen)
    }
  }
}
