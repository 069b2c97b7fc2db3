import Testing

@testable import Shaping

/// UAX #9, rule L2, and the examples that stand there.
@Suite struct VisualOrderTests {
  @Test(
    arguments: [
      ([], []),
      ([0, 0, 0], [0, 1, 2]),
      ([1, 1, 1], [2, 1, 0]),
      // car MEANS CAR.
      ([0, 1, 1, 0], [0, 2, 1, 3]),
      // A number inside words from right to left keeps its own order.
      ([1, 2, 2, 1], [3, 1, 2, 0]),
      ([0, 1, 2, 2, 1, 0], [0, 4, 2, 3, 1, 5]),
      // DID YOU SAY he said car MEANS CAR
      ([1, 2, 2, 3, 3, 2, 1], [6, 1, 2, 4, 3, 5, 0]),
      ([2, 1, 2], [2, 1, 0]),
      ([2, 2], [0, 1]),
    ] as [([UInt8], [Int])])
  func `Runs are turned from the highest level down`(levels: [UInt8], order: [Int]) {
    #expect(VisualOrder.indices(of: levels) == order)
  }
}
