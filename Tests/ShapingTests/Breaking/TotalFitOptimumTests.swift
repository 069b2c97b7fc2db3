import TestSupport
import Testing

@testable import Shaping

@Suite struct TotalFitOptimumTests {
  private static let shapes: [LineDemerits] = [
    LineDemerits(shape: .justified, isBalanced: false, tolerance: 2),
    LineDemerits(shape: .justified, isBalanced: false, tolerance: 5),
    LineDemerits(shape: .justified, isBalanced: true, tolerance: 5),
    LineDemerits(shape: .ragged(zone: 12), isBalanced: false, tolerance: 1),
    LineDemerits(shape: .ragged(zone: 20), isBalanced: true, tolerance: 1.5),
  ]

  @Test(arguments: 0..<5)
  func `No set of breaks is cheaper than the one chosen`(shape: Int) throws {
    var solved = 0
    for seed in 0..<120 as Range<UInt64> {
      var random = SeededGenerator(seed: seed &* 31)
      let items = RandomItems(seed: seed).items
      let every = EveryBreakSet(
        items: items,
        measures: TotalFit.Measures(
          first: Double.random(in: 40...70, using: &random),
          other: Double.random(in: 50...80, using: &random), lastLineMinimum: 12),
        demerits: Self.shapes[shape])
      var fit = TotalFit(items: items, measures: every.measures, demerits: every.demerits)
      let chosen = fit.breaks()
      let best = every.cheapest()
      #expect((chosen == nil) == (best == nil), "seed \(seed)")
      guard let chosen, let best else { continue }
      let total = try #require(every.cost(of: chosen.map(\.item)), "seed \(seed)")
      #expect(abs(total - best) < 1e-6, "seed \(seed): \(total) for \(best)")
      solved += 1
    }
    #expect(solved >= 40, "most of the paragraphs must have a solution, or nothing was seen")
  }
}
