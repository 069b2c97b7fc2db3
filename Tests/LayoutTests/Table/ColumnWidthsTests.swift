import Diagnostics
import Frames
import Testing

@testable import Layout

@Suite struct ColumnWidthsTests {
  /// Where each column begins, found from the texts of a table's one row.
  private func starts(
    _ columns: [(String, ColumnWidth)], width: Double, padding: Insets = Insets()
  ) -> (x: [Double], ids: [String]) {
    let model = TableModel(
      columns: columns.map { TableModel.Column(width: $0.1) },
      rows: [TableModel.Row(columns.map { TableModel.Cell(text($0.0)) })])
    let laid = lay(
      TableBlock(model, style: TableStyle(padding: padding)), width: width, height: 900)
    let firsts = columns.compactMap { column in
      laid.x(of: laid.regions[0].first { column.0.hasPrefix($0) } ?? "")
    }
    return (firsts, laid.ids)
  }

  @Test func `Columns start at their least width and share the rest by what they want beyond it`() {
    // Least 20 and 15, wanted 20 and 65: 100 − 35 = 65 left, all of it wished by the second.
    let (x, ids) = starts([("aaaa", .auto), ("bbb bb bb bbb", .auto)], width: 100)
    #expect(x == [0, 20])
    #expect(ids.isEmpty)
  }

  @Test func `Fixed columns that the measure cannot hold give way before words do`() {
    // 300 and 200 points asked for, 20 that a word needs: 80 are left for the two.
    let (x, ids) = starts(
      [("a", .fixed(300)), ("bbbb", .auto), ("c", .fixed(200))], width: 100)
    #expect(x == [0, 48, 68])
    #expect(ids == ["table-too-wide"])
  }

  @Test func `Columns that want more than there is make their row least high`() {
    // 75 for contents of 50 and 85 on one line: as high as each other at 28 and 47.
    let (x, ids) = starts(
      [("aa aa aa a", .auto), ("bb bb bb bb bb bb", .auto), ("cc", .fixed(10))], width: 85)
    #expect(x.count == 3 && ids.isEmpty)
    #expect(abs(x[1] - 28) < 1)
    #expect(abs(x[2] - 75) < 1e-9)
  }

  @Test func `A long text takes what it needs, and leaves short ones half as much again as a word`()
  {
    let long = Array(repeating: "bb", count: 400).joined(separator: " ")
    let (x, _) = starts([("aa aa aa a", .auto), (long, .auto)], width: 100)
    #expect(abs(x[1] - 15) < 1)
  }

  @Test func `A short column keeps its one line where another is long`() {
    let fit = ColumnFit(
      columns: [.init(least: 20, wanted: 20), .init(least: 10, wanted: 600)],
      rows: [[20, 600], [20, 400], [20, 0]])
    let widths = fit.widths(filling: 150)
    #expect(abs(widths[0] - 20) < 0.01 && abs(widths.reduce(0, +) - 150) < 1e-9)
  }

  @Test func `Fixed columns keep theirs and weights share the rest`() {
    let (x, _) = starts(
      [("a", .fixed(30)), ("b", .weight(1)), ("c", .weight(3))], width: 110)
    #expect(x == [0, 30, 50])
  }

  @Test func `A content column gets its wish before weights share`() {
    let (x, _) = starts([("aa aa", .auto), ("b", .weight(1)), ("c", .weight(1))], width: 125)
    #expect(x == [0, 25, 75])
  }

  @Test func `Padding belongs to the column, but not at the table's edges`() {
    let padding = Insets(top: 0, right: 4, bottom: 0, left: 6)
    let (x, _) = starts(
      [("a", .fixed(30)), ("b", .fixed(30)), ("c", .fixed(40))], width: 100, padding: padding)
    #expect(x == [0, 36, 66])
  }

  @Test func `Columns that cannot fit are narrowed in proportion, with a warning`() {
    let (x, ids) = starts([("a", .fixed(100)), ("b", .fixed(300))], width: 100)
    #expect(x == [0, 25])
    #expect(ids == ["table-too-wide"])
  }

  @Test func `What is too wide is told at the widest width that is given, or at the table`() {
    let source = SourceID(index: 0)
    func place(_ start: Int) -> SourceSpan { SourceSpan(source: source, start: start, end: start) }
    func places(_ spans: [SourceSpan?]) -> [SourceSpan?] {
      var model = TableModel(
        columns: zip([100.0, 300, 200], spans).map {
          TableModel.Column(width: .fixed($0), span: $1)
        },
        rows: [TableModel.Row([TableModel.Cell(text("a"))])])
      model.span = place(1)
      return lay(TableBlock(model, style: TableStyle(padding: Insets())), width: 90, height: 900)
        .diagnostics.map(\.span)
    }
    #expect(places([place(2), place(3), place(4)]) == [place(3)])
    #expect(places([place(2), nil, place(4)]) == [place(4)])
    #expect(places([nil, nil, nil]) == [place(1)])
  }

  @Test func `Forty columns are laid out`() {
    let columns = (0..<40).map { _ in ("a", ColumnWidth.auto) }
    let model = TableModel(
      columns: columns.map { TableModel.Column(width: $0.1) },
      rows: [TableModel.Row(columns.indices.map { TableModel.Cell(text("c\($0)")) })])
    let laid = lay(TableBlock(model, style: TableStyle(padding: Insets())), width: 40, height: 900)
    #expect(laid.regions[0].count == 40)
  }
}
