import Diagnostics
import Fonts
import Frames
import Glibc
import PangoCairo

/// Where words come from: the cache, and the shaper for those not yet in it.
final class WordSource {
  private let shaper: Shaper
  private let styles: StyleTable
  private let substitutes: FontSubstitutes
  private let cache = WordCache()
  private let sink: DiagnosticSink
  private var tooLong: Set<SourceSpan> = []

  init(
    fonts: FontCatalogue, fallbacks: [FontFallback], shaper: Shaper, sink: DiagnosticSink
  ) {
    self.shaper = shaper
    self.sink = sink
    styles = StyleTable(fonts: fonts, shaper: shaper, sink: sink)
    substitutes = FontSubstitutes(declared: fallbacks, fonts: fonts)
  }

  var shapings: Int { cache.shapings }

  func word(_ text: ArraySlice<UInt8>, style: ResolvedStyle, level: UInt8, script: UInt8) -> Word {
    let look = WordCache.Look(style: style.number, level: level, script: script)
    return cache.word(text, look) {
      let text = Array(text)
      let shaped = shaper.shape(
        text, font: style.font, style.context(level: level, script: script))
      let isJoined = TextAnalysis.joinsLetters(script)
      return Word(
        text: text, shaped: shaped, level: level,
        spacing: Word.Spacing(
          tracking: isJoined ? 0 : style.tracking,
          isRigid: isJoined || TextAnalysis.fillsSquares(script), size: style.style.size))
    }
  }

  /// In UTF-8.
  private static let paragraphLimit = 200_000

  /// Whether a paragraph is short enough to be set; one that is not is told once.
  private func isWithinLimit(_ paragraph: Paragraph) -> Bool {
    let length = paragraph.runs.reduce(0) { $0 + $1.text.utf8.count }
    guard length > Self.paragraphLimit else { return true }
    let first = paragraph.runs.first { !$0.text.isEmpty }
    let span = first?.source?.span(of: 0..<min(first?.text.utf8.count ?? 0, 40))
    if let span, !tooLong.insert(span).inserted { return false }
    sink.report(
      Diagnostic(
        ShapingDiagnostics.paragraphTooLong,
        "a paragraph of \(length) bytes is too long to be set", at: span,
        hint: "part it by empty lines: \(Self.paragraphLimit) bytes are the most"))
    return false
  }

  /// A paragraph with its runs' fonts resolved; nil where one has none, or for a paragraph without
  /// end.
  func prepare(_ paragraph: Paragraph) -> PreparedParagraph? {
    guard isWithinLimit(paragraph) else { return nil }
    var text: [UInt8] = []
    var runs: [PreparedParagraph.Run] = []
    for run in paragraph.runs where !run.text.isEmpty {
      let span = run.source?.span(of: 0..<run.text.utf8.count)
      guard let style = styles.resolve(run.style, run.language, at: span) else { return nil }
      let start = text.count
      text.append(contentsOf: run.text.utf8)
      append(run, style, start..<text.count, to: &runs)
    }
    return PreparedParagraph(paragraph, text: text, runs: runs)
  }

  /// Adds a run, or its parts where other fonts step in. What is set once, where a run begins, is
  /// set by the first of them.
  private func append(
    _ run: TextRun, _ style: ResolvedStyle, _ bytes: Range<Int>,
    to runs: inout [PreparedParagraph.Run]
  ) {
    var part = PreparedParagraph.Run(
      style: style, source: run, start: bytes.lowerBound, end: bytes.upperBound, whole: bytes)
    for change in substitutes.changes(in: run.text, style) {
      let start = bytes.lowerBound + change.offset
      if start > part.start {
        part.end = start
        runs.append(part)
        part.source.anchor = nil
        part.source.note = nil
      }
      part.start = start
      part.style = change.font.flatMap { styles.substitute($0, for: style) } ?? style
    }
    part.end = bytes.upperBound
    runs.append(part)
  }

  func appearances(of paragraph: PreparedParagraph) -> [RunAppearance] {
    paragraph.runs.map { RunAppearance($0.source, ink: $0.style.ink) }
  }

  /// The script that a piece was shaped in, for its parts.
  func script(of piece: PreparedParagraph.Piece) -> UInt8 {
    guard let word = piece.word else { return TextAnalysis.latin }
    return String(decoding: word.text, as: UTF8.self).unicodeScalars.lazy
      .compactMap { TextAnalysis.script(of: $0) }.first ?? TextAnalysis.latin
  }
}
