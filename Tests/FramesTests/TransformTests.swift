import Testing

@testable import Frames

@Suite struct TransformTests {
  private let turned = Group.Transform(a: 0, b: 2, c: -2, d: 0, tx: 50, ty: 5)

  @Test func pointsAreTurnedScaledAndMoved() {
    #expect(turned.apply(Point(x: 1, y: 2)) == Point(x: 46, y: 7))
  }

  @Test func aRectangleBecomesTheUprightOneAroundIt() {
    let rect = turned.apply(Rect(x: 1, y: 2, width: 10, height: 4))
    #expect(rect == Rect(x: 38, y: 7, width: 8, height: 20))
  }

  @Test func theInnerTransformationComesFirst() {
    let moved = turned.after(moveBy: Point(x: 1, y: 2))
    #expect(moved.apply(.zero) == turned.apply(Point(x: 1, y: 2)))
    let both = turned.after(turned)
    #expect(both.apply(Point(x: 3, y: 4)) == turned.apply(turned.apply(Point(x: 3, y: 4))))
    #expect(turned.after(.identity) == turned)
  }

  @Test(arguments: [
    (0.0, "0.00"), (-0.001, "0.00"), (-0.006, "-0.01"), (12.345678, "12.35"), (9.999, "10.00"),
    (-1.5, "-1.50"), (1e15, "1000000000000000.0"),
  ])
  func dumpedNumbersHaveTwoDecimals(number: Double, expected: String) {
    #expect(number.fixed == expected)
  }

  @Test(arguments: [(0x0065A3, "#0065A3"), (0xFFFFFF, "#FFFFFF"), (0x000000, "#000000")])
  func coloursAreDumpedAsTheyAreWritten(hex: UInt32, expected: String) {
    #expect(Color(hex: hex).hex == expected)
  }
}
