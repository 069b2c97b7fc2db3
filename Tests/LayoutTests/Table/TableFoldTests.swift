import Diagnostics
import Frames
import Layout
import Shaping
import Testing

/// Tables whose cells stand below each other where they have no room beside each other.
@Suite struct TableFoldTests {
  private func table(_ rows: [[String]], leastMain: Double = 40) -> WideTable {
    func row(_ cells: [String]) -> TableModel.Row {
      TableModel.Row(cells.map { TableModel.Cell($0.isEmpty ? Stack([]) : text($0)) })
    }
    let model = TableModel(
      columns: (0..<4).map { _ in TableModel.Column() },
      head: [row(["when", "what", "whom", "how"])], rows: rows.map(row))
    var block = WideTable(
      TableBlock(
        model, style: TableStyle(padding: Insets(top: 2, right: 5, bottom: 2, left: 5))),
      turning: .ifNeeded, anchor: AnchorID("t"), tag: .element(StructureTree.root))
    block.fold = TableFold(main: 1, below: 2..<4, leastMain: leastMain)
    return block
  }

  @Test func `A table with room stays as it is`() {
    let laid = lay(table([["mon", "go", "ann", "bus"]]), width: 200, height: 300)
    #expect(laid.y(of: "go") == laid.y(of: "ann"))
    #expect(laid.y(of: "what") == laid.y(of: "how"))
  }

  @Test func `Cells without room go below the main one, and heads with them`() throws {
    // 20 + 35 + 20 + 20 of words and 30 between them: 125 at the least.
    let laid = lay(table([["mon", "meeting", "ann", "bus"]]), width: 100, height: 300)
    #expect(laid.ids.isEmpty)
    #expect(
      laid.regions == [
        ["when", "what", "whom", "how", "mon", "meeting", "ann", "bus"]
      ])
    #expect(laid.x(of: "what") == laid.x(of: "whom"))
    #expect(laid.x(of: "meeting") == laid.x(of: "ann"))
    let (whom, how) = try #require(
      laid.x(of: "whom").flatMap { a in laid.x(of: "how").map { (a, $0) } })
    #expect(laid.x(of: "bus") == how && how >= whom + 30)
    let (what, ann) = try #require(
      laid.y(of: "meeting").flatMap { a in laid.y(of: "ann").map { (a, $0) } })
    #expect(ann == what + 12)
    #expect(laid.y(of: "mon") == laid.y(of: "meeting"))
  }

  @Test func `A main column that is narrow though it fits is folded where it wants more`() {
    let row = ["mon", "go to see them all", "ann", "bus"]
    let cramped = lay(table([row], leastMain: 80), width: 140, height: 300)
    #expect(cramped.x(of: "ann") == cramped.x(of: "go to see them all"))
    let content = lay(table([["mon", "go", "ann", "bus"]], leastMain: 80), width: 140, height: 300)
    #expect(content.y(of: "ann") == content.y(of: "go"))
  }

  @Test func `An empty row below takes no room`() {
    let laid = lay(
      table([["mon", "meeting", "", ""], ["tue", "second1", "bob", ""]]), width: 100, height: 300)
    let rows = ["meeting", "second1", "bob"].compactMap { laid.y(of: $0) }
    #expect(rows.count == 3 && rows[1] - rows[0] == 14 && rows[2] - rows[1] == 12)
  }

  @Test func `A table that fits folded needs no turned page`() {
    let context = LayoutContext(setter: MockSetter(), sink: DiagnosticSink())
    #expect(table([["mon", "meeting", "ann", "bus"]]).widths(in: context).minimum <= 100)
  }
}
