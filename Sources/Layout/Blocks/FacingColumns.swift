import Frames
package import Shaping

/// Lists of entries beside each other, so many to a row, entry by entry on one line, each under its
/// head: delegations that face each other. A page may end between two entries; the heads are set again
/// where the lists go on.
///
/// Below each other where the measure is too narrow for a word or a name of one of them.
package struct FacingColumns: Block {
  package struct Column: Sendable {
    package var head: any Block
    /// Instead of `head` on the pages where the list goes on.
    package var continuedHead: any Block
    package var entries: [any Block]

    package init(head: any Block, continuedHead: any Block, entries: [any Block]) {
      self.head = head
      self.continuedHead = continuedHead
      self.entries = entries
    }
  }

  package var columns: [Column]
  /// How many stand in a row; places without a column stay free.
  package var count: Int
  /// Between two columns, in points.
  package var gap: Double
  /// Below each entry, in points.
  package var spacing: Double

  package init(_ columns: [Column], count: Int, gap: Double, spacing: Double) {
    self.columns = columns
    self.count = max(1, count)
    self.gap = gap
    self.spacing = spacing
  }

  package func items(width: Double, in context: LayoutContext) -> [FlowItem] {
    let share = (width - gap * Double(count - 1)) / Double(count)
    guard columns.allSatisfy({ $0.parts.widths(in: context).minimum <= share + 0.01 }) else {
      return Stack(columns.map { table([$0], places: 1) }, spacing: gap)
        .items(width: width, in: context)
    }
    return Stack(rows.map { table($0, places: count) }, spacing: gap)
      .items(width: width, in: context)
  }

  package func widths(in context: LayoutContext) -> TextWidths {
    let all = columns.map { $0.parts.widths(in: context) }
    return TextWidths(
      minimum: all.map(\.minimum).max() ?? 0,
      preferred: all.reduce(gap * Double(max(0, columns.count - 1))) { $0 + $1.preferred },
      length: all.reduce(0) { $0 + $1.length })
  }

  private var rows: [[Column]] {
    stride(from: 0, to: columns.count, by: count).map { start in
      Array(columns[start..<min(start + count, columns.count)])
    }
  }

  private func table(_ columns: [Column], places: Int) -> TableBlock {
    let longest = columns.map(\.entries.count).max() ?? 0
    var group = TableModel.RowGroup(
      (0..<longest).map { row in
        TableModel.Row(
          columns.map { column in
            TableModel.Cell(column.entries.indices.contains(row) ? column.entries[row] : Stack([]))
          })
      })
    group.head = heads(columns.map(\.head), places: places)
    group.continuedHead = heads(columns.map(\.continuedHead), places: places)
    var style = TableStyle(
      padding: Insets(top: 0, right: gap / 2, bottom: spacing, left: gap / 2))
    style.alignment = .top
    return TableBlock(
      TableModel(
        columns: (0..<places).map { _ in TableModel.Column(width: .weight(1)) }, groups: [group]),
      style: style)
  }

  private func heads(_ blocks: [any Block], places: Int) -> any Block {
    let filled = blocks + (blocks.count..<max(places, blocks.count)).map { _ in Stack([]) }
    return SideBySide(filled.map { SideBySide.Column($0, width: .weight(1)) }, gap: gap)
  }
}

extension FacingColumns.Column {
  fileprivate var parts: Stack { Stack([head] + entries) }
}
