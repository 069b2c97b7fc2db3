import Testing

@testable import Shaping

@Suite struct FirstFitTests {
  @Test func `It ends, and its breaks rise to the paragraph's end`() {
    for seed in 0..<300 as Range<UInt64> {
      let items = RandomItems(seed: seed).items
      for measure in [0.5, 10, 30, 1000] {
        let breaks = FirstFit(
          items: items,
          measures: TotalFit.Measures(first: measure / 2, other: measure, lastLineMinimum: 0)
        ).breaks().map(\.item)
        #expect(breaks.last == items.count - 1, "seed \(seed), \(measure) pt")
        #expect(zip(breaks, breaks.dropFirst()).allSatisfy { $0 < $1 }, "seed \(seed)")
        let forced = items.indices.filter { items[$0].kind == .forced }
        #expect(Set(breaks).isSuperset(of: forced), "seed \(seed), \(measure) pt")
      }
    }
  }

  @Test func `Each line takes what it can`() {
    let items: [BreakItem] = [
      .box(20), .space(4), .box(20), .hyphen(3), .box(10), .space(4), .box(20), .end,
    ]
    func breaks(_ measure: Double) -> [Int] {
      FirstFit(
        items: items,
        measures: TotalFit.Measures(first: measure, other: measure, lastLineMinimum: 0)
      ).breaks().map(\.item)
    }
    #expect(breaks(47) == [3, 7])
    #expect(breaks(46.9) == [1, 5, 7], "the hyphen does not fit, and 30 + 4 + 20 are 54")
    #expect(breaks(78) == [7])
  }
}
