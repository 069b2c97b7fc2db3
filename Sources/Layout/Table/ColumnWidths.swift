import Shaping

/// How the width of a column is found.
package enum ColumnWidth: Sendable, Hashable {
  /// By its content.
  case auto
  /// In points.
  case fixed(Double)
  /// A share of what the other columns leave.
  case weight(Double)
}

/// What one column asks of the measure.
struct ColumnDemand {
  let width: ColumnWidth
  /// Of its cells with their padding; of no account where the width is fixed.
  var content: TextWidths
  /// Of its cells, by row, without padding; empty where rows are of no account.
  var lengths: [Double] = []
  /// Left and right of its cells.
  var padding = 0.0

  /// Widths that together fill `measure`, and whether the columns' least widths fit it.
  ///
  /// Fixed columns get theirs. Content columns start at their least width; where there are columns
  /// with a weight, they grow to their wanted width and weights share what is left. Where there are
  /// none, they share all that is left in proportion to what they want beyond their least, if that
  /// is enough for all; else the rows are made least high (`ColumnFit`). A wish counts up to the
  /// measure, so that one long paragraph does not starve the short columns beside it.
  static func distribute(
    _ measure: Double, over demands: [ColumnDemand]
  ) -> (widths: [Double], fits: Bool) {
    let least = demands.map(\.least)
    let needed = least.reduce(0, +)
    guard needed > 0 || !demands.isEmpty else { return ([], true) }
    guard needed <= measure else {
      return (narrowed(demands, to: measure), needed <= measure + 0.001)
    }
    return (grow(demands, from: least, by: measure - needed, measure: measure), true)
  }

  /// Columns that are too wide together: fixed ones give way first, to no less than half of the
  /// measure, so that the words of others stay whole.
  private static func narrowed(_ demands: [ColumnDemand], to measure: Double) -> [Double] {
    let least = demands.map(\.least)
    let needed = least.reduce(0, +)
    let fixed = demands.reduce(0) { $0 + ($1.isMeasured ? 0 : $1.least) }
    let words = needed - fixed
    guard fixed > 0, words <= measure / 2 else { return least.map { $0 * measure / needed } }
    return demands.map { $0.isMeasured ? $0.least : $0.least * (measure - words) / fixed }
  }

  /// Whether its cells count.
  var isMeasured: Bool {
    if case .fixed = width { false } else { true }
  }

  /// The width that would hold its cells on one line each.
  var wanted: Double { isMeasured ? content.preferred : least }

  var least: Double {
    switch width {
    case .auto: content.minimum
    case .fixed(let width): width
    case .weight: content.minimum
    }
  }

  private func wish(_ measure: Double) -> Double {
    guard width == .auto else { return 0 }
    return max(0, min(content.preferred, measure) - content.minimum)
  }

  private var share: Double {
    if case .weight(let share) = width { return max(0, share) }
    return 0
  }

  private static func grow(
    _ demands: [ColumnDemand], from least: [Double], by left: Double, measure: Double
  ) -> [Double] {
    let wishes = demands.map { $0.wish(measure) }
    let wished = wishes.reduce(0, +)
    let hasShares = demands.contains { $0.share > 0 }
    if !hasShares, wished > left, let fitted = fitted(demands, least, measure) { return fitted }
    let granted = hasShares ? min(left, wished) : left
    var widths = least
    if wished > 0 {
      for index in widths.indices { widths[index] += granted * wishes[index] / wished }
    } else if !hasShares {
      spread(granted, over: demands, into: &widths)
    }
    if hasShares { fillShares(left - (wished > 0 ? granted : 0), demands, into: &widths) }
    return widths
  }

  /// The content columns at widths at which their rows are least high; nil where their rows are not
  /// known.
  private static func fitted(
    _ demands: [ColumnDemand], _ least: [Double], _ measure: Double
  ) -> [Double]? {
    let open = demands.indices.filter { demands[$0].width == .auto }
    guard let rows = open.first.map({ demands[$0].lengths.count }), rows > 0 else { return nil }
    let fit = ColumnFit(
      columns: open.map { index in
        let (content, padding) = (demands[index].content, demands[index].padding)
        return ColumnFit.Column(
          least: content.minimum - padding, wanted: content.preferred - padding)
      },
      rows: (0..<rows).map { row in open.map { demands[$0].lengths[row] } })
    let closed = demands.indices.reduce(0) { open.contains($1) ? $0 : $0 + least[$1] }
    let padding = open.reduce(0) { $0 + demands[$1].padding }
    var widths = least
    for (index, width) in zip(open, fit.widths(filling: measure - closed - padding)) {
      widths[index] = width + demands[index].padding
    }
    return widths
  }

  /// Where no column wishes for more, the content columns grow alike.
  private static func spread(
    _ left: Double, over demands: [ColumnDemand], into widths: inout [Double]
  ) {
    let growing = demands.indices.filter { demands[$0].width == .auto }
    for index in growing { widths[index] += left / Double(growing.count) }
  }

  /// Brings the weighted columns to their shares of all that they have together, none below its
  /// least width.
  private static func fillShares(
    _ left: Double, _ demands: [ColumnDemand], into widths: inout [Double]
  ) {
    var open = demands.indices.filter { demands[$0].share > 0 }
    var room = left + open.reduce(0) { $0 + widths[$1] }
    while !open.isEmpty {
      let shares = open.reduce(0) { $0 + demands[$1].share }
      let tight = open.filter { room * demands[$0].share / shares < widths[$0] }
      guard !tight.isEmpty else {
        for index in open { widths[index] = room * demands[index].share / shares }
        return
      }
      room -= tight.reduce(0) { $0 + widths[$1] }
      open.removeAll(where: tight.contains)
    }
  }
}
