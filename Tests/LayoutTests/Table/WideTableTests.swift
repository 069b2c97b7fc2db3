import Diagnostics
import Frames
import Layout
import Shaping
import Testing

/// Decimal signs, turned heads, and tables wider than their page.
@Suite struct WideTableTests {
  private let plain = TableStyle(padding: Insets())

  private func number(_ head: String, _ tail: String) -> TableModel.Cell {
    var cell = TableModel.Cell(text(head + tail))
    cell.numberHead = paragraph(head)
    return cell
  }

  private func table(_ columns: Int, rows: Int) -> TableModel {
    var model = TableModel(
      columns: Array(repeating: TableModel.Column(), count: columns),
      head: [TableModel.Row((1...columns).map { TableModel.Cell(text("h\($0)")) })],
      rows: (1...rows).map { row in
        TableModel.Row((1...columns).map { TableModel.Cell(text("c\(row).\($0)")) })
      })
    model.splitsColumns = true
    return model
  }

  @Test func `Decimal signs stand below each other, units where a number has none`() {
    let rows = [
      [number("1", ",25")], [number("1.200", ",5")], [number("12", "")],
      [TableModel.Cell(text("ab"))],
    ]
    let model = TableModel(
      columns: [TableModel.Column(width: .fixed(60))], rows: rows.map { TableModel.Row($0) })
    let laid = lay(TableBlock(model, style: plain), width: 60, height: 90)
    // The signs stand 15 pt before the column's end.
    #expect(laid.x(of: "1,25") == 40)
    #expect(laid.x(of: "1.200,5") == 20)
    #expect(laid.x(of: "12") == 35)
    #expect(laid.x(of: "ab") == 0)
  }

  @Test func `A column is as wide as its numbers need before and behind the sign`() {
    let rows = [[number("1", ",2345")], [number("12.000", "")]]
    let model = TableModel(columns: [TableModel.Column()], rows: rows.map { TableModel.Row($0) })
    let context = LayoutContext(setter: MockSetter(), sink: DiagnosticSink())
    #expect(TableBlock(model, style: plain).widths(in: context).minimum == 55)
  }

  @Test func `A turned head is as narrow as its lines and reads upwards`() {
    var model = table(2, rows: 1)
    model.head[0].cells[1].content = TurnedBlock(text("long head"), limit: 100)
    model.columns = [TableModel.Column(width: .weight(1)), TableModel.Column()]
    var style = plain
    style.headAlignment = .bottom
    let laid = lay(TableBlock(model, style: style), width: 100, height: 200)
    let frame = draw(laid.fragment.parts[0].placements)
    let groups = frame.items.compactMap { item -> Group? in
      if case .group(let group) = item.item { group } else { nil }
    }
    #expect(groups.map(\.transform.b) == [-1])
    #expect(groups.first?.frame.items.count == 1)
    #expect(laid.y(of: "h1") == 42.51)
  }

  @Test func `A turned head that is set again was read before`() {
    var model = table(1, rows: 6)
    model.head[0].cells[0].content = TurnedBlock(text("head"), limit: 100)
    let laid = lay(TableBlock(model, style: plain), width: 100, height: 60)
    let tags = laid.fragment.parts.map { part in
      draw(part.placements).items.compactMap { item -> ContentTag? in
        guard case .group(let group) = item.item else { return nil }
        return group.frame.items.first?.tag
      }
    }
    #expect(tags.count > 1)
    #expect(tags.first == [.element(StructureTree.root)])
    #expect(tags.dropFirst().allSatisfy { $0 == [.artifact(.repeated)] })
  }

  @Test func `A table too wide is parted by columns, its keys set again`() {
    let laid = lay(TableBlock(table(5, rows: 1), style: plain), width: 65, height: 300)
    #expect(
      laid.regions == [
        [
          "h1", "h2", "h3", "c1.1", "c1.2", "c1.3", "[h1]", "h4", "h5", "[c1.1]", "c1.4", "c1.5",
        ]
      ])
    #expect(laid.ids.isEmpty)
  }

  @Test func `No cell over two columns is parted`() {
    var model = table(5, rows: 1)
    model.head = [
      TableModel.Row([
        TableModel.Cell(text("k")), TableModel.Cell(text("a")),
        TableModel.Cell(text("bc"), columnSpan: 2), TableModel.Cell(text("d")),
      ])
    ]
    let laid = lay(TableBlock(model, style: plain), width: 65, height: 300)
    #expect(laid.regions[0].prefix(4) == ["k", "a", "c1.1", "c1.2"])
    #expect(laid.regions[0].dropFirst(4).prefix(3) == ["[k]", "bc", "[c1.1]"])
  }

  @Test(arguments: [1, 2, 7, 40, 100]) func `Any number of columns is set or reported`(
    columns: Int
  ) {
    for width in [10.0, 40, 150, 600] {
      let laid = lay(TableBlock(table(columns, rows: 2), style: plain), width: width, height: 90)
      let words = laid.regions.joined().filter { !$0.hasPrefix("[") }
      #expect(Set(words).count == 3 * columns && words.count == 3 * columns, "\(width)")
    }
  }

  @Test func `A wide table has turned pages of its own between the others`() {
    var run = PageRun(
      Flow(
        Stack([
          text("before"), HeadingBlock(paragraph("head")),
          WideTable(
            TableBlock(table(6, rows: 1), style: plain), turning: .ifNeeded,
            anchor: AnchorID("t"), tag: .element(StructureTree.root)),
          text("after"),
        ])), master: master(Size(width: 100, height: 200)))
    run.turned = master(Size(width: 200, height: 100))
    let context = LayoutContext(setter: MockSetter(), sink: DiagnosticSink())
    let pages = Pagination(context: context).pages([run], filler: NoSlots())
    #expect(pages.map(\.size.width) == [100, 200, 100])
    #expect(pages.map(\.label) == ["1", "2", "3"])
    #expect(pages.map { readTexts($0.placements).first?.name } == ["before", "head", "after"])
    #expect(context.sink.diagnostics.isEmpty)
  }

  @Test func `A table that fits its page is not turned`() {
    var run = PageRun(
      Flow(
        Stack([
          WideTable(
            TableBlock(table(3, rows: 1), style: plain), turning: .ifNeeded,
            anchor: AnchorID("t"), tag: .element(StructureTree.root))
        ])), master: master(Size(width: 100, height: 200)))
    run.turned = master(Size(width: 200, height: 100))
    let context = LayoutContext(setter: MockSetter(), sink: DiagnosticSink())
    let pages = Pagination(context: context).pages([run], filler: NoSlots())
    #expect(pages.map(\.size.width) == [100])
  }

  private func master(_ size: Size) -> PageMaster {
    PageMaster(size: size, margins: PageMargins(top: 5, bottom: 5, inside: 5, outside: 5))
  }
}

private struct NoSlots: SlotText {
  func paragraph(for slot: String, on page: PagePlace, anchors: AnchorPages) -> Paragraph? { nil }

  @Test func `A total that begins in the keys keeps its values below their heads in every part`() {
    var model = TableModel(
      columns: Array(repeating: TableModel.Column(width: .fixed(20)), count: 7), groups: [])
    model.head = [
      TableModel.Row((0..<7).map { TableModel.Cell(text("h\($0)")) })
    ]
    model.groups = [
      TableModel.RowGroup([
        TableModel.Row((0..<7).map { TableModel.Cell(text("a\($0)")) }),
        TableModel.Row(
          [TableModel.Cell(text("sum"), columnSpan: 2)]
            + (2..<7).map { TableModel.Cell(text("t\($0)")) }),
      ])
    ]
    model.splitsColumns = true
    let laid = lay(
      TableBlock(model, style: TableStyle(padding: Insets())), width: 60, height: 1_000)
    for column in 2..<7 {
      #expect(laid.x(of: "t\(column)") == laid.x(of: "h\(column)"), "\(column)")
      #expect(laid.x(of: "t\(column)") == laid.x(of: "a\(column)"), "\(column)")
    }
    #expect(laid.x(of: "h6") != nil)
  }

  @Test(arguments: [(Alignment.start, 0.0), (.center, 15), (.end, 30)])
  func `A turned head stands where its column's numbers do`(_ edge: Alignment, _ x: Double) {
    let laid = lay(
      Items(
        TurnedBlock(text("ab"), limit: 40, edge: edge)
          .items(width: 40, in: LayoutContext(setter: MockSetter(), sink: DiagnosticSink()))),
      width: 40, height: 100)
    let groups = draw(laid.fragment.parts[0].placements).items.map(\.origin.x)
    #expect(groups == [x])
  }
}
