import Diagnostics
import Frames
import TestSupport
import Testing

@testable import Shaping

@Suite struct NothingLostTests {
  private static let parts = [
    "pertanggungjawaban", "di", "negara-negara", "2024-2025", "Letjen", "TNI", "Budi", "hlm.", "2",
    "https://a.go.id/b/c_d?e=f", "membangun", "a\u{AD}b", "\u{2014}", "serta", "UNOPS", "10.000",
    "(kerja sama)", "dan/atau", "seka\u{AD}rang", "5", "km", "é", "",
  ]

  private static let map = SourceMap(
    span: SourceSpan(source: SourceID(index: 0), start: 0, end: 2000))

  private static func text(seed: UInt64) -> String {
    var random = SeededGenerator(seed: seed)
    return (0..<40).map { _ in parts[Int.random(in: parts.indices, using: &random)] }
      .joined(separator: " ")
  }

  /// Without soft hyphens and without spaces, which a line's end may swallow.
  private static func letters(_ text: String) -> [UInt8] {
    var scalars = text.unicodeScalars
    scalars.removeAll { $0 == "\u{AD}" || $0 == " " }
    return String(scalars).replacing("\u{2010}", with: "-").utf8.map { $0 }
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func `Words come back from the lines at every width, in order`(seed: UInt64) throws {
    let bench = try Bench()
    let text = Self.text(seed: seed)
    let paragraph = paragraph([run(text, source: Self.map)]) {
      $0.alignment = seed % 2 == 0 ? .justified : .start
    }
    for width in stride(from: 20.0, through: 317, by: 3) {
      let lines = bench.setter.lines(of: paragraph, width: width).map(SetLine.init)
      let found = lines.map { line in
        line.line.isHyphenated ? String(line.text.dropLast()) : line.text
      }.joined()
      #expect(Self.letters(found) == Self.letters(text), "seed \(seed), \(width) pt")
      for line in lines where line.line.width > width + 0.5 && line.line.overfull == nil {
        Issue.record("seed \(seed): \(line.line.width) in \(width) pt: \(line.text)")
      }
    }
  }

  @Test func `A word of 400 letters ends inside a narrow column`() throws {
    let bench = try Bench()
    for letter in ["m", "a", "é", "1"] {
      let word = String(repeating: letter, count: 400)
      let lines = bench.lines([run("di \(word) itu")], width: 60)
      #expect(lines.map(\.text).joined().filter { $0 != " " && $0 != "-" } == "di\(word)itu")
      #expect(lines.allSatisfy { $0.line.width <= 60.5 && $0.line.overfull == nil })
    }
  }

  @Test func `A line that the author broke ends in a space, so that readers join no words`() throws
  {
    let bench = try Bench()
    for text in ["satu\ndua\ntiga", "satu \n dua\ntiga"] {
      let lines = bench.lines([run(text)], width: 100)
      #expect(lines.map(\.wholeText) == ["satu ", "dua ", "tiga"], "\(text)")
    }
  }

  @Test func `Lines end at the author's line ends, empty ones too`() throws {
    let bench = try Bench()
    #expect(bench.read("satu\n\ndua", width: 100) == ["satu", "", "dua"])
    #expect(bench.read("satu\u{2028}dua", width: 100) == ["satu", "dua"])
    #expect(bench.read("", width: 100).allSatisfy { $0.isEmpty })
    #expect(bench.read("   ", width: 100).allSatisfy { $0.isEmpty })
  }

  @Test func `Words of two lines stay two words`() throws {
    let bench = try Bench()
    let lines = bench.lines([run("satu dua tiga empat lima")], width: 50) {
      $0.isHyphenated = false
    }
    #expect(lines.map(\.wholeText).joined() == "satu dua tiga empat lima")
  }

  @Test func `A line that cannot be broken says where its first word comes from`() throws {
    let bench = try Bench()
    let source = bench.sink.register(SourceFile(name: "a.yaml", bytes: []))
    let map = SourceMap(span: SourceSpan(source: source, start: 10, end: 20))
    let lines = bench.lines([run("a m", source: map)], width: 3)
    #expect(lines.map(\.text) == ["a", "m"])
    #expect(lines.map(\.line.overfull) == [map.span(of: 0..<1), map.span(of: 2..<3)])
  }
}
