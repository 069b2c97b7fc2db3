import TestSupport
import Testing

@testable import Shaping

@Suite struct TotalFitTests {
  private let justified = LineDemerits(shape: .justified, isBalanced: false, tolerance: 1.5)
  private let ragged = LineDemerits(shape: .ragged(zone: 20), isBalanced: false, tolerance: 1)

  private func breaks(
    _ items: [BreakItem], first: Double? = nil, _ measure: Double, last: Double = 0,
    _ demerits: LineDemerits? = nil, anything: Bool = false
  ) -> [Int]? {
    var fit = TotalFit(
      items: items,
      measures: TotalFit.Measures(first: first ?? measure, other: measure, lastLineMinimum: last),
      demerits: demerits ?? justified, acceptsAnything: anything)
    return fit.breaks()?.map(\.item)
  }

  /// Boxes of these widths with spaces of 4 pt between them.
  private func words(_ widths: [Double]) -> [BreakItem] {
    widths.flatMap { [BreakItem.space(4), .box($0)] }.dropFirst() + [.end]
  }

  @Test func `A paragraph that fits its measure is one line`() {
    #expect(breaks(words([10, 20, 10]), 48) == [5])
    #expect(breaks(words([10]), 10) == [1])
  }

  @Test func `A first line is left shorter where that makes the second one better`() {
    // First fit ends the first line behind 20 20 10 and leaves 30 alone on the second.
    let items = words([20, 20, 10, 30, 50])
    let first = FirstFit(
      items: items, measures: TotalFit.Measures(first: 60, other: 60, lastLineMinimum: 0)
    ).breaks().map(\.item)
    #expect(first == [5, 7, 9])
    #expect(breaks(items, 60, ragged) == [3, 7, 9])
  }

  @Test func `The last line is as wide as is asked`() {
    let items = words([20, 20, 20, 20, 5])
    #expect(breaks(items, 92, last: 0, ragged) == [7, 9])
    #expect(breaks(items, 92, last: 20, ragged) == [5, 9])
    #expect(breaks(words([5]), 92, last: 20, ragged) == [1], "a single line may be short")
  }

  @Test func `A forced break ends its line at its natural width`() {
    let items: [BreakItem] = [.box(5), .end, .box(40), .space(4), .box(40), .end]
    #expect(breaks(items, 84) == [1, 5])
  }

  @Test func `Forced breaks in a row leave empty lines`() {
    #expect(breaks([.box(5), .end, .end, .box(5), .end], 80) == [1, 2, 4])
    #expect(breaks([.end], 80) == [0])
  }

  @Test func `A line before a forced break may be as short as it likes`() {
    let items: [BreakItem] = [.box(60), .space(4), .box(5), .end, .box(50), .end]
    #expect(breaks(items, 62, last: 20, ragged) == [1, 3, 5])
  }

  @Test func `Spaces at a line's ends count for nothing`() {
    let items: [BreakItem] = [
      .space(4), .box(30), .space(4), .space(4), .box(30), .space(4), .end,
    ]
    #expect(breaks(items, 30, ragged) == [2, 6])
  }

  @Test func `The first line has a measure of its own`() {
    let items = words([20, 20, 20, 20])
    #expect(breaks(items, first: 20, 68, ragged) == [1, 7])
    #expect(breaks(items, first: 68, 20, ragged) == [5, 7])
  }

  @Test func `What does not fit is refused`() {
    #expect(breaks(words([80]), 40) == nil)
    #expect(breaks(words([20, 80, 20]), 40) == nil)
    #expect(breaks(words([10, 60]), 62) == nil, "one word would have to fill the line")
  }

  @Test func `Without items there are no lines`() {
    #expect(breaks([], 40) == [])
  }

  @Test func `The last attempt takes what does not fit and loses nothing`() {
    #expect(breaks(words([80]), 40, anything: true) == [1])
    #expect(breaks(words([20, 80, 20]), 40, ragged, anything: true)?.last == 5)
    #expect(breaks(words([20, 20, 5]), 40, last: 20, ragged, anything: true)?.last == 5)
  }

  @Test func `The last attempt always finds lines`() {
    for seed in 0..<300 as Range<UInt64> {
      let items = RandomItems(seed: seed).items
      for demerits in [justified, ragged] {
        for measure in [0.5, 3, 10, 25] {
          var loose = demerits
          loose.tolerance = .infinity
          let found = breaks(items, measure, last: 20, loose, anything: true)
          let forced = items.indices.filter { items[$0].kind == .forced }
          #expect(found.map { Set($0).isSuperset(of: forced) } == true, "seed \(seed)")
          #expect(found == found?.sorted(), "seed \(seed)")
        }
      }
    }
  }

  @Test func `No more than two hyphens stand below each other`() {
    // Without the limit each line would end in a hyphen: the parts fit the measure exactly.
    var items: [BreakItem] = []
    for word in 0..<8 as Range<Int32> {
      if word > 0 { items.append(.space(4)) }
      items += [.box(17, piece: word), .hyphen(3, cost: 0, piece: word), .box(16, piece: word)]
    }
    items.append(.end)
    let even = LineDemerits(shape: .ragged(zone: 2), isBalanced: false, tolerance: 10)
    let found = breaks(items, first: 20, 40, even) ?? []
    var ladder = 0
    for item in found {
      ladder = items[item].isHyphen ? ladder + 1 : 0
      #expect(ladder <= 2)
    }
    #expect(found.first == 1, "the first line holds the first part and its hyphen")
  }

  @Test func `Hyphens of the words' own count among them`() {
    // As above, the first hyphens of each word being its own: each line would end in one.
    var items: [BreakItem] = []
    for word in 0..<8 as Range<Int32> {
      if word > 0 { items.append(.space(4)) }
      items += [.box(20, piece: word), .behindHyphen(piece: word), .box(16, piece: word)]
    }
    items.append(.end)
    let even = LineDemerits(shape: .ragged(zone: 2), isBalanced: false, tolerance: 10)
    let found = breaks(items, first: 20, 40, even) ?? []
    let hyphens = found.map { items[$0].isBehindHyphen }
    #expect(found.first == 1, "the first line holds the first part and its hyphen")
    #expect(!hyphens.isEmpty && !hyphens.split(separator: false).contains { $0.count > 2 })
  }

  @Test func `A line narrower without its hyphen still reaches the next break`() {
    // With the hyphen the first line is 41; with the last two letters it is 40.
    let items: [BreakItem] = [
      .box(20), .space(4), .box(14), .hyphen(5), .box(2), .space(4), .box(30), .end,
    ]
    #expect(breaks(items, 40, ragged) == [5, 7])
  }

  @Test func `A line of parts narrower than a hyphen may shrink onto its measure`() {
    // 41 of letters and spaces shrink to 40; 44 with the hyphen at the same place do not.
    let items: [BreakItem] = [
      .box(17.5), .space(4), .box(18.5), .hyphen(4), .box(1), .space(4), .box(30), .end,
    ]
    #expect(breaks(items, 40, justified) == [5, 7])
  }

  private func breaks(_ items: [BreakItem], _ measure: Double, _ demerits: LineDemerits) -> [Int]? {
    breaks(items, first: nil, measure, last: 0, demerits)
  }

  private func breaks(
    _ items: [BreakItem], _ measure: Double, _ last: Double, _ demerits: LineDemerits
  ) -> [Int]? {
    breaks(items, first: nil, measure, last: last, demerits)
  }

  private func breaks(
    _ items: [BreakItem], first: Double, _ measure: Double, _ demerits: LineDemerits
  ) -> [Int]? {
    breaks(items, first: first, measure, last: 0, demerits)
  }
}
