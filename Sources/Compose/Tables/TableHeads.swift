import Frames

/// Which heads speak for the cells of a table, gathered while its rows are composed.
struct TableHeads {
  /// Of each column, from the top.
  private var columnHeads: [[ElementID]]
  private var groupHead: ElementID?
  /// Of the row, with how many rows each still speaks for.
  private var rowHeads: [(element: ElementID, rows: Int)] = []

  init(columns: Int) { columnHeads = Array(repeating: [], count: columns) }

  mutating func add(columnHead element: ElementID, over columns: Range<Int>, rows: Int) {
    for column in columns where columnHeads.indices.contains(column) {
      columnHeads[column].append(element)
    }
  }

  mutating func add(groupHead element: ElementID) { groupHead = element }

  mutating func add(rowHead element: ElementID, rows: Int) {
    rowHeads.append((element, max(1, rows)))
  }

  mutating func beginGroup() {
    groupHead = nil
    rowHeads = []
  }

  mutating func beginRow() {
    rowHeads = rowHeads.map { ($0.element, $0.rows - 1) }.filter { $0.rows > 0 }
  }

  /// What speaks for a cell over these columns: the columns' heads, the group's, the row's.
  func heads(of columns: Range<Int>, isHead: Bool) -> [ElementID] {
    var heads: [ElementID] = []
    for column in columns where columnHeads.indices.contains(column) {
      for head in columnHeads[column] where !heads.contains(head) { heads.append(head) }
    }
    guard !isHead else { return heads }
    return heads + [groupHead].compactMap(\.self) + rowHeads.map(\.element)
  }
}
