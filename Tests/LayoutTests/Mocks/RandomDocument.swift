import Frames
import Layout
import Shaping
import TestSupport

/// A seeded document of nested blocks; every box's text is a number of its own.
struct RandomDocument {
  private var generator: SeededGenerator
  private var next = 0
  /// In reading order.
  private(set) var names: [String] = []
  private(set) var hasForcedBreaks = false
  private let allowsForcedBreaks: Bool

  init(seed: UInt64, allowsForcedBreaks: Bool = true) {
    generator = SeededGenerator(seed: seed)
    self.allowsForcedBreaks = allowsForcedBreaks
  }

  mutating func document() -> any Block {
    let count = random(1...12)
    return Stack(many(count, depth: 0), spacing: Double(random(0...8)))
  }

  private mutating func random(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  private mutating func name() -> String {
    next += 1
    names.append("n\(next)")
    return "n\(next)"
  }

  private mutating func many(_ count: Int, depth: Int) -> [any Block] {
    var blocks: [any Block] = []
    for _ in 0..<count { blocks.append(block(depth)) }
    return blocks
  }

  private mutating func inner(_ depth: Int) -> any Block {
    Stack(many(random(0...3), depth: depth + 1))
  }

  private mutating func block(_ depth: Int) -> any Block {
    switch random(0...(depth < 3 ? 14 : 5)) {
    case 0: return Items([box(name(), Double(random(0...120)))])
    case 1: return HeadingBlock(paragraph(name()), spaceBefore: 12, spaceAfter: 4)
    case 2: return allowsForcedBreaks ? PageBreak() : Stack([])
    case 3...5: return words(random(1...9))
    case 6: return KeepTogether(inner(depth))
    case 7:
      return BoxBlock(
        inner(depth), insets: Insets(all: Double(random(0...9))),
        decoration: Decoration(fill: .white), isBreakable: random(0...1) == 0)
    case 8: return QuoteBlock(inner(depth), indent: 6)
    case 9: return PaddingBlock(inner(depth), insets: Insets(all: Double(random(0...9))))
    case 10: return list(depth)
    case 11, 12: return table(depth)
    case 13:
      // An anchor on nothing would be a page of its own before a forced break.
      return Anchored(
        Stack([words(1), inner(depth)]), anchor: AnchorID("a"), tag: .element(StructureTree.root))
    default: return pair(depth)
    }
  }

  private mutating func words(_ count: Int) -> TextBlock {
    var words: [String] = []
    for _ in 0..<count { words.append(name()) }
    return text(
      words.joined(separator: " "), before: Double(random(0...6)), after: Double(random(0...6)))
  }

  private mutating func list(_ depth: Int) -> ListBlock {
    var items: [ListBlock.Item] = []
    for _ in 0..<random(0...4) {
      items.append(ListBlock.Item(label: paragraph(name()), body: inner(depth)))
    }
    var list = ListBlock(items, indent: 12, labelGap: random(0...1) == 0 ? 3 : nil)
    list.keepsItemsWhole = random(0...1) == 0
    return list
  }

  private mutating func pair(_ depth: Int) -> SideBySide {
    SideBySide(
      [
        .init(inner(depth), width: .weight(1)), .init(inner(depth), width: .weight(2)),
      ], gap: 4)
  }

  private mutating func table(_ depth: Int) -> TableBlock {
    let columns = random(1...3)
    var model = TableModel(
      columns: Array(repeating: TableModel.Column(), count: columns), groups: [])
    if random(0...1) == 0 { model.caption = words(2) }
    model.head = rows(random(0...1), columns: columns, depth: depth)
    for _ in 0..<random(1...2) {
      let head: TextBlock? = random(0...2) == 0 ? words(1) : nil
      model.groups.append(
        TableModel.RowGroup(rows(random(0...6), columns: columns, depth: depth), head: head))
    }
    var style = TableStyle(padding: Insets(all: Double(random(0...3))))
    style.rowRule = Stroke(color: .black, width: 0.5)
    style.alignment = random(0...1) == 0 ? .baseline : .top
    return TableBlock(model, style: style)
  }

  private mutating func rows(_ count: Int, columns: Int, depth: Int) -> [TableModel.Row] {
    var rows: [TableModel.Row] = []
    for _ in 0..<count {
      var cells: [TableModel.Cell] = []
      for column in 0..<columns {
        cells.append(
          TableModel.Cell(
            column > 0 && random(0...4) == 0 ? inner(depth + 1) : words(random(1...5))))
      }
      rows.append(TableModel.Row(cells))
    }
    return rows
  }
}
