import Diagnostics
import Frames
import TestSupport
import Testing

@testable import Shaping

/// Paragraphs in which text runs both ways (UAX #9).
///
/// The bundled fonts have no letters of right-to-left scripts, so Latin ones are turned by controls
/// that a meeting's file may not hold, and numbers by isolates that it may.
@Suite struct MixedDirectionTests {
  private let bench: Bench
  private static let turned = "satu \u{202E}dua tiga\u{202C} empat"

  init() throws { bench = try Bench() }

  /// The words of a line from left to right, without controls.
  private func seen(_ line: SetLine) -> [String] {
    line.runs.sorted { $0.origin.x < $1.origin.x }.flatMap { _, run -> [String] in
      var scalars = String(decoding: run.text, as: UTF8.self).unicodeScalars
      scalars.removeAll { $0.properties.isDefaultIgnorableCodePoint }
      return String(scalars).split(separator: " ").map(String.init)
    }
  }

  @Test func `Words that run from right to left change places, and read on in order`() throws {
    let line = try #require(bench.lines([run(Self.turned)], width: 400).first)
    #expect(seen(line) == ["satu", "tiga", "dua", "empat"])
    #expect(line.wholeText == Self.turned)
    let backward = line.runs.filter(\.run.isRightToLeft)
    #expect(backward.count == 2)
  }

  @Test func `No word covers another, and the line is as wide as its words`() throws {
    let line = try #require(bench.lines([run(Self.turned)], width: 400).first)
    let placed = line.runs.sorted { $0.origin.x < $1.origin.x }
    for (left, right) in zip(placed, placed.dropFirst()) {
      #expect(left.origin.x + left.run.width <= right.origin.x + 1e-9)
    }
    let sum = placed.map(\.run.width).reduce(0, +)
    #expect(abs(sum - line.line.width) < 1e-9)
  }

  @Test func `The letters of a turned word are drawn from the right`() throws {
    let line = try #require(bench.lines([run("\u{202E}abc\u{202C}")], width: 400).first)
    let word = try #require(line.runs.first { $0.run.isRightToLeft }?.run)
    let plain = try #require(bench.lines([run("abc")], width: 400).first?.runs.first?.run)
    let drawn = word.glyphs.sorted { $0.x < $1.x }.map(\.index)
    #expect(drawn == plain.glyphs.map(\.index).reversed())
    #expect(word.clusters.reduce(0) { $0 + Int($1.bytes) } == word.text.count)
    #expect(word.clusters.reduce(0) { $0 + Int($1.glyphs) } == word.glyphs.count)
  }

  @Test func `Numbers in an isolate follow each other to the left, each read forward`() throws {
    let line = try #require(
      bench.lines([run("antara \u{2067}12 34 56\u{2069} orang")], width: 400).first)
    #expect(seen(line) == ["antara", "56", "34", "12", "orang"])
    #expect(line.runs.allSatisfy { !$0.run.isRightToLeft || !$0.run.text.contains(0x31) })
  }

  @Test func `A justified line fills its measure whichever way its words run`() throws {
    let text = Array(repeating: Self.turned, count: 12).joined(separator: " ")
    let lines = bench.lines([run(text)], width: 170) { $0.isHyphenated = false }
    #expect(lines.count > 3)
    for line in lines.dropLast() {
      #expect(abs(line.left) < 1e-6 && abs(line.line.width - 170) < 1e-6, "\(line.text)")
      #expect(line.runs.contains { $0.run.isRightToLeft })
    }
  }

  @Test func `A paragraph that begins from right to left stands at the right edge`() throws {
    // The first letter has no glyph, which is said; it turns the paragraph all the same.
    let line = try #require(
      bench.lines([run("\u{05D0} 12 34")], width: 200) { $0.alignment = .start }.first)
    #expect(seen(line).filter { $0 != "\u{05D0}" } == ["34", "12"])
    #expect(abs(line.right - 200) < 1e-6 && line.left > 100)
    #expect(bench.sink.inOrder.map(\.kind.id) == ["missing-glyph"])
  }
}
