import Diagnostics
import Frames
import Layout
import Shaping
import Testing

/// Cells over several columns or rows.
@Suite struct SpanTests {
  private let plain = TableStyle(padding: Insets())

  private func cell(_ name: String, _ count: Int = 1, columns: Int = 1, rows: Int = 1)
    -> TableModel.Cell
  {
    TableModel.Cell(
      count == 1 ? text(name) : lines(name, count), columnSpan: columns, rowSpan: rows)
  }

  private func table(_ columns: Int, _ rows: [[TableModel.Cell]]) -> TableModel {
    TableModel(
      columns: Array(repeating: TableModel.Column(width: .fixed(20)), count: columns),
      rows: rows.map { TableModel.Row($0) })
  }

  private func lay(_ model: TableModel, style: TableStyle? = nil, height: Double) -> LaidFlow {
    LayoutTests.lay(
      TableBlock(model, style: style ?? plain), width: 20 * Double(model.columns.count),
      height: height)
  }

  @Test func `A cell over two columns has the width of both`() {
    let laid = lay(table(3, [[cell("abcd efg", columns: 2), cell("c")]]), height: 90)
    #expect(laid.regions == [["abcd efg", "c"]])
    #expect(laid.x(of: "c") == 40)
    #expect(laid.ids.isEmpty)
  }

  @Test func `Cells below a cell over several rows begin in the next free column`() {
    let laid = lay(
      table(3, [[cell("a"), cell("m", columns: 1, rows: 2), cell("c")], [cell("d"), cell("f")]]),
      height: 90)
    #expect(laid.x(of: "d") == 0)
    #expect(laid.x(of: "f") == 40)
    #expect(laid.y(of: "d") == 17.5)
  }

  @Test func `What a cell over several rows needs is shared among them`() {
    let laid = lay(
      table(2, [[cell("a", 6, rows: 3), cell("b")], [cell("c")], [cell("d")]]), height: 90)
    #expect(laid.y(of: "b") == 7.5)
    #expect(laid.y(of: "c") == 27.5)
    #expect(laid.y(of: "d") == 47.5)
  }

  @Test(.timeLimit(.minutes(1)))
  func `A label over ten thousand rows is set again on each page, in linear time`() {
    let rows = [[cell("K", rows: 10_000), cell("r1")]] + (2...10_000).map { [cell("r\($0)")] }
    let laid = LayoutTests.lay(
      TableBlock(table(2, rows), style: plain), width: 60, height: 1_000)
    #expect(laid.regions.count == 100)
    #expect(laid.regions.dropFirst().allSatisfy { $0.count == 101 && $0.first == "[K]" })
    #expect(laid.regions.last?.last == "r10000")
  }

  @Test func `The label of a spanning cell is set again on the next page, as an artifact`() {
    let rows = [[cell("K", rows: 6), cell("r1")]] + (2...6).map { [cell("r\($0)")] }
    let laid = lay(table(2, rows), height: 30)
    #expect(laid.regions == [["K", "r1", "r2", "r3"], ["[K]", "r4", "r5", "r6"]])
    #expect(laid.x(of: "[K]") == 0)
    #expect(laid.y(of: "[K]") == laid.y(of: "r4"))
    #expect(laid.ends.first == .full(.rowBoundary))
  }

  @Test func `A label of two lines makes room for itself at a page's top`() {
    let rows = [[cell("K", 2, rows: 5), cell("r1")]] + (2...5).map { [cell("r\($0)")] }
    let laid = lay(table(2, rows), height: 30)
    #expect(laid.regions == [["K1", "K2", "r1", "r2", "r3"], ["[K1]", "[K2]", "r4", "r5"]])
    #expect(laid.y(of: "r5") == 27.5)
  }

  @Test func `Rows under one label break only where its text has ended`() {
    let rows = [[cell("K", 3, rows: 4), cell("r1")]] + (2...4).map { [cell("r\($0)")] }
    let laid = LayoutTests.lay(
      Stack([lines("x", 3), TableBlock(table(2, rows), style: plain)]), width: 40, height: 50)
    #expect(laid.regions[0] == ["x1 x2 x3", "K1", "K2", "K3", "r1", "r2", "r3", "r4"])
    let narrow = lay(table(2, rows), height: 30)
    #expect(
      narrow.regions == [["K1", "K2", "K3", "r1", "r2", "r3"], ["[K1]", "[K2]", "[K3]", "r4"]])
  }

  @Test func `A spanning cell higher than a page goes on beside its rows`() {
    let rows = [[cell("K", 9, rows: 2), cell("r1")], [cell("r2")]]
    let laid = lay(table(2, rows), height: 40)
    let words = laid.regions.joined().filter { !$0.hasPrefix("[") }
    #expect(words.sorted() == ((1...9).map { "K\($0)" } + ["r1", "r2"]).sorted())
    #expect(laid.regions.count == 3)
  }

  @Test func `A row under a label that is cut has the label again on the next page`() {
    let laid = lay(table(2, [[cell("K", rows: 2), cell("a", 8)], [cell("b")]]), height: 50)
    #expect(laid.regions[0].first == "K")
    #expect(laid.regions[1].first == "[K]")
    #expect(laid.regions[1].last == "b")
  }

  @Test func `No rule runs through a cell that goes on below it`() {
    var style = plain
    style.rowRule = Stroke(color: .black, width: 1)
    let laid = lay(
      table(3, [[cell("a"), cell("m", rows: 2), cell("c")], [cell("d"), cell("f")]]), style: style,
      height: 90)
    let rules = laid.backgrounds(0)
    #expect(rules.prefix(2).map(\.minX) == [0, 40])
    #expect(rules.prefix(2).map(\.size.width) == [20, 20])
  }

  @Test func `Columns are wide enough for a cell over them`() {
    var model = table(2, [[cell("abcdefghijkl", columns: 2)], [cell("a"), cell("b")]])
    model.columns = [TableModel.Column(), TableModel.Column()]
    let sink = DiagnosticSink()
    let context = LayoutContext(setter: MockSetter(), sink: sink)
    #expect(TableBlock(model, style: plain).widths(in: context).minimum == 60)
  }

  @Test(arguments: [
    ([[1, 1], [3, 1]], "table-span-beyond"),
    ([[1, 1], [1, 3]], "table-span-beyond"),
    ([[1, 1], [1, 2], [0, 0], [2, 1]], "table-cells-overlap"),
    ([[1, 1], [1, 1], [1, 1], [1, 1]], "table-too-many-cells"),
  ])
  func `A cell without a place is told where it stands`(spans: [[Int]], id: String) {
    let sink = DiagnosticSink()
    let source = sink.register(SourceFile(name: "m.yaml", bytes: []))
    let place = SourceSpan(source: source, start: 7, end: 9)
    var rows = [TableModel.Row([], span: place)]
    for span in spans {
      guard span != [0, 0] else {
        rows.append(TableModel.Row([], span: place))
        continue
      }
      rows[rows.count - 1].cells.append(
        TableModel.Cell(text("a"), columnSpan: span[0], rowSpan: span[1], span: place))
    }
    rows.append(TableModel.Row([cell("z")]))
    let columns = Array(repeating: TableModel.Column(width: .fixed(20)), count: 3)
    let laid = lay(TableModel(columns: columns, rows: rows), height: 90)
    #expect(laid.ids == [id])
    #expect(laid.diagnostics.map(\.span) == [place])
  }

  @Test func `A cell of two rows reaches into no other group`() {
    var model = table(2, [[cell("a", rows: 2), cell("b")]])
    model.groups.append(TableModel.RowGroup([TableModel.Row([cell("c"), cell("d")])]))
    let laid = lay(model, height: 90)
    #expect(laid.ids == ["table-span-beyond"])
    #expect(laid.regions == [["a", "b", "c", "d"]])
  }

  @Test func `A head of two rows with spans is set again as it was`() {
    var model = table(3, (1...6).map { [cell("k\($0)"), cell("l\($0)"), cell("m\($0)")] })
    model.head = [
      TableModel.Row([cell("K", rows: 2), cell("L", columns: 2)]),
      TableModel.Row([cell("p"), cell("q")]),
    ]
    let laid = lay(model, height: 50)
    #expect(laid.regions[0].prefix(4) == ["K", "L", "p", "q"])
    #expect(laid.regions[1].prefix(4) == ["[K]", "[L]", "[p]", "[q]"])
    #expect(laid.x(of: "p") == 20)
  }
}
