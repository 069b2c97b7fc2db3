import Diagnostics
import Frames
import TestSupport
import Testing

@testable import Shaping

@Suite struct RiverControlTests {
  private let bench: Bench

  init() throws { bench = try Bench() }

  private static let words = [
    "rapat", "kerja", "akan", "dan", "yang", "untuk", "tahun", "dengan", "lembaga", "bersama",
    "rencana", "oleh", "biaya", "proyek", "tata", "kelola", "jadwal", "di", "ini", "itu",
  ]

  /// Prose of a seed.
  private static func prose(_ seed: UInt64) -> String {
    var random = SeededGenerator(seed: seed)
    return (0..<90).compactMap { _ in words.randomElement(using: &random) }.joined(separator: " ")
  }

  /// How a paragraph is broken, with and without a look at rivers.
  private func broken(_ text: String, width: Double) throws
    -> (plain: BrokenParagraph, calmed: BrokenParagraph, control: RiverControl)
  {
    let (prepared, rules) = try #require(bench.setter.cut(paragraph([run(text)])))
    let breaker = ParagraphBreaker(paragraph: prepared, rules: rules, width: width)
    let calmed = breaker.breakLines()
    let control = RiverControl(
      breaker: breaker, items: calmed.items,
      best: TotalFit(
        items: calmed.items, measures: breaker.measures, demerits: breaker.demerits(0.3)))
    return (breaker.breakLines(calmsRivers: false), calmed, control)
  }

  private func white(_ paragraph: BrokenParagraph, _ control: RiverControl) -> Int {
    Rivers.find(in: paragraph.spans.map(control.spaces)).reduce(0) { $0 + $1.lines - 2 }
  }

  @Test func `Of lines that are nearly as good those with the least white running down are taken`()
    throws
  {
    var (before, after, changed, lines) = (0, 0, 0, 0)
    for seed in 0..<60 as Range<UInt64> {
      let (plain, calmed, control) = try broken(Self.prose(seed), width: 150)
      let (old, new) = (white(plain, control), white(calmed, control))
      #expect(new <= old)
      #expect(calmed.spans.count == plain.spans.count)
      if old == 0 { #expect(calmed.spans.map(\.items) == plain.spans.map(\.items)) }
      if calmed.spans.map(\.items) != plain.spans.map(\.items) {
        changed += 1
        #expect(new < old)
      }
      before += old
      after += new
      lines += plain.spans.count
    }
    #expect(lines > 600 && before > 10)
    #expect(changed > 2 && after < before, "\(before) rivers, \(after) left, \(changed) changed")
  }

  @Test func `Spaces are found where the lines have them`() throws {
    bench.setter.keepSettings()
    let text = Self.prose(3)
    let (_, calmed, control) = try broken(text, width: 170)
    let lines = bench.lines([run(text)], width: 170)
    #expect(lines.count == calmed.spans.count)
    for (line, span) in zip(lines, calmed.spans) {
      let found = control.spaces(span)
      let placed = try #require(line.frame.lines.first)
      let drawn = placed.setting.spaces.map {
        $0.lowerBound + placed.box.minX..<$0.upperBound + placed.box.minX
      }
      #expect(found.count == drawn.count)
      for (one, other) in zip(found, drawn) {
        #expect(abs(one.lowerBound - other.lowerBound) < 0.4, "\(line.text)")
        #expect(abs(one.upperBound - other.upperBound) < 0.4, "\(line.text)")
      }
    }
  }
}
