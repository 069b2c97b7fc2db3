import TestSupport
import Testing

@testable import Arguments

@Suite struct HelpTests {
  @Test(arguments: ["", "press", "show"])
  func `Help is as it was looked at`(_ verb: String) throws {
    guard case .printed(let text) = Outcome(["help", verb].filter { !$0.isEmpty }) else {
      Issue.record("no help")
      return
    }
    try Golden.expect(text, named: "help\(verb.isEmpty ? "" : "-" + verb).txt")
    for line in text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  @Test func `Lines are as long as fits and no longer`() {
    #expect(TextFill.lines("aa bb cc", width: 5) == ["aa bb", "cc"])
    #expect(TextFill.lines("aa bb cc", width: 4) == ["aa", "bb", "cc"])
    #expect(TextFill.lines("aa bb cc", width: 8) == ["aa bb cc"])
    #expect(TextFill.lines("a longword b", width: 4) == ["a", "longword", "b"])
    #expect(TextFill.lines("éé …… b", width: 5) == ["éé ……", "b"])
    #expect(TextFill.lines("", width: 5) == [])
    #expect(TextFill.lines("  a \n b  ", width: 5) == ["a b"])
  }

  @Test func `Paragraphs are filled, and examples stay`() {
    let long = Array(repeating: "word", count: 17).joined(separator: " ")
    #expect(TextFill.paragraphs("a\nb\n\nc") == "a b\n\nc")
    #expect(TextFill.paragraphs("See:\n  x   y\n  z") == "See:\n  x   y\n  z")
    #expect(TextFill.paragraphs("a\nb:\nc") == "a b:\nc")
    #expect(TextFill.paragraphs(long) == long.dropLast(5) + "\nword")
  }

  @Test func `A long label has its text below`() {
    let indent = String(repeating: " ", count: 26)
    #expect(TextFill.row("label", "text") == "  label                   text")
    let fits = String(repeating: "x", count: 22)
    #expect(TextFill.row(fits, "text") == "  \(fits)  text")
    #expect(TextFill.row(fits + "x", "text") == "  \(fits)x\n\(indent)text")
    #expect(TextFill.row("label", "") == "  label")
  }
}
