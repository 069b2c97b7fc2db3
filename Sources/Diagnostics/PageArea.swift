/// Where on a laid-out page something stands; in points, from the page's top left corner.
package struct PageArea: Sendable, Equatable {
  /// Counted from 1.
  package let page: Int
  package let x: Double
  package let y: Double
  package let width: Double
  package let height: Double

  package init(page: Int, x: Double, y: Double, width: Double, height: Double) {
    self.page = page
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// `page 3, 340.2 × 15 pt at 102 71.5`
  package var description: String {
    let numbers = [width, height, x, y].map(Self.tenths)
    return "page \(page), \(numbers[0]) × \(numbers[1]) pt at \(numbers[2]) \(numbers[3])"
  }

  /// A number to a tenth, without a fraction of nothing; what no page can hold is cut off.
  static func tenths(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    let tenths = Int((min(max(value, -1e9), 1e9) * 10).rounded())
    let whole = (tenths < 0 ? "-" : "") + String(tenths.magnitude / 10)
    let rest = tenths.magnitude % 10
    return rest == 0 ? (tenths == 0 ? "0" : whole) : whole + ".\(rest)"
  }
}
