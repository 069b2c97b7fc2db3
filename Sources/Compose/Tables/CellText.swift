import Frames
import Languages
import Layout
import Meetings
import Shaping
import Templates

/// What stands in a cell, set as its column wants it.
struct CellText {
  let context: ComposeContext
  let columns: [TableSource.Column]
  let style: StyleName

  /// A turned head is at most so many lines high.
  private static let turnedLines = 9.0

  func cell(
    _ cell: TableSource.Cell, over columns: Range<Int>, in element: ComposeContext.Scope
  ) -> TableModel.Cell {
    var made = TableModel.Cell(
      Stack([]), columnSpan: cell.columns, rowSpan: cell.rows, span: cell.span)
    guard let content = cell.content,
      var text = context.paragraph(
        content, style, nil, in: element, language: cell.language, span: cell.span)
    else { return made }
    text.paragraph.style.isBalanced = true
    text.spaceBefore = 0
    text.spaceAfter = 0
    let column = columns.first.flatMap {
      self.columns.indices.contains($0) ? self.columns[$0] : nil
    }
    if let column { align(&text, column, spans: columns.count > 1, &made) }
    if column?.isUnbroken == true, style != .tableHead {
      for index in text.paragraph.runs.indices { text.paragraph.runs[index].isUnbreakable = true }
    }
    made.content = text
    if style == .tableHead, columns.count == 1, column?.isTurned == true {
      let edge = text.paragraph.style.alignment
      text.paragraph.style.alignment = .start
      made.content = TurnedBlock(
        text, limit: text.paragraph.style.leading * Self.turnedLines, edge: edge)
    }
    return made
  }

  private func align(
    _ text: inout TextBlock, _ column: TableSource.Column, spans: Bool,
    _ cell: inout TableModel.Cell
  ) {
    if style == .tableHead {
      text.paragraph.style.alignment = spans ? .center : Self.alignment(ofHead: column)
      return
    }
    switch column.alignment {
    case .start: break
    case .center: text.paragraph.style.alignment = .center
    case .end: text.paragraph.style.alignment = .end
    case .decimal: alignDecimal(&text, &cell)
    }
    guard column.alignment == .decimal || column.alignment == .end else { return }
    for index in text.paragraph.runs.indices {
      text.paragraph.runs[index].style.features.remove(.oldStyleFigures)
      text.paragraph.runs[index].style.features.insert(.tabularFigures)
    }
  }

  /// Heads stand where their column's cells end; over decimal signs, where the numbers do.
  private static func alignment(ofHead column: TableSource.Column) -> Alignment {
    switch column.alignment {
    case .start: .start
    case .center: .center
    case .end, .decimal: .end
    }
  }

  /// Numbers stand by their decimal signs, and a sign for no number where a whole number would; words
  /// end where the column ends, as its head does.
  private func alignDecimal(_ text: inout TextBlock, _ cell: inout TableModel.Cell) {
    let numbers = context.language.numbers
    guard
      let head = NumberHead.head(
        of: text.paragraph.runs, decimal: numbers.decimalMark, group: numbers.groupMark)
    else {
      text.paragraph.style.alignment = .end
      return
    }
    var before = text.paragraph
    before.runs = head
    for index in before.runs.indices {
      before.runs[index].style.features.remove(.oldStyleFigures)
      before.runs[index].style.features.insert(.tabularFigures)
    }
    cell.numberHead = before
  }
}

/// The head of a group of rows, over all columns.
struct TableSubhead {
  let context: ComposeContext
  let columns: Int

  /// Its block, the one for following pages, and its element; nil where it has no words.
  func blocks(
    _ heading: TableSource.Cell, in body: ComposeContext.Scope
  ) -> (block: any Block, continued: any Block, element: ElementID)? {
    guard let content = heading.content else { return nil }
    let row = context.child(.tableRow, "group", of: body)
    var attributes = StructureAttributes()
    attributes.scope = .column
    attributes.columnSpan = columns
    let cell = context.child(
      .tableHeader, "cell", of: row,
      StructureProperties(attributes: attributes, span: heading.span))
    guard
      let text = context.paragraph(
        content, .tableHead, nil, in: cell, language: heading.language, span: heading.span)
    else { return nil }
    return (text, context.continued(text), cell.element)
  }
}
