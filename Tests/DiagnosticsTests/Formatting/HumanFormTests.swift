import Diagnostics
import Testing

@Suite("Human form")
struct HumanFormTests {
  private let kind = DiagnosticKind("some-id", .error, title: "", page: "")

  /// The form of one diagnostic at the first `count` bytes from where `mark` first stands.
  private func form(_ text: String, at mark: String, bytes count: Int? = nil) throws -> String {
    try form(Array(text.utf8), at: mark, bytes: count)
  }

  private func form(_ bytes: [UInt8], at mark: String, bytes count: Int? = nil) throws -> String {
    let sink = DiagnosticSink()
    let source = sink.register(SourceFile(name: "a.yaml", bytes: bytes))
    let needle = Array(mark.utf8)
    let start = try #require(
      bytes.indices.first { bytes[$0...].starts(with: needle) })
    sink.report(
      Diagnostic(
        kind, "here",
        at: SourceSpan(source: source, start: start, end: start + (count ?? needle.count))))
    return DiagnosticFormatter(.human).text(of: sink)
  }

  @Test("The source line stands above carets under the exact range")
  func carets() throws {
    #expect(
      try form("x: 1\ntitel: Rapat\n", at: "titel")
        == """
        a.yaml:2:1: error[some-id]: here
            2 | titel: Rapat
              | ^^^^^

        """)
  }

  @Test("Tabs stay tabs above and below")
  func tabs() throws {
    #expect(try form("\ta\tbc", at: "bc").hasSuffix("    1 | \ta\tbc\n      | \t \t^^\n"))
  }

  @Test("A wide character takes two columns and a combining one none")
  func widths() throws {
    let text = try form("会議e\u{301}🎯 xy", at: "xy")
    #expect(text.hasPrefix("a.yaml:1:7: "))
    #expect(text.hasSuffix("\n      |         ^^\n"))
    #expect(try form("a会議b", at: "会議").hasSuffix("\n      |  ^^^^\n"))
  }

  @Test("CR LF, CR and LF end lines, and a byte order mark counts nothing")
  func lineBreaks() throws {
    let text = try form("\u{FEFF}a: b\r\nc: d\re: f\ng: h", at: "g")
    #expect(text.contains("a.yaml:4:1:"))
    #expect(text.contains("    4 | g: h\n"))
    #expect(try form("\u{FEFF}a: b\r\n", at: "a").contains("a.yaml:1:1:"))
    #expect(try form("x\r\ny", at: "x").contains("    1 | x\n"))
  }

  @Test("What a terminal might obey is shown as a code, with carets as wide")
  func hidden() throws {
    let text = try form("a\u{1B}[31m\u{202E}b", at: "\u{202E}")
    #expect(text.contains("    1 | a<U+001B>[31m<U+202E>b\n"))
    #expect(text.contains("\n      | \(String(repeating: " ", count: 13))^^^^^^^^\n"))
    #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
  }

  @Test("A byte that is not UTF-8 is shown as U+FFFD")
  func badBytes() throws {
    let text = try form(Array("ab".utf8) + [0xE9] + Array("cd".utf8), at: "ab", bytes: 3)
    #expect(text.contains("    1 | ab\u{FFFD}cd\n      | ^^^\n"))
  }

  @Test("Of a very long line a window around the place is shown")
  func longLine() throws {
    let text = try form(
      String(repeating: "é", count: 100_000) + "XY" + String(repeating: "ü", count: 1000),
      at: "XY")
    let lines = text.split(separator: "\n")
    #expect(text.hasPrefix("a.yaml:1:100001: "))
    #expect(
      lines[1] == "    1 | …" + String(repeating: "é", count: 60) + "XY"
        + String(repeating: "ü", count: 60) + "…")
    #expect(lines[2] == "      | " + String(repeating: " ", count: 61) + "^^")
  }

  @Test("A range over several lines is marked to its first line's end, an empty one by one caret")
  func ranges() throws {
    #expect(try form("a: |\n  b\n", at: "|\n  b").hasSuffix("      |    ^\n"))
    #expect(try form("abc", at: "b", bytes: 0).hasSuffix("      |  ^\n"))
  }

  @Test("Notes come with their places, the hint last, all of it in colour where asked")
  func notesAndColour() {
    let sink = DiagnosticSink()
    let source = sink.register(SourceFile(name: "a.yaml", bytes: Array("x: 1\nx: 2\n".utf8)))
    sink.report(
      Diagnostic(
        kind, "twice\u{7}", at: SourceSpan(source: source, start: 5, end: 6),
        notes: [
          .init("first", at: SourceSpan(source: source, start: 0, end: 1)), .init("no place"),
        ], hint: "remove one"))
    #expect(
      DiagnosticFormatter(.human).text(of: sink)
        == """
        a.yaml:2:1: error[some-id]: twice<U+0007>
            2 | x: 2
              | ^
        a.yaml:1:1: note: first
            1 | x: 1
              | ^
        note: no place
          hint: remove one

        """)
    let colored = DiagnosticFormatter(.human, isColored: true).text(of: sink)
    #expect(
      colored.hasPrefix("\u{1B}[1ma.yaml:2:1:\u{1B}[0m \u{1B}[1;31merror[some-id]\u{1B}[0m: "))
    #expect(!DiagnosticFormatter(.short, isColored: true).text(of: sink).contains("\u{1B}"))
  }
}
