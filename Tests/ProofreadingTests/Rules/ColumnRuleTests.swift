import Frames
import Testing

@testable import Proofreading

/// Widows, orphans, headings and rows left alone by the end of a page or column.
@Suite struct ColumnRuleTests {
  @Test func `A last line alone on the next page is a widow`() {
    var mock = MockProof(pages: 2)
    let paragraph = mock.add(.paragraph, "p")
    mock.paragraph(paragraph, [.init(y: 520), .init(y: 532), .init(page: 2)])
    mock.mark(mock.add(.paragraph, "q"), page: 2, y: 300)
    #expect(mock.findings == ["widow on page 2, 300 × 12 pt at 50 60"])
  }

  @Test func `A first line alone at a foot is an orphan`() {
    var mock = MockProof(pages: 2)
    let paragraph = mock.add(.paragraph, "p")
    mock.paragraph(paragraph, [.init(y: 538), .init(page: 2), .init(page: 2, y: 72)])
    mock.mark(mock.add(.paragraph, "q"), page: 2, y: 300)
    #expect(mock.findings == ["orphan on page 1, 300 × 12 pt at 50 538"])
  }

  @Test func `Two lines on each side are neither, and a paragraph of one line is whole`() {
    var mock = MockProof(pages: 2)
    let paragraph = mock.add(.paragraph, "p")
    mock.paragraph(
      paragraph, [.init(y: 526), .init(y: 538), .init(page: 2), .init(page: 2, y: 72)])
    mock.paragraph(mock.add(.paragraph, "q"), [.init(page: 2, y: 300)])
    #expect(mock.findings == [])
  }

  @Test func `Columns of one page part lines as pages do`() {
    var mock = MockProof()
    let paragraph = mock.add(.paragraph, "p")
    mock.paragraph(paragraph, [.init(y: 526), .init(y: 538), .init(x: 220, y: 60)])
    #expect(mock.findings.contains("widow on page 1, 300 × 12 pt at 220 60"))
  }

  @Test func `A heading whose section goes on behind the break is stranded`() {
    var mock = MockProof(pages: 2)
    let section = mock.add(.section, "s")
    let heading = mock.add(.heading(2), "s/h", to: section)
    let paragraph = mock.add(.paragraph, "s/p", to: section)
    mock.mark(heading, y: 530)
    mock.mark(paragraph, page: 2, y: 300)
    #expect(mock.findings == ["stranded-heading on page 1, 100 × 10 pt at 50 530"])
  }

  @Test func `A heading with its text below it is not, nor one that ends its section`() {
    var mock = MockProof(pages: 2)
    let section = mock.add(.section, "s")
    let heading = mock.add(.heading(2), "s/h", to: section)
    let text = mock.add(.paragraph, "s/p", to: section)
    mock.mark(heading, y: 500)
    mock.mark(text, y: 530)
    let title = mock.add(.section, "t")
    mock.mark(mock.add(.heading(1), "t/h", to: title), page: 2, y: 300)
    mock.mark(mock.add(.paragraph, "p"), page: 2, y: 400)
    #expect(mock.findings == [])
  }

  /// A table with a head, a subhead and rows, each row with one cell.
  private struct Table {
    var head: ElementID
    var rows: [ElementID]

    init(_ mock: inout MockProof, subheadAt subhead: Int? = nil, rows count: Int = 4) {
      let table = mock.add(.table, "t")
      let top = mock.add(.tableRow, "t/head/row", to: mock.add(.tableHead, "t/head", to: table))
      head = mock.add(.tableHeader, "t/head/row/cell", to: top)
      let body = mock.add(.tableBody, "t/body", to: table)
      rows = []
      for number in 0..<count {
        let row = mock.add(.tableRow, "t/row[\(number)]", to: body)
        let role: StructureRole = number == subhead ? .tableHeader : .tableCell
        rows.append(mock.add(role, "t/row[\(number)]/cell", to: row))
      }
    }
  }

  @Test func `A last row alone behind the break is stranded`() {
    var mock = MockProof(pages: 2)
    let table = Table(&mock)
    for (row, y) in zip([table.head] + table.rows.dropLast(), [490.0, 500, 510, 520]) {
      mock.mark(row, y: y)
    }
    mock.mark(table.rows[3], page: 2, y: 300)
    #expect(mock.findings == ["stranded-row on page 2, 100 × 10 pt at 50 300"])
  }

  @Test func `A head without its first row is stranded`() {
    var mock = MockProof(pages: 2)
    let table = Table(&mock)
    mock.mark(table.head, y: 530)
    for (row, y) in zip(table.rows, [300.0, 310, 320, 330]) { mock.mark(row, page: 2, y: y) }
    #expect(mock.findings == ["stranded-row on page 1, 100 × 10 pt at 50 530"])
  }

  @Test func `A subhead without its rows is stranded`() {
    var mock = MockProof(pages: 2)
    let table = Table(&mock, subheadAt: 1)
    for (row, y) in zip([table.head] + table.rows.prefix(2), [500.0, 510, 520]) {
      mock.mark(row, y: y)
    }
    for (row, y) in zip(table.rows.dropFirst(2), [300.0, 310]) { mock.mark(row, page: 2, y: y) }
    #expect(mock.findings == ["stranded-row on page 1, 100 × 10 pt at 50 520"])
  }

  @Test func `Two rows on each side are not, nor is a row that is cut`() {
    var mock = MockProof(pages: 2)
    let table = Table(&mock)
    for (row, y) in zip([table.head] + table.rows.prefix(2), [500.0, 510, 520]) {
      mock.mark(row, y: y)
    }
    for (row, y) in zip(table.rows.dropFirst(2), [300.0, 310]) { mock.mark(row, page: 2, y: y) }
    #expect(mock.findings == [])

    var cut = MockProof(pages: 2)
    let single = Table(&cut, rows: 1)
    cut.mark(single.head, y: 500)
    cut.mark(single.rows[0], y: 520)
    cut.mark(single.rows[0], page: 2, y: 300)
    #expect(cut.findings == [])
  }
}
