import Frames
import Layout
import Shaping
import TestSupport

/// A seeded table with a head, groups, totals and cells over several rows and columns; every word is
/// one of its own.
struct RandomTable {
  private var generator: SeededGenerator
  private var next = 0
  private let columns: Int
  /// Of cells in the order in which they are read.
  private(set) var names: [String] = []
  /// Of each row's first word, in order.
  private(set) var rowNames: [String] = []
  private(set) var model: TableModel

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
    columns = Int.random(in: 1...5, using: &generator)
    model = TableModel(
      columns: Array(repeating: TableModel.Column(), count: columns), groups: [])
    if random(0...2) == 0 { model.caption = words(1...3) }
    model.head = rows(random(0...2))
    for index in 0..<random(1...3) {
      let count = random(index == 0 ? 1...9 : 0...9)
      let subhead = count > 0 && random(0...1) == 0 ? words(1...2) : nil
      var rows = rows(count)
      if let last = rows.indices.last, random(0...3) == 0 { rows[last].kind = .total }
      model.groups.append(TableModel.RowGroup(rows, head: subhead))
    }
  }

  /// With paddings, rules and an alignment of its own.
  mutating func style() -> TableStyle {
    var style = TableStyle(padding: Insets(all: Double(random(0...3))))
    style.rowRule = random(0...1) == 0 ? Stroke(color: .black, width: 0.5) : nil
    style.alignment = [.top, .baseline, .center, .bottom][random(0...3)]
    return style
  }

  private mutating func random(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  private mutating func words(_ range: ClosedRange<Int>) -> TextBlock {
    let words = (0..<random(range)).map { _ in
      next += 1
      return "n\(next)"
    }
    names += words
    return text(words.joined(separator: " "))
  }

  /// Rows that fill the grid, with spans that keep inside it.
  private mutating func rows(_ count: Int) -> [TableModel.Row] {
    var covered = [Int](repeating: 0, count: columns)
    return (0..<count).map { index in
      var cells: [TableModel.Cell] = []
      var column = 0
      while column < columns {
        guard covered[column] == 0 else {
          column += 1
          continue
        }
        let room = covered[column...].prefix { $0 == 0 }.count
        let columnSpan = random(0...5) == 0 ? random(1...room) : 1
        let rowSpan = random(0...5) == 0 ? random(1...min(4, count - index)) : 1
        let content = words(random(0...9) == 0 ? 1...14 : 1...3)
        cells.append(TableModel.Cell(content, columnSpan: columnSpan, rowSpan: rowSpan))
        for covering in column..<(column + columnSpan) { covered[covering] = rowSpan }
        column += columnSpan
      }
      for column in covered.indices { covered[column] = max(0, covered[column] - 1) }
      return TableModel.Row(cells)
    }
  }
}
