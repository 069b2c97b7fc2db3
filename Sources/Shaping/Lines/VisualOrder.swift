/// The order in which the pieces of a line stand from left to right (UAX #9, rule L2).
enum VisualOrder {
  /// - Parameter levels: of the pieces in reading order.
  /// - Returns: indices into `levels`, from left to right.
  static func indices(of levels: [UInt8]) -> [Int] {
    var order = Array(levels.indices)
    guard let highest = levels.max(), highest > 0 else { return order }
    for level in stride(from: highest, through: 1, by: -1) {
      var start = 0
      while start < order.count {
        guard levels[order[start]] >= level else {
          start += 1
          continue
        }
        var end = start
        while end < order.count, levels[order[end]] >= level { end += 1 }
        order[start..<end].reverse()
        start = end
      }
    }
    return order
  }
}
