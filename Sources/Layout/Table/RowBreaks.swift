/// What it costs to break a table before each of its rows.
struct RowBreaks {
  /// Where a row stands: how many rows its table has before it and in all, and how many its group.
  struct Place {
    let row: Int
    let rows: Int
    let rowInGroup: Int
    let hasSubhead: Bool
  }

  /// Of breaking before `row`, which is not its table's first.
  static func penalty(before row: TableModel.Row, at place: Place) -> Penalty {
    var penalty = Penalty.rows
    if place.hasSubhead, place.rowInGroup == 1 { penalty = .groupFirstRow }
    if place.row == 1 { penalty = penalty.joined(with: .firstRow) }
    if place.row == place.rows - 1 { penalty = penalty.joined(with: .lastRow) }
    if row.kind == .total { penalty = penalty.joined(with: .totalRow) }
    return penalty
  }
}
