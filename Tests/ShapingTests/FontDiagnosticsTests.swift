import Diagnostics
import Fonts
import Frames
import TestSupport
import Testing

@testable import Shaping

@Suite struct FontDiagnosticsTests {
  private let bench: Bench

  init() throws { bench = try Bench() }

  /// A run that stands at byte `at` of a file, byte for byte.
  private func placed(_ text: String, at start: Int, _ style: TextStyle = .serif) -> TextRun {
    let span = SourceSpan(
      source: SourceID(index: 0), start: start, end: start + text.utf8.count)
    return run(text, style: style, source: SourceMap(span: span))
  }

  private var spans: [Range<Int32>?] {
    bench.sink.inOrder.map { $0.span.map { $0.start..<$0.end } }
  }

  @Test func `A character that the font lacks is named with code, font and place`() throws {
    _ = bench.lines([placed("a \u{05D0} b", at: 100)], width: 200)
    let only = try #require(bench.sink.inOrder.first)
    #expect(bench.sink.inOrder.count == 1)
    #expect(only.kind.id == "missing-glyph")
    #expect(only.summary.contains("U+05D0 HEBREW LETTER ALEF"))
    #expect(only.summary.hasPrefix("Source Serif Pro Regular has no"))
    #expect(only.hint?.hasPrefix("none of the fonts at hand has it") == true)
    #expect(spans == [102..<104])
  }

  @Test func `A paragraph without end is told once and not set`() throws {
    let text = String(repeating: "a ", count: 100_001)
    for _ in 0..<2 {
      #expect(bench.lines([placed(text, at: 7)], width: 200).isEmpty)
    }
    #expect(bench.sink.inOrder.map(\.kind.id) == ["paragraph-too-long"])
    #expect(spans == [7..<47])
    #expect(!bench.lines([placed(String(text.dropLast(2)), at: 7)], width: 2000).isEmpty)
  }

  // A Latin letter: one of another script would be a word of its own.
  @Test(arguments: [
    ("éé\u{A727}", 4), ("se\u{AD}ka\u{A727}", 6), ("\u{AD}\u{A727}", 2), ("a\u{AD}\u{A727}b", 3),
    ("\u{A727}\u{AD}a", 0), ("a\nb \u{A727}", 4),
  ])
  func `The place is exact behind characters of several bytes and soft hyphens`(
    text: String, offset: Int32
  ) {
    _ = bench.lines([placed(text, at: 10)], width: 200)
    #expect(spans == [10 + offset..<13 + offset])
  }

  @Test func `The place is exact in a second run`() {
    let bold = TextStyle.serif.with { $0.weight = 700 }
    _ = bench.lines([placed("ab é", at: 10), placed("c\u{05D0}", at: 50, bold)], width: 200)
    #expect(spans == [51..<53])
    #expect(bench.sink.inOrder.first?.summary.hasPrefix("Source Serif Pro Bold") == true)
  }

  @Test func `Missing characters side by side are one report at the first`() throws {
    _ = bench.lines([placed("a\u{A727}\u{A729}\u{AD}\u{A727}b\u{A728}", at: 10)], width: 200)
    #expect(spans == [11..<22, 23..<26])
    try #require(bench.sink.inOrder.count == 2)
    let summaries = bench.sink.inOrder.map(\.summary)
    #expect(summaries[0].contains("U+A727 LATIN SMALL LETTER HENG"))
    #expect(summaries[0].contains(", U+A729 LATIN SMALL LETTER TZ"))
    #expect(summaries[0].count(of: "U+A727") == 1)
    #expect(
      bench.sink.inOrder[0].hint?.hasPrefix("none of the fonts at hand has all of them") == true)
    #expect(bench.sink.inOrder[1].hint?.hasPrefix("none of the fonts at hand has it") == true)
  }

  @Test func `Of a long row the first four are named and the rest counted`() {
    _ = bench.lines(
      [placed("\u{5D0}\u{5D1}\u{5D2}\u{5D3}\u{5D4}\u{5D5}\u{5D0}", at: 10)], width: 200)
    #expect(spans == [10..<24])
    let summary = bench.sink.inOrder.first?.summary ?? ""
    #expect(summary.hasSuffix("and 2 more") && summary.count(of: "U+05D") == 4)
  }

  @Test func `Each place is reported once, however often it is set`() {
    let runs = [placed("\u{05D0} x \u{05D0}", at: 10)]
    for width in [20.0, 50, 200] { _ = bench.lines(runs, width: width) }
    _ = bench.setter.widths(of: paragraph(runs))
    #expect(spans == [10..<12, 15..<17])
  }

  @Test func `The hint names the fonts that have the character`() throws {
    let character = try #require(
      (0x2190...0x2BFF).compactMap { Unicode.Scalar($0 as UInt32) }.first {
        let names = Set(bench.fonts.faces(having: $0).map(\.fullName))
        return !names.isEmpty
          && !names.contains("Source Serif Pro Italic")
      })
    let italic = TextStyle.serif.with { $0.isItalic = true }
    _ = bench.lines([run(String(Character(character)), style: italic)], width: 200)
    let names = bench.fonts.faces(having: character).map(\.fullName).joined(separator: ", ")
    #expect(
      bench.sink.inOrder.first?.hint
        == "fonts that have it: \(names); the template's \"fallback\" may name one")
  }

  @Test func `An unknown family is an error that names those at hand`() {
    let lines = bench.lines(
      [placed("abc", at: 10, .serif.with { $0.family = "Comic Sans" })], width: 200)
    #expect(lines.isEmpty)
    let only = bench.sink.inOrder.first
    #expect(only?.kind.id == "font-not-found")
    #expect(only?.summary == "there is no font Comic Sans Regular")
    #expect(only?.hint == "families at hand: Source Serif Pro, Source Sans Pro, IBM Plex Mono")
    #expect(spans == [10..<13])
  }

  @Test func `An unknown style is an error that names the family's`() {
    let style = TextStyle.serif.with {
      $0.weight = 600
      $0.isItalic = true
    }
    _ = bench.lines([run("abc", style: style)], width: 200)
    #expect(
      bench.sink.inOrder.first?.summary == "there is no font Source Serif Pro Semibold Italic")
    #expect(
      bench.sink.inOrder.first?.hint
        == "styles of Source Serif Pro at hand: Source Serif Pro Regular, "
        + "Source Serif Pro Italic, Source Serif Pro Semibold, Source Serif Pro Bold")
  }
}

extension String {
  /// How often a text stands in this one.
  fileprivate func count(of text: String) -> Int { ranges(of: text).count }
}
