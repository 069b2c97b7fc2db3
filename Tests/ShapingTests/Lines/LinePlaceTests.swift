import Frames
import TestSupport
import Testing

@testable import Shaping

/// Where the words of a line stand, from the column's edge, in points.
@Suite struct LinePlaceTests {
  private let bench: Bench
  private static let width = 260.0
  private static let prose =
    "Pertemuan ini membahas penjajakan kerja sama di bidang pembangunan berkelanjutan, pengadaan"
    + " dan infrastruktur, serta langkah yang akan ditempuh oleh kedua pihak pada tahun depan."

  init() throws { bench = try Bench() }

  private func lines(
    _ alignment: Alignment, width: Double = width,
    _ change: (inout ParagraphStyle) -> Void = { _ in }
  ) -> [SetLine] {
    bench.lines([run(Self.prose)], width: width) {
      $0.alignment = alignment
      $0.isHyphenated = false
      change(&$0)
    }
  }

  /// Where the ink of a line's words ends, without the space behind the last.
  private func inkEnd(_ line: SetLine) -> Double { line.left + line.line.width }

  @Test func `A line is as wide as its words and spaces`() throws {
    let space = bench.width(of: "a b") - bench.width(of: "a") - bench.width(of: "b")
    for line in lines(.start) {
      let words = line.text.split(separator: " ").map(String.init)
      let sum = words.map { bench.width(of: $0) }.reduce(0, +) + Double(words.count - 1) * space
      #expect(abs(line.line.width - sum) < 1e-9, "\(line.text)")
      let runs = line.runs.map(\.run.width).reduce(0, +)
      #expect(abs(line.right - line.left - runs) < 1e-9)
    }
  }

  @Test func `A paragraph's widths are those of its widest word and its whole line`() throws {
    let words = Self.prose.split(separator: " ").map(String.init)
    let widths = bench.setter.widths(of: paragraph([run(Self.prose)]))
    #expect(widths.minimum == words.map { bench.width(of: $0) }.max())
    let whole = try #require(lines(.start, width: 10_000).first)
    #expect(abs(widths.preferred - whole.line.width) < 1e-9)
    #expect(lines(.start, width: widths.minimum).allSatisfy { $0.line.overfull == nil })
  }

  @Test func `Ragged lines begin at the edge, or end there, or stand in the middle`() {
    for line in lines(.start) { #expect(line.left == 0 && inkEnd(line) <= Self.width) }
    for line in lines(.end) { #expect(abs(inkEnd(line) - Self.width) < 1e-9 && line.left >= 0) }
    for line in lines(.center) {
      #expect(abs(line.left - (Self.width - inkEnd(line))) < 1e-9, "\(line.text)")
    }
    #expect(Set(lines(.start).map { $0.line.width }).count > 1)
  }

  @Test func `Indents move the edge and narrow the measure`() throws {
    let indented = lines(.start) {
      $0.indent = 30
      $0.firstIndent = -12
    }
    #expect(indented.map(\.left) == [18] + indented.dropFirst().map { _ in 30 })
    let justified = lines(.justified) { $0.indent = 30 }
    for line in justified.dropLast() {
      #expect(
        line.left == 30
          && abs(line.left + line.runs.map(\.run.width).reduce(0, +) - line.right) < 1e-9)
    }
  }

  /// Of each space between two words: its width, from the end of the letter before it.
  private func spaces(_ line: SetLine) -> [Double] {
    line.runs.flatMap { _, run -> [Double] in
      var glyph = 0
      var gaps: [Double] = []
      var offset = 0
      for cluster in run.clusters {
        if run.text[offset] == 0x20, glyph + 1 < run.glyphs.count {
          gaps.append(run.glyphs[glyph + 1].x - run.glyphs[glyph].x)
        }
        offset += Int(cluster.bytes)
        glyph += Int(cluster.glyphs)
      }
      return gaps
    }
  }

  @Test func `Justified lines fill the measure by equal spaces, all but the last`() throws {
    let lines = lines(.justified)
    #expect(lines.count > 2)
    for line in lines.dropLast() {
      let gaps = spaces(line)
      #expect(line.left == 0)
      // The space at the end has no width.
      #expect(abs(line.right - Self.width) < 1e-6, "\(line.text) ends at \(line.right)")
      #expect(gaps.count == line.text.split(separator: " ").count - 1)
      for gap in gaps { #expect(abs(gap - gaps[0]) < 1e-6, "\(line.text): \(gaps)") }
    }
    let last = try #require(lines.last)
    let natural = bench.width(of: last.text)
    #expect(abs(last.line.width - natural) < 1e-9 && natural < Self.width)
  }

  @Test func `What letters and spaces give together is what the measure needs`() {
    for line in lines(.justified).dropLast() {
      let words = line.text.split(separator: " ").map(String.init)
      let letters = words.map { bench.width(of: $0) }.reduce(0, +)
      let given = Self.width - spaces(line).reduce(0, +)
      #expect(abs(given / letters - 1) <= LineFit.letterLimit + 1e-9, "\(line.text)")
    }
  }
}
