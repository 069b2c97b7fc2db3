import Diagnostics
import Frames
import Layout
import Shaping
import Testing

@Suite struct BlockTests {
  @Test func `A list's label hangs in its column, read before the text, on one baseline`() {
    let item = ListBlock.Item(label: paragraph("1."), body: lines("a", 2))
    let laid = lay(ListBlock([item], indent: 20), width: 40, height: 90)
    #expect(laid.regions == [["1.", "a1", "a2"]])
    #expect(laid.x(of: "1.") == 0)
    #expect(laid.x(of: "a1") == 20)
    #expect(laid.y(of: "1.") == laid.y(of: "a1"))
  }

  @Test func `Numbers end at the text's side`() {
    let items = ["9.", "10."].map { ListBlock.Item(label: paragraph($0), body: text("a")) }
    let laid = lay(ListBlock(items, indent: 30, labelGap: 5), width: 60, height: 90)
    #expect(laid.x(of: "9.") == 15)
    #expect(laid.x(of: "10.") == 10)
  }

  @Test func `A column of labels makes room for the widest, which touches no text`() {
    let items = ["ab", "abcdefgh"].map { ListBlock.Item(label: paragraph($0), body: text("x")) }
    var list = ListBlock(items, indent: 20)
    list.labelColumn = LabelColumn(gap: 5)
    let wide = lay(list, width: 200, height: 90)
    #expect(wide.x(of: "x") == 45)
    // Two fifths of 80: the label goes on on a second line.
    list.items[1].label = text("abcd efgh")
    let narrow = lay(list, width: 80, height: 90)
    #expect(narrow.x(of: "x") == 32)
    #expect(narrow.regions[0].contains("efgh"))
    list.items.removeLast()
    #expect(lay(list, width: 200, height: 90).x(of: "x") == 20)
  }

  @Test func `A column grows to its words where it is told to, and the others give way`() {
    var row = SideBySide(
      [
        .init(text("abcdefghij"), width: .weight(1)), .init(text("ab"), width: .weight(1)),
        .init(Stack([]), width: .weight(1)),
      ], gap: 0)
    #expect(lay(row, width: 90, height: 90).x(of: "ab") == 0)
    row.growsToWords = true
    let laid = lay(row, width: 90, height: 90)
    #expect(laid.x(of: "ab") == 50 && laid.y(of: "ab") == laid.y(of: "abcdefghij"))
  }

  @Test func `Of several settings the first that a page holds is taken, else the last`() {
    let settings = FirstOnPage([lines("a", 6), lines("b", 4), lines("c", 3)])
    #expect(lay(settings, height: 60).regions[0].first == "a1")
    #expect(lay(settings, height: 40).regions == [["b1", "b2", "b3", "b4"]])
    #expect(lay(settings, height: 20).regions.joined().first == "c1")
  }

  @Test func `Lists nest`() {
    let inner = ListBlock([.init(label: paragraph("-"), body: text("b"))], indent: 10)
    let outer = ListBlock(
      [.init(label: paragraph("*"), body: Stack([text("a"), inner]))], indent: 10)
    let laid = lay(outer, width: 40, height: 90)
    #expect(laid.regions == [["*", "a", "-", "b"]])
    #expect(laid.x(of: "-") == 10)
    #expect(laid.x(of: "b") == 20)
  }

  @Test func `References stay whole`() {
    let entries = (1...2).map {
      ListBlock.Item(label: paragraph("\($0)."), body: lines("e\($0)", 4))
    }
    var list = ListBlock(entries, indent: 20)
    list.keepsItemsWhole = true
    let laid = lay(list, width: 40, height: 60)
    #expect(laid.regions.map(\.count) == [5, 5])
    #expect(laid.ends[0] == .full(.itemBoundary))
  }

  @Test func `A label higher than its line pushes the line down`() {
    let block = HangingBlock(
      label: TextBlock(paragraph("L", leading: 20)), body: text("a"), indent: 20)
    let laid = lay(Stack([block, text("b")]), width: 40, height: 90)
    #expect(laid.y(of: "a") == 15)
    #expect(laid.y(of: "b") == 27.5)
  }

  @Test func `A row beside a label is cut like any other, the label once`() {
    let pair = SideBySide([.init(lines("a", 7), width: .fixed(20))], gap: 0)
    let laid = lay(HangingBlock(label: text("L"), body: pair, indent: 20), width: 40, height: 30)
    #expect(laid.regions == [["L", "a1", "a2", "a3"], ["a4", "a5"], ["a6", "a7"]])
    #expect(laid.x(of: "a7") == 20)
    #expect(laid.ids.isEmpty)
  }

  @Test func `An empty body leaves its label`() {
    let laid = lay(
      ListBlock([.init(label: paragraph("1."), body: Stack([]))], indent: 20), height: 90)
    #expect(laid.regions == [["1."]])
  }

  @Test func `Columns stand side by side on one page`() {
    let pair = SideBySide(
      [
        .init(lines("a", 2), width: .fixed(20)), .init(lines("b", 3), width: .weight(1)),
      ], gap: 5)
    let laid = lay(Stack([lines("xxxxxx", 2), pair]), width: 45, height: 40)
    #expect(laid.regions == [["xxxxxx1", "xxxxxx2"], ["a1", "a2", "b1", "b2", "b3"]])
    #expect(laid.x(of: "b1") == 25)
    #expect(laid.y(of: "a1") == laid.y(of: "b1"))
  }

  @Test func `A center aligned column stands in the middle of the other`() {
    let pair = SideBySide(
      [.init(lines("a", 1), width: .fixed(20)), .init(lines("b", 3), width: .fixed(20))],
      gap: 0, alignment: .center)
    #expect(lay(pair, width: 40, height: 90).y(of: "a1") == 17.5)
  }

  @Test func `An anchor stands at the top of the first line`() {
    let block = Anchored(
      lines("a", 2), anchor: AnchorID("areas"), tag: .element(StructureTree.root))
    let laid = lay(Stack([lines("x", 2), block]), height: 30)
    let items = draw(laid.fragment.parts[1].placements).items
    guard case .anchor(let id) = items.first?.item else {
      Issue.record("no anchor")
      return
    }
    #expect(id == AnchorID("areas"))
    #expect(items.first?.origin == .zero)
    #expect(laid.regions == [["x1", "x2"], ["a1", "a2"]])
  }

  @Test func `An anchor on a row that is cut stays at its top`() {
    let model = TableModel(
      columns: [.init(width: .weight(1))], rows: [.init([.init(lines("a", 6))])])
    let block = Anchored(
      TableBlock(model, style: TableStyle(padding: Insets())), anchor: AnchorID("t"),
      tag: .element(StructureTree.root))
    let laid = lay(block, height: 30)
    #expect(laid.regions == [["a1", "a2", "a3"], ["a4", "a5", "a6"]])
    let anchors = laid.fragment.parts.map { part in
      draw(part.placements).items.count { if case .anchor = $0.item { true } else { false } }
    }
    #expect(anchors == [1, 0])
  }

  @Test func `Fill takes its share of what a page leaves`() {
    let page = Stack([
      Spacer(fill: 1), lines("a", 1), Spacer(fill: 2), lines("b", 1), Spacer(fill: 1),
    ])
    let laid = lay(page, height: 100)
    #expect(laid.y(of: "a1") == 20 + 7.5)
    #expect(laid.y(of: "b1") == 70 + 7.5)
    #expect(laid.fragment.parts[0].height == 100)
  }

  @Test func `A kept spacer stays at the top and gives way to content`() {
    #expect(lay(Stack([Spacer(kept: 30), lines("a", 1)]), height: 90).y(of: "a1") == 37.5)
    let tight = lay(Stack([Spacer(kept: 30), lines("a", 1)]), height: 20)
    #expect(tight.y(of: "a1") == 17.5)
    #expect(tight.ids.isEmpty)
    #expect(lay(Stack([Spacer(30), lines("a", 1)]), height: 90).y(of: "a1") == 7.5)
  }

  @Test func `Padding narrows and moves its content`() {
    let padded = PaddingBlock(lines("a", 2), insets: Insets(top: 3, right: 10, bottom: 4, left: 10))
    let laid = lay(Stack([padded, lines("b", 1)]), width: 40, height: 90)
    #expect(laid.x(of: "a1") == 10)
    #expect(laid.y(of: "a1") == 10.5)
    #expect(laid.y(of: "b1") == 34.5)
  }

  @Test func `A rule is as wide as its column and as high as its stroke`() {
    let rule = RuleBlock(Stroke(color: .black, width: 0.5), spaceBefore: 4, spaceAfter: 6)
    let laid = lay(Stack([lines("a", 1), rule, lines("b", 1)]), width: 30, height: 90)
    #expect(laid.backgrounds(0) == [Rect(x: 0, y: 14, width: 30, height: 0.5)])
    #expect(laid.y(of: "b1") == 28)
  }

  @Test(arguments: Icon.allCases)
  func `An icon keeps inside its square at every size`(icon: Icon) {
    for size in [6.0, 24, 100] {
      let paths = icon.paths(size: size, color: .black)
      #expect(!paths.isEmpty)
      for path in paths {
        let edge = (path.stroke?.width ?? 0) / 2
        guard let bounds = path.bounds else { continue }
        #expect(bounds.minX >= edge && bounds.minY >= edge)
        #expect(bounds.maxX <= size - edge && bounds.maxY <= size - edge)
      }
    }
  }

  @Test func `An icon stands on its text's baseline, in the text's words' element`() {
    let icon = IconBlock(
      .target, size: 10, color: .black, tag: .element(StructureTree.root), ascent: 7.5)
    let laid = lay(HangingBlock(label: icon, body: text("a"), indent: 15), width: 40, height: 90)
    #expect(laid.y(of: "a") == 7.5)
    #expect(laid.fragment.parts[0].height == 10)
  }

  @Test func `A word wider than its column is reported at its place`() {
    let sink = DiagnosticSink()
    let source = sink.register(SourceFile(name: "m.yaml", bytes: Array("abcdefghijklm".utf8)))
    let map = SourceMap(span: SourceSpan(source: source, start: 3, end: 12))
    let laid = lay(TextBlock(paragraph("defghijkl", source: map)), height: 90)
    #expect(laid.ids == ["overfull-line"])
    #expect(laid.diagnostics.first?.span == map.span(of: 0..<9))
  }

  @Test func `Where a proofreader looks at the pages, the measure leaves it to him`() {
    let block = TextBlock(paragraph("defghijkl"))
    let context = LayoutContext(setter: MockSetter(), sink: DiagnosticSink())
    context.isProofread = true
    _ = block.items(width: 30, in: context)
    #expect(context.sink.diagnostics.isEmpty)
    context.isProofread = false
    _ = block.items(width: 30, in: context)
    #expect(context.sink.diagnostics.map(\.kind.id) == ["overfull-line"])
  }

  @Test func `The catalogue is sorted and complete`() {
    let ids = LayoutDiagnostics.all.map(\.id)
    #expect(ids == ids.sorted())
    #expect(Set(ids).count == ids.count)
  }
}
