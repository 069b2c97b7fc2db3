import Diagnostics
import Frames
import Layout
import Shaping
import Testing

/// Columns of twenty points, six apart; lines are ten points high.
@Suite struct ColumnsBlockTests {
  private static let setting = ColumnSetting(count: 2, gutter: 6)
  private static let three = ColumnSetting(count: 3, gutter: 6)

  private func columns(_ blocks: any Block..., setting: ColumnSetting = setting) -> ColumnsBlock {
    ColumnsBlock(blocks, setting: setting)
  }

  /// Boxes between any two of which a break is allowed.
  private func free(_ name: String, _ count: Int) -> Items {
    Items((0..<count).flatMap { [.penalty(.lines), box("\(name)\($0 + 1)", 10)] })
  }

  private func laid(_ block: some Block, width: Double = 46, height: Double = 200) -> LaidFlow {
    lay(block, width: width, height: height)
  }

  @Test func `Five lines are three and two, read down the first column`() {
    let laid = laid(columns(free("a", 5)))
    #expect(laid.regions == [["a1", "a2", "a3", "a4", "a5"]])
    #expect(["a1", "a3", "a4", "a5"].map { laid.x(of: $0) } == [0, 0, 26, 26])
    #expect(["a1", "a3", "a4", "a5"].map { laid.y(of: $0) } == [10, 30, 10, 20])
    #expect(laid.fragment.parts.map(\.height) == [30])
  }

  @Test(arguments: 1...40, [2, 3]) func `Columns end level, within a line`(
    lines: Int, count: Int
  ) {
    let setting = ColumnSetting(count: count, gutter: 6)
    let laid = laid(
      columns(free("a", lines), setting: setting), width: 26.0 * Double(count) - 6, height: 1000)
    let texts = readTexts(laid.fragment.parts[0].placements)
    let heights = (0..<count).map { column in
      texts.count { $0.origin.x == 26 * Double(column) }
    }
    #expect(heights == (0..<count).map { (lines + count - 1 - $0) / count })
    #expect(laid.fragment.parts[0].height == 10 * Double((lines + count - 1) / count))
  }

  @Test func `They begin and end in the middle of a page`() {
    let laid = laid(Stack([lines("p", 2), columns(free("a", 8)), text("z")]))
    // Two lines, two words each at this measure, stand in one.
    #expect(laid.y(of: "p1 p2") == 7.5)
    #expect(["a1", "a4", "a5", "a8"].map { laid.y(of: $0) } == [20, 50, 20, 50])
    #expect(laid.y(of: "z") == 57.5)
  }

  @Test func `Each page's columns are filled before the next page's, and the last end level`() {
    let laid = laid(Stack([text("p"), columns(free("a", 20)), text("z")]), height: 40)
    #expect(laid.regions.map(\.count) == [7, 8, 7])
    #expect(laid.regions.joined().filter { $0.hasPrefix("a") } == (1...20).map { "a\($0)" })
    #expect(
      ["a1", "a4", "a7", "a11", "a15", "a18"].map { laid.y(of: $0) } == [20, 20, 10, 10, 10, 10])
    #expect(
      ["a1", "a4", "a7", "a11", "a15", "a18"].map { laid.x(of: $0) } == [0, 26, 0, 26, 0, 26])
    #expect(laid.y(of: "z") == 37.5)
    #expect(laid.ends == [.full(.columns), .full(.columns), .complete])
  }

  @Test func `A paragraph of three lines is in one column, since none may stand alone`() {
    let laid = laid(columns(lines("a", 3)))
    #expect(["a1", "a2", "a3"].map { laid.x(of: $0) } == [0, 0, 0])
    let longer = self.laid(columns(lines("a", 4)))
    #expect(["a2", "a3"].map { longer.x(of: $0) } == [0, 26])
  }

  @Test func `What is kept together makes columns higher rather than be parted`() {
    let laid = laid(columns(KeepTogether(free("a", 4)), free("b", 2)))
    #expect(["a4", "b1"].map { laid.x(of: $0) } == [0, 26])
    #expect(["a4", "b1", "b2"].map { laid.y(of: $0) } == [40, 10, 20])
  }

  @Test func `A heading is never the last of a column`() {
    let laid = laid(columns(free("a", 3), HeadingBlock(paragraph("h")), free("b", 2)))
    // Three and three would leave it there, or part it from its two lines.
    #expect(["a3", "h", "b1"].map { laid.x(of: $0) } == [0, 26, 26])
    #expect(laid.regions == [["a1", "a2", "a3", "h", "b1", "b2"]])
  }

  @Test func `A heading over columns goes to the next page with them`() {
    let blocks: [any Block] = [
      free("p", 3), HeadingBlock(paragraph("h")), columns(lines("a", 8)),
    ]
    #expect(laid(Stack(blocks), height: 50).regions.map(\.first) == ["p1", "h"])
    // Two lines in each column are enough.
    #expect(laid(Stack(blocks), height: 60).regions.map(\.first) == ["p1", "a5"])
  }

  @Test func `A table's head stands over its rows in each column`() {
    let rows = (0..<6).map { TableModel.Row([TableModel.Cell(lines("r\($0)", 1))]) }
    var model = TableModel(columns: [.init()], groups: [TableModel.RowGroup(rows)])
    model.head = [TableModel.Row([TableModel.Cell(text("h"))])]
    let laid = laid(columns(TableBlock(model, style: TableStyle(padding: Insets()))))
    #expect(laid.regions == [["h", "r01", "r11", "r21", "[h]", "r31", "r41", "r51"]])
    #expect(laid.fragment.parts[0].height == 40)
  }

  @Test func `A table wider than a column stands across all of them`() {
    let row = TableModel.Row(["one", "two", "six"].map { TableModel.Cell(text($0)) })
    let model = TableModel(
      columns: [.init(), .init(), .init()], groups: [TableModel.RowGroup([row])])
    let table = WideTable(
      TableBlock(model, style: TableStyle(padding: Insets())), turning: .never,
      anchor: AnchorID("t"), tag: .element(StructureTree.root))
    let laid = laid(columns(free("a", 4), table, free("b", 4)))
    #expect(["a3", "b3"].map { laid.x(of: $0) } == [26, 26])
    #expect(["a3", "one", "b1", "b3"].map { laid.y(of: $0) } == [10, 27.5, 40, 40])
    #expect(laid.ids.isEmpty)
  }

  @Test func `What is said to span stands across all columns, and is read at its place`() {
    let laid = laid(columns(free("a", 2), Spanning(text("word word")), free("b", 2)))
    #expect(laid.regions == [["a1", "a2", "word word", "b1", "b2"]])
    #expect(laid.y(of: "word word") == 17.5)
  }

  @Test func `A hairline stands in the middle of the gutter, as high as the columns`() {
    var setting = Self.three
    setting.rule = Stroke(color: .black, width: 0.5)
    let laid = laid(columns(free("a", 7), setting: setting), width: 72)
    #expect(laid.backgrounds(0).map(\.minX) == [22.75, 48.75])
    #expect(
      laid.backgrounds(0).map(\.size) == [
        Size(width: 0.5, height: 30), Size(width: 0.5, height: 30),
      ])
    // None beside a column that stays empty.
    #expect(self.laid(columns(free("a", 2), setting: setting), width: 72).backgrounds(0).count == 1)
  }

  @Test func `Space around them is that of their first and last block`() {
    let laid = laid(
      Stack([text("p"), columns(lines("a", 4, before: 8, after: 9)), text("z", before: 5)]))
    #expect(["a1", "a3", "z"].map { laid.y(of: $0) } == [25.5, 25.5, 54.5])
  }

  @Test func `Where a word is wider than a column there are fewer, which is told`() {
    let wide = columns(text("eightpts"), free("a", 4), setting: Self.three)
    let laid = laid(wide, width: 86)
    #expect(laid.x(of: "a4") == 46)
    #expect(laid.ids == ["fewer-columns"])
    let alone = self.laid(wide, width: 50)
    #expect(alone.x(of: "a4") == 0)
    #expect(alone.regions == [["eightpts", "a1", "a2", "a3", "a4"]])
  }

  @Test func `A forced break inside them is one`() {
    let laid = laid(columns(free("a", 3), PageBreak(), free("b", 4)))
    #expect(laid.regions == [["a1", "a2", "a3"], ["b1", "b2", "b3", "b4"]])
    #expect(laid.ends == [.forced, .complete])
    #expect(["a3", "b3"].map { laid.y(of: $0) } == [10, 10])
  }

  @Test func `A box higher than a page is placed once, and the others go on`() {
    let laid = laid(columns(free("a", 2), Items([box("high", 70)]), free("b", 2)), height: 50)
    #expect(laid.regions == [["a1", "a2"], ["high"], ["b1", "b2"]])
    #expect(laid.ids == ["overfull-box"])
  }

  @Test func `On a page lower than a line each line is placed once and told`() {
    let laid = laid(columns(lines("a", 4)), height: 6)
    #expect(laid.regions == [["a1"], ["a2"], ["a3"], ["a4"]])
    #expect(Set(laid.ids) == ["overfull-box"])
  }

  @Test func `A row higher than a page goes on down the columns`() {
    let row = TableModel.Row([TableModel.Cell(free("c", 12))])
    let model = TableModel(columns: [.init()], groups: [TableModel.RowGroup([row])])
    let laid = laid(
      columns(TableBlock(model, style: TableStyle(padding: Insets()))), height: 40)
    #expect(laid.regions == [(1...8).map { "c\($0)" }, (9...12).map { "c\($0)" }])
  }

  @Test func `Nothing makes no columns`() {
    #expect(laid(columns()).regions.isEmpty)
    #expect(laid(Stack([text("p"), columns(Stack([])), text("z")])).regions == [["p", "z"]])
    #expect(laid(columns(free("a", 1))).regions == [["a1"]])
  }

  @Test func `The part of a long set of columns that is still to come is not balanced in vain`() {
    let laid = laid(columns(free("a", 4000)), height: 400)
    #expect(laid.regions.map(\.count) == [Int](repeating: 80, count: 50))
  }
}
