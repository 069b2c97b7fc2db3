import Diagnostics
import Frames
import Layout
import Shaping
import Testing

@Suite struct TableBlockTests {
  /// Rows of one cell in a column of 20 pt, each of so many lines.
  private func table(_ heights: [Int], head: Bool = true) -> TableModel {
    let rows = heights.enumerated().map { index, count in
      TableModel.Row([TableModel.Cell(lines("\(Self.letters[index])", count))])
    }
    return TableModel(
      columns: [TableModel.Column(width: .weight(1))],
      head: head ? [TableModel.Row([TableModel.Cell(text("H"))])] : [], rows: rows)
  }

  private static let letters = Array("abcdefghijk")
  private let plain = TableStyle(padding: Insets())

  private func lay(_ table: TableModel, width: Double = 20, height: Double) -> LaidFlow {
    LayoutTests.lay(TableBlock(table, style: plain), width: width, height: height)
  }

  @Test func `The head is set again on every page of the table`() {
    let laid = lay(table([1, 1, 1, 1, 1, 1]), height: 30)
    #expect(laid.regions == [["H", "a1", "b1"], ["[H]", "c1", "d1"], ["[H]", "e1", "f1"]])
    #expect(laid.ends[0] == .full(.rowBoundary))
  }

  @Test func `A head higher than the page is told at its highest cell`() {
    let file = SourceID(index: 0)
    func cell(_ name: String, _ count: Int, at place: Int) -> TableModel.Cell {
      TableModel.Cell(
        lines(name, count), span: SourceSpan(source: file, start: place, end: place + 1))
    }
    let head = TableModel.Row(
      [cell("g", 1, at: 10), cell("h", 9, at: 20), cell("i", 2, at: 30)],
      span: SourceSpan(source: file, start: 0, end: 99))
    let model = TableModel(
      columns: Array(repeating: TableModel.Column(width: .fixed(20)), count: 3), head: [head],
      rows: (1...12).map { TableModel.Row([TableModel.Cell(text("r\($0)"))]) })
    let laid = lay(model, width: 60, height: 50)
    let told = laid.diagnostics.filter {
      ["overfull-box", "head-not-repeated"].contains($0.kind.id)
    }
    #expect(!told.isEmpty)
    #expect(told.allSatisfy { $0.span?.start == 20 }, "\(told)")
  }

  @Test func `Rows of no group are told from those of the group above by a rule`() {
    var style = plain
    style.rowRule = Stroke(color: .black, width: 1)
    style.totalRule = Stroke(color: .black, width: 3)
    let row = { (name: String) in TableModel.Row([TableModel.Cell(text(name))]) }
    let model = TableModel(
      columns: [TableModel.Column(width: .weight(1))],
      groups: [
        TableModel.RowGroup([row("a"), row("b")], head: text("G")),
        TableModel.RowGroup([row("c"), row("d")]),
      ])
    let laid = LayoutTests.lay(TableBlock(model, style: style), height: 90)
    #expect(laid.regions == [["G", "a", "b", "c", "d"]])
    // Ten points and a rule of one below the subhead and a, of three below b.
    #expect(["a", "b", "c", "d"].map { laid.y(of: $0) } == [18.5, 29.5, 42.5, 53.5])
  }

  @Test func `The caption goes on with its continued words`() {
    var model = table([1, 1, 1, 1])
    model.caption = text("T1")
    model.continuedCaption = text("T1+")
    let laid = lay(model, height: 40)
    #expect(laid.regions == [["T1", "H", "a1", "b1"], ["[T1+]", "[H]", "c1", "d1"]])
  }

  @Test func `Caption and head never stand without a row`() {
    var model = table([1, 1, 1])
    model.caption = text("T1")
    for before in 1...3 {
      let laid = LayoutTests.lay(
        Stack([lines("x", before), TableBlock(model, style: plain)]), height: 50)
      let page = laid.regions.first { $0.contains("T1") }
      #expect(page?.contains("a1") == true, "\(before): \(laid.regions)")
    }
  }

  @Test func `The head is not orphaned by a first row that is kept whole`() {
    let laid = LayoutTests.lay(
      Stack([lines("x", 2), TableBlock(table([3, 1, 1]), style: plain)]), height: 50)
    #expect(laid.regions == [["x1", "x2"], ["H", "a1", "a2", "a3"], ["[H]", "b1", "c1"]])
  }

  @Test func `A row that fits a page is never cut`() {
    let laid = lay(table([2, 4, 2]), height: 60)
    #expect(
      laid.regions == [["H", "a1", "a2"], ["[H]", "b1", "b2", "b3", "b4"], ["[H]", "c1", "c2"]])
  }

  @Test func `A row higher than a page is cut with two lines on each side, where it stands`() {
    let laid = lay(table([1, 9, 1], head: true), height: 50)
    #expect(
      laid.regions == [
        ["H", "a1", "b1", "b2", "b3"], ["[H]", "b4", "b5", "b6", "b7"], ["[H]", "b8", "b9", "c1"],
      ])
    #expect(laid.ends.prefix(2) == [.split, .split])
    let tight = lay(table([4, 6, 1], head: false), height: 50)
    #expect(tight.regions.first == ["a1", "a2", "a3", "a4"])
  }

  @Test func `A head moves with its tall row where no line of the row would fit under it`() {
    let laid = LayoutTests.lay(
      Stack([lines("x", 4), TableBlock(table([9]), style: plain)]), height: 50)
    #expect(laid.regions[0] == ["x1", "x2", "x3", "x4"])
    #expect(laid.regions[1] == ["H", "a1", "a2", "a3", "a4"])
    #expect(laid.ends.prefix(2) == [.full(.blockBoundary), .split])
  }

  @Test func `A cut row loses no line when its last one would stand alone`() {
    let laid = lay(table([5], head: false), height: 40)
    #expect(laid.regions == [["a1", "a2", "a3"], ["a4", "a5"]])
  }

  @Test func `Each cell of a cut row goes on in its own column`() {
    let model = TableModel(
      columns: [TableModel.Column(width: .fixed(20)), TableModel.Column(width: .fixed(20))],
      rows: [TableModel.Row([TableModel.Cell(lines("a", 6)), TableModel.Cell(lines("b", 2))])])
    let laid = lay(model, width: 40, height: 40)
    #expect(laid.regions == [["a1", "a2", "a3", "a4", "b1", "b2"], ["a5", "a6"]])
    #expect(laid.x(of: "b1") == 20)
  }

  @Test func `The last row never stands alone on a page`() {
    let laid = lay(table([1, 1, 1, 1]), height: 40)
    #expect(laid.regions == [["H", "a1", "b1"], ["[H]", "c1", "d1"]])
  }

  @Test func `A row group's head stays with its rows and is set again`() {
    var model = table([1], head: true)
    model.groups = ["x", "y"].map { name in
      TableModel.RowGroup(
        (1...3).map { TableModel.Row([TableModel.Cell(text("\(name)\($0)"))]) },
        head: text(name.uppercased()))
    }
    let laid = lay(model, height: 50)
    #expect(
      laid.regions == [
        ["H", "X", "x1", "x2", "x3"], ["[H]", "Y", "y1", "y2", "y3"],
      ])
    let tight = lay(model, height: 40)
    #expect(
      tight.regions == [
        ["H", "X", "x1", "x2"], ["[H]", "[X]", "x3"], ["[H]", "Y", "y1"],
        ["[H]", "[Y]", "y2", "y3"],
      ])
  }

  @Test func `A table without rows shows its head, one without columns nothing`() {
    #expect(lay(table([]), height: 50).regions == [["H"]])
    let empty = TableModel(columns: [], rows: [])
    #expect(lay(empty, height: 50).regions.isEmpty)
  }

  @Test func `Rules are horizontal, at the foot of head, rows and table`() {
    var style = TableStyle(padding: Insets(top: 2, right: 3, bottom: 2, left: 3))
    style.headRule = Stroke(color: .black, width: 1)
    style.rowRule = Stroke(color: .black, width: 0.25)
    style.closingRule = Stroke(color: .black, width: 0.5)
    let laid = LayoutTests.lay(TableBlock(table([1, 1]), style: style), height: 90)
    #expect(
      laid.backgrounds(0) == [
        Rect(x: 0, y: 14, width: 20, height: 1), Rect(x: 0, y: 29, width: 20, height: 0.25),
        Rect(x: 0, y: 43.25, width: 20, height: 0.5),
      ])
  }

  @Test func `First baselines of a row meet`() {
    let small = TextBlock(paragraph("s", leading: 8))
    let big = TextBlock(paragraph("b", leading: 16))
    let model = TableModel(
      columns: [TableModel.Column(width: .fixed(20)), TableModel.Column(width: .fixed(20))],
      rows: [TableModel.Row([TableModel.Cell(small), TableModel.Cell(big)])])
    var style = plain
    #expect(LayoutTests.lay(TableBlock(model, style: style), width: 40, height: 90).y(of: "s") == 6)
    style.alignment = .baseline
    let laid = LayoutTests.lay(TableBlock(model, style: style), width: 40, height: 90)
    #expect(laid.y(of: "s") == 12)
    #expect(laid.y(of: "b") == 12)
  }

  @Test func `A row with fewer cells than columns leaves the last ones empty`() {
    let model = TableModel(
      columns: [TableModel.Column(width: .fixed(20)), TableModel.Column(width: .fixed(20))],
      rows: [TableModel.Row([TableModel.Cell(text("a"))]), TableModel.Row([])])
    let laid = lay(model, width: 40, height: 90)
    #expect(laid.regions == [["a"]])
    #expect(laid.ids.isEmpty)
  }
}
