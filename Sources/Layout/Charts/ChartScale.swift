/// Values along a length, in points.
///
/// Values are divided by the greatest before they are added or subtracted, so that none is too great
/// or too small for the arithmetic.
struct ChartScale: Sendable {
  let low: Double
  let high: Double
  private let unit: Double
  /// Where `low` and `high` lie.
  let start: Double
  let end: Double

  /// Covers all `values` that are numbers, and zero where `fromZero`.
  init(_ values: some Sequence<Double>, fromZero: Bool, from start: Double, to end: Double) {
    var low = fromZero ? 0 : Double.infinity
    var high = fromZero ? 0 : -Double.infinity
    for value in values where value.isFinite {
      low = min(low, value)
      high = max(high, value)
    }
    self.low = low.isFinite ? low : 0
    self.high = high.isFinite ? high : 0
    let greatest = max(abs(self.low), abs(self.high))
    unit = greatest > 0 ? greatest : 1
    self.start = start
    self.end = end
  }

  subscript(value: Double) -> Double {
    let extent = high / unit - low / unit
    guard extent > 0, value.isFinite else { return start }
    return start + (value / unit - low / unit) / extent * (end - start)
  }

  /// The same values along another length.
  func along(from start: Double, to end: Double) -> ChartScale {
    ChartScale([low, high], fromZero: false, from: start, to: end)
  }
}
