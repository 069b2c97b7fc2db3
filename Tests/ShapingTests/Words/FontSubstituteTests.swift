import Diagnostics
import Fonts
import Frames
import Languages
import TestSupport
import Testing

@testable import Shaping

@Suite struct FontSubstituteTests {
  private let bench: ScriptBench

  init() throws { bench = try ScriptBench() }

  /// The runs of a line as `family size text`.
  private func seen(_ runs: [TextRun], _ bench: ScriptBench? = nil) -> [String] {
    let bench = bench ?? self.bench
    return bench.lines(runs, width: 2000).flatMap { line in
      line.runs.map { _, run in
        let face = bench.fonts[run.face]
        return "\(face?.family ?? "?") \(face?.weight ?? 0) \(Int(run.size.rounded())) "
          + String(decoding: run.text, as: UTF8.self)
      }
    }
  }

  @Test func `A character that the style's family lacks comes from the first that has it`() {
    #expect(
      seen([run("kota 東 dan Ω")]) == [
        "Source Serif Pro 400 10 kota ", "Droid Sans Fallback 400 10 東",
        "Source Serif Pro 400 10  dan Ω",
      ])
    #expect(bench.sink.inOrder.isEmpty)
  }

  /// One that DejaVu Sans and Bandal have, and no bundled font.
  private static let sign = "\u{203B}"

  @Test func `The order of the families decides, and families that are named come first`() throws {
    let sign = Self.sign
    #expect(
      bench.fonts.faces(having: "\u{203B}").map(\.family) == [
        "DejaVu Sans", "DejaVu Sans", "Bandal",
      ])
    let (first, second) = ("DejaVu Sans", "Bandal")
    for families in [[first, second], [second, first]] {
      let other = try ScriptBench(families.map { FontFallback(family: $0) })
      #expect(seen([run(sign)], other) == ["\(families[0]) 400 10 \(sign)"])
    }
    // The manifest's, and before them one that is named.
    let faces = try BundledFonts.manifestFaces() + ScriptFonts.faces(areFallbacks: true)
    for named in [[], [FontFallback(family: second)]] {
      let fonts = FontCatalogue(faces: faces)
      let setter = try #require(
        Typesetter(
          fonts: fonts, fallbacks: named, languages: SharedLanguages.library(), sink: bench.sink))
      let line = try #require(
        setter.lines(of: paragraph([run(sign)]), width: 100).map(SetLine.init).first)
      #expect(
        line.runs.map { fonts[$0.run.face]?.family } == [named.isEmpty ? first : second])
    }
    #expect(bench.sink.inOrder.isEmpty)
  }

  @Test func `A family may be larger, serve some families alone, and some languages first`() throws
  {
    let korean = try #require(LanguageTag("ko"))
    let regional = try #require(LanguageTag("ko-KR"))
    let bench = try ScriptBench([
      FontFallback(family: "Garuda", beside: ["Source Sans Pro"]),
      FontFallback(family: "DejaVu Sans"),
      FontFallback(family: "Bandal", scale: 1.2, languages: [korean]),
    ])
    let sign = Self.sign
    #expect(seen([run(sign)], bench) == ["DejaVu Sans 400 10 \(sign)"])
    for language in [korean, regional] {
      #expect(
        seen([run(sign, language: language)], bench) == ["Bandal 400 12 \(sign)"])
    }
    // In other text behind the others, but not never.
    #expect(seen([run("서")], bench) == ["Bandal 400 12 서"])
    let thai = "ก"
    let sans = TextStyle.serif.with { $0.family = "Source Sans Pro" }
    #expect(seen([run(thai, style: sans)], bench) == ["Garuda 400 10 \(thai)"])
    #expect(bench.sink.inOrder.isEmpty)
    #expect(seen([run(thai)], bench).filter { $0.contains("Garuda") }.isEmpty)
    #expect(bench.sink.inOrder.map(\.kind.id) == ["missing-glyph"])
  }

  @Test(arguments: [(400, 400), (600, 700), (700, 700), (500, 400)])
  func `The weight nearest to the style's is taken`(wanted: Int, found: Int) throws {
    let faces = FontCatalogue(faces: try ScriptFonts.faces())
    let nearest = faces.faces(of: "DejaVu Sans", nearest: wanted, isItalic: false)
    #expect(nearest.first.flatMap { faces[$0]?.weight } == found)
    #expect(nearest.count == 2)
  }

  @Test func `Upright letters serve an italic style where there are no others`() {
    let italic = TextStyle.serif.with { $0.isItalic = true }
    #expect(seen([run("\u{5D0}", style: italic)]) == ["DejaVu Sans 400 10 \u{5D0}"])
  }

  @Test func `A space between two words of a font is that font's, at their ends the text's`() {
    let runs = seen([run("a \u{5D0}\u{5D1} \u{5D2}\u{5D3} b 東 c")])
    let spaces = runs.filter { $0.contains(" 10  ") || $0.hasSuffix(" ") }
    #expect(runs.first == "Source Serif Pro 400 10 a ")
    #expect(spaces.filter { $0.hasPrefix("DejaVu") }.count == 1, "\(runs)")
    #expect(runs.contains("Source Serif Pro 400 10 b "), "\(runs)")
  }

  @Test func `A letter and its marks come from one font`() {
    // The comma below stands in Source Serif Pro, the letter does not.
    let runs = seen([run("a \u{5D0}\u{326} b")])
    #expect(runs.contains("DejaVu Sans 400 10 \u{5D0}\u{326}"), "\(runs)")
  }

  @Test func `The baselines and heights of lines stay where they are`() throws {
    let plain = bench.lines([run("kota")], width: 200)
    let large = try ScriptBench([FontFallback(family: "Droid Sans Fallback", scale: 2)])
    let mixed = large.lines([run("kota 東")], width: 200)
    #expect(mixed.map(\.line.ascent) == plain.map(\.line.ascent))
    #expect(mixed.map(\.line.height) == plain.map(\.line.height))
    #expect(mixed.first?.runs.map(\.origin.y).max() == plain.first?.runs.map(\.origin.y).max())
  }

  @Test func `What a run sets once is set once, and all its parts keep their place in the file`() {
    var noted = run(
      "東 kota 東 \u{E000}",
      source: SourceMap(
        span: SourceSpan(source: SourceID(index: 0), start: 40, end: 56)))
    noted.note = 3
    noted.anchor = AnchorID("here")
    let lines = bench.lines([run("lihat "), noted], width: 400)
    #expect(lines.flatMap(\.line.notes) == [3])
    let anchors = lines.flatMap(\.frame.items).filter {
      if case .anchor = $0.item { true } else { false }
    }
    #expect(anchors.count == 1)
    let spans = bench.sink.inOrder.map { $0.span.map { $0.start..<$0.end } }
    #expect(spans == [53..<56])
  }

  @Test func `An unbreakable run stays whole where its font changes`() {
    var whole = run("abc東京def")
    whole.isUnbreakable = true
    let lines = bench.lines([run("aaa "), whole], width: 60) { $0.isHyphenated = false }
    #expect(lines.map(\.text) == ["aaa", "abc東京def"])
  }

  @Test func `No family steps in that nobody named`() throws {
    let faces = try BundledFonts.manifestFaces() + ScriptFonts.faces()
    let sink = DiagnosticSink()
    let setter = try #require(
      Typesetter(
        fonts: FontCatalogue(faces: faces), languages: SharedLanguages.library(), sink: sink))
    _ = setter.lines(of: paragraph([run("東")]), width: 100)
    #expect(sink.inOrder.map(\.kind.id) == ["missing-glyph"])
    #expect(
      sink.inOrder.first?.hint
        == "fonts that have it: Droid Sans Fallback Regular; the template's \"fallback\" may name one"
    )
  }
}
