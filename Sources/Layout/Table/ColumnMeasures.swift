import Frames
import Shaping

/// What the cells of each column ask for; only columns of fixed width are not measured.
struct ColumnMeasures {
  private(set) var demands: [ColumnDemand]
  /// Of each column, the widest parts of its numbers before the decimal sign and from there on.
  private(set) var decimals: [DecimalWidths]
  /// Of cells over several columns: these, and what the cell needs with its padding.
  private var spanning: [(columns: Range<Int>, widths: TextWidths)] = []

  init(_ table: TableModel, style: TableStyle, in context: LayoutContext) {
    let sections = table.sections
    let rows = sections.reduce(0) { $0 + $1.count }
    demands = table.columns.enumerated().map { index, column in
      let (left, right) = style.padding(ofColumn: index, of: table.columns.count)
      return ColumnDemand(
        width: column.width, content: TextWidths(minimum: 0, preferred: 0),
        lengths: column.width == .auto ? [Double](repeating: 0, count: rows) : [],
        padding: left + right)
    }
    decimals = demands.map { _ in DecimalWidths() }
    var number = 0
    for section in sections {
      var cursor = GridCursor(columns: table.columns.count)
      for (index, row) in section.enumerated() {
        for place in cursor.places(of: row, rowsLeft: section.count - index) {
          add(place, row: number, style: style, in: context)
        }
        number += 1
      }
    }
    for index in demands.indices {
      demands[index].content = demands[index].content.widened(by: demands[index].padding)
    }
    addSpanning()
  }

  private mutating func add(
    _ place: CellPlace, row: Int, style: TableStyle, in context: LayoutContext
  ) {
    let head = place.cell.numberHead
    guard head != nil || place.columns.contains(where: { demands[$0].isMeasured }) else { return }
    var widths = place.cell.content.widths(in: context)
    if let head, place.columnSpan == 1 {
      let before = context.setter.widths(of: head).preferred
      decimals[place.column].add(before: before, from: widths.preferred - before)
      widths.minimum = max(widths.minimum, decimals[place.column].sum)
      widths.preferred = max(widths.preferred, widths.minimum)
    }
    for column in place.columns where demands[column].width == .auto {
      demands[column].lengths[row] += widths.length / Double(place.columnSpan)
    }
    guard place.columnSpan == 1 else {
      let (left, _) = style.padding(ofColumn: place.column, of: demands.count)
      let (_, right) = style.padding(
        ofColumn: place.columns.upperBound - 1, of: demands.count)
      spanning.append((place.columns, widths.widened(by: left + right)))
      return
    }
    let content = demands[place.column].content
    demands[place.column].content = TextWidths(
      minimum: max(content.minimum, widths.minimum),
      preferred: max(content.preferred, widths.preferred))
  }

  /// What cells over several columns need beyond these is shared among them, narrow cells first.
  private mutating func addSpanning() {
    let sorted = spanning.enumerated().sorted {
      ($0.element.columns.count, $0.offset) < ($1.element.columns.count, $1.offset)
    }
    for (columns, widths) in sorted.map(\.element) {
      let open = columns.filter { demands[$0].isMeasured }
      let count = Double(open.count)
      let least = widths.minimum - columns.reduce(0) { $0 + demands[$1].least }
      let wanted = widths.preferred - columns.reduce(0) { $0 + demands[$1].wanted }
      for column in open {
        demands[column].content.minimum += max(0, least) / count
        demands[column].content.preferred = max(
          demands[column].content.minimum,
          demands[column].content.preferred + max(0, wanted) / count)
      }
    }
  }
}

/// The room that a column's numbers take when their decimal signs stand below each other, in points.
struct DecimalWidths {
  private(set) var before = 0.0
  private(set) var from = 0.0

  var sum: Double { before + from }

  mutating func add(before: Double, from: Double) {
    self.before = max(self.before, before)
    self.from = max(self.from, from)
  }
}
