import Diagnostics
import Fields
import TestSupport
import Testing

@Suite("Places inside scalars")
struct ScalarMapTests {
  /// The file's bytes behind `mark` in the text of the value of `key`.
  private func place(
    of mark: String, in file: String, name: String = "a.yaml"
  ) throws -> String {
    let reading = Reading(file, name: name)
    let text = try #require(reading.root?.entries.first?.value.text)
    let bytes = Array(text.string.utf8)
    let needle = Array(mark.utf8)
    let start = try #require(
      bytes.indices.first { bytes[$0...].starts(with: needle) }, "no \(mark) in \(text.string)")
    let span = text.span(of: start..<start + needle.count)
    return reading.text(span)
  }

  @Test(
    "A part of a text is found in the file in every style",
    arguments: [
      ("a: satu dua", "dua", "dua"), ("a: satu\n  dua tiga\n  empat", "tiga", "tiga"),
      ("a: satu\n  dua", "u d", "u\n  d"), ("a: satu\n\n\n  dua", "\n\n", "\n\n\n  "),
      ("a: 'it''s so'", "'", "''"), ("a: 'it''s so'", "so", "so"),
      ("a: \"x\\u00e9y\"", "é", "\\u00e9"), ("a: \"x\\u00e9y\"", "y", "y"),
      ("a: \"\\x41\\U0001F3AF\\_\\\"b\"", "\u{A0}\"", "\\_\\\""),
      ("a: \"satu \\\n   dua\"", "satu dua", "satu \\\n   dua"),
      ("a: \"satu\\\n\n\n   dua\"", "dua", "dua"), ("a: \"x \\\n  \\ y\"", " y", "\\ y"),
      ("a: |\n  satu\n   dua\n\n  tiga\n", "dua\n\nt", "dua\n\n  t"),
      ("a: |\n  satu\n   dua\n", "\n dua", "\n   dua"),
      ("a: |2-\n    satu\n  dua\n\n", "dua", "dua"),
      ("a: |+ # x\n\n  satu\n\n\nb: c", "satu", "satu"),
      ("a: |\r\n  satu\r\n  dua\r\n", "dua", "dua"), ("a: >\n  satu\n  dua\n", "u d", "u\n  d"),
      ("a: >\n  satu\n\n  dua\n    tiga\n  empat\n", "tiga", "tiga"),
      ("a: >\n  satu\n  dua\n    tiga\n  empat\n", "empat", "empat"),
      ("a: >-\n\n\n  satu\n   \n  dua", "dua", "dua"),
      ("a: &x !!str >\n  satu\n  dua", "dua", "dua"),
      ("a: >\n  é会\n  dua\n", "会 d", "会\n  d"),
    ])
  func places(_ file: String, _ mark: String, _ expected: String) throws {
    #expect(try place(of: mark, in: file) == expected)
  }

  @Test(
    "The same in JSON",
    arguments: [
      (#"{"a": "x\ud83c\udfafy"}"#, "🎯", #"\ud83c\udfaf"#),
      (#"{"a": "x\ud83c\udfafy"}"#, "y", "y"), (#"{"a": "\/\"\\'b"}"#, "\\'b", #"\\'b"#),
      (#"{"a": "e\u0301x"}"#, "\u{E9}", #"e\u0301"#), ("{\"a\": \"e\u{301}x\"}", "x", "x"),
      (#"{"a": "a  b\u0020c"}"#, " c", #"\u0020c"#),
    ])
  func json(_ file: String, _ mark: String, _ expected: String) throws {
    #expect(try place(of: mark, in: file, name: "a.json") == expected)
  }

  @Test("Text in NFD is composed, and what follows keeps its place")
  func composes() throws {
    let file = "a: >\n  e\u{301}te\u{301}\n  e\u{323}\u{302} dua\n"
    #expect(try place(of: "\u{E9} \u{1EC7} d", in: file) == "e\u{301}\n  e\u{323}\u{302} d")
    #expect(try place(of: "dua", in: file) == "dua")
  }

  @Test("Every letter of a seeded text is found, whatever the style", arguments: 0..<400)
  func letters(_ seed: Int) throws {
    var scalar = RandomScalar(seed: UInt64(seed))
    let file = scalar.file()
    let reading = Reading(file)
    let text = try #require(reading.root?.entries.first?.value.text, "\(file)")
    var end = 0
    for (offset, byte) in text.string.utf8.enumerated() where byte > 0x20 && byte != 0x27 {
      let span = text.span(of: offset..<offset + 1)
      #expect(Int(span.start) >= end, "\(file)")
      let found = Array(file.utf8)[Int(span.start)..<Int(span.end)]
      #expect(found.elementsEqual([byte]), "\(file)")
      end = Int(span.end)
    }
    #expect(text.string.utf8.contains { $0 > 0x40 })
  }
}

/// Random lines in a random style, all letters of which stand for themselves.
private struct RandomScalar {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  private mutating func pick(_ choices: [String]) -> String {
    choices[Int.random(in: 0..<choices.count, using: &generator)]
  }

  private mutating func line(_ words: [String]) -> String {
    (0..<Int.random(in: 1...3, using: &generator)).map { _ in pick(words) }
      .joined(separator: pick([" ", "  "]))
  }

  mutating func file() -> String {
    let newline = pick(["\n", "\r\n"])
    let words = ["satu", "dué", "t-iga", "会x", "e"]
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: return "a: " + lines(words, newline) + newline
    case 1: return "a: '" + lines(words + ["it''s"], newline) + "'"
    case 2:
      return "a: \"" + lines(words + ["a\\tb", "\\x20c", "d \\\(newline)   e"], newline) + "\""
    default: return "a: " + block(words, newline)
    }
  }

  private mutating func lines(_ words: [String], _ newline: String) -> String {
    var text = line(words)
    for _ in 0..<Int.random(in: 0...4, using: &generator) {
      text += pick(["", " ", "\t "]) + newline + pick(["", newline, "  " + newline + newline])
      text += pick([" ", "   "]) + line(words)
    }
    return text
  }

  private mutating func block(_ words: [String], _ newline: String) -> String {
    var text = pick(["|", ">"]) + pick(["", "-", "+"]) + pick(["", " # note"]) + newline
    text += pick(["", newline, " " + newline])
    text += "  " + line(words) + newline
    for _ in 0..<Int.random(in: 0...6, using: &generator) {
      text += pick(["  ", "  ", "    ", "  \t"]) + line(words) + pick(["", " "]) + newline
      text += pick(["", "", newline, "   " + newline, newline + newline])
    }
    return text + pick(["", newline, "b: c" + newline])
  }
}
