import Diagnostics
import Frames
import Layout
import Shaping
import TestSupport
import Testing

/// Notes at the foot of regions: eight points stand between the text and the first note.
@Suite struct FootnoteTests {
  private func laid(
    _ block: some Block, notes: [any Block], width: Double = 20, height: Double,
    by breaker: any PageBreaker = TotalFitPageBreaker()
  ) -> LaidFlow {
    let sink = DiagnosticSink()
    let context = LayoutContext(setter: MockSetter(), sink: sink)
    var style = FootnoteStyle()
    style.gapAbove = 4
    style.gapBelow = 3
    style.rule = Stroke(color: .black, width: 1)
    style.ruleLength = 6
    style.spacing = 2
    context.footnotes = Footnotes(notes, style: style)
    let regions = Regions(width: width, height: height)
    let fragment = Flow(block, breaker: breaker).layout(in: regions, context: context)
    return LaidFlow(fragment: fragment, diagnostics: sink.diagnostics)
  }

  /// Ten points high, calling notes.
  private func line(_ name: String, calling notes: Int...) -> FlowItem {
    line(name, calling: notes)
  }

  @Test func `A note stands at the foot of the page of its call`() {
    let laid = laid(
      Items([line("a"), line("b", calling: 0), line("c")]), notes: [lines("n", 1)], height: 60)
    #expect(laid.regions == [["a", "b", "c", "n1"]])
    // Its baseline is three quarters down a line of ten that ends at the foot.
    #expect(laid.y(of: "n1") == 57.5)
    #expect(laid.backgrounds(0).map(\.minY) == [46])
  }

  @Test func `A line and its note move to the next page together`() {
    // Six lines fill the page; the last one's note would not fit.
    let items = (0..<6).map { line("a\($0)", calling: $0 == 5 ? [0] : []) }
    let laid = laid(Items(items), notes: [lines("n", 2)], height: 60)
    #expect(laid.regions.count == 2)
    #expect(laid.regions.last?.contains("a5") == true)
    #expect(laid.regions.last?.suffix(2) == ["n1", "n2"])
  }

  private func line(_ name: String, calling notes: [Int]) -> FlowItem {
    var box = flowBox(name, 10)
    box.notes = notes
    return .box(box)
  }

  @Test func `A long note goes on on the next page, two lines on each at least`() {
    let laid = laid(
      Items([line("a"), line("b", calling: 0)]), notes: [lines("n", 8)], height: 68)
    #expect(laid.regions.count == 2)
    #expect(laid.regions.first == ["a", "b", "n1", "n2", "n3", "n4"])
    #expect(laid.regions.last == ["n5", "n6", "n7", "n8"])
    #expect(laid.ends == [.full(.note), .complete])
    // A rule over what goes on is as long as the measure.
    #expect(laid.backgrounds(0).map(\.size.width) == [6])
    #expect(laid.backgrounds(1).map(\.size.width) == [20])
  }

  @Test func `A note longer than a page goes on as long as it takes, beside the text`() {
    let text = (0..<12).map { line("a\($0)", calling: $0 == 0 ? [0] : []) }
    let laid = laid(Items(text), notes: [lines("n", 20)], height: 60)
    let words = laid.regions.joined()
    #expect(words.filter { $0.hasPrefix("a") } == (0..<12).map { "a\($0)" })
    #expect(words.filter { $0.hasPrefix("n") } == (1...20).map { "n\($0)" })
    #expect(laid.fragment.parts.allSatisfy { $0.height <= 60.01 })
  }

  @Test func `Notes keep their order and their distance`() {
    let laid = laid(
      Items([line("a", calling: 0, 1), line("b", calling: 2)]),
      notes: [lines("n", 1), lines("o", 1), lines("p", 1)], height: 100)
    #expect(laid.regions == [["a", "b", "n1", "o1", "p1"]])
    #expect(laid.y(of: "p1") == 97.5)
    #expect(laid.y(of: "o1") == 85.5)
  }

  @Test func `A table cell's note stands below the table, not in the cell`() {
    var model = TableModel(columns: [.init(), .init()], groups: [])
    model.groups = [TableModel.RowGroup([TableModel.Row([.init(text("r")), .init(NoteCell())])])]
    let laid = laid(
      Stack([TableBlock(model, style: TableStyle(padding: Insets())), lines("z", 1)]),
      notes: [lines("n", 1)], height: 100)
    #expect(laid.regions == [["r", "c", "z1", "n1"]])
    #expect(laid.y(of: "n1") == 97.5)
  }

  @Test func `A label over several rows calls its note once, however often it is set again`() {
    let rows = (0..<10).map { row in
      var cells = [TableModel.Cell(lines("r\(row)x", 1))]
      if row == 0 { cells.insert(TableModel.Cell(NoteCell(), rowSpan: 10), at: 0) }
      return TableModel.Row(cells)
    }
    let model = TableModel(columns: [.init(), .init()], rows: rows)
    let laid = laid(
      TableBlock(model, style: TableStyle(padding: Insets())), notes: [lines("n", 1)],
      height: 60)
    #expect(laid.regions.joined().filter { $0 == "n1" }.count == 1)
    #expect(laid.regions.first?.last == "n1")
    #expect(laid.regions.joined().filter { $0 == "[c]" }.count == laid.regions.count - 1)
  }

  /// A cell of one line that calls a note.
  private struct NoteCell: Block {
    func items(width: Double, in context: LayoutContext) -> [FlowItem] {
      var box = flowBox("c", 10)
      box.notes = [0]
      return [.box(box)]
    }

    func widths(in context: LayoutContext) -> TextWidths {
      TextWidths(minimum: 5, preferred: 5)
    }
  }

  @Test func `A row that is cut leaves each page the notes that it calls`() {
    let cell = Items(
      (0..<16).flatMap { [.penalty(.lines), line("c\($0)", calling: [$0])] as [FlowItem] })
    let model = TableModel(columns: [.init()], rows: [TableModel.Row([TableModel.Cell(cell)])])
    let laid = laid(
      TableBlock(model, style: TableStyle(padding: Insets())),
      notes: (0..<16).map { lines("n\($0)x", 1) }, height: 80)
    #expect(laid.regions.count > 2)
    for texts in laid.regions {
      for text in texts where text.hasPrefix("c") {
        #expect(texts.contains("n\(text.dropFirst())x1"), "\(texts)")
      }
    }
  }

  @Test func `A head that is set again does not call its note again`() {
    var head = flowBox("h", 10)
    head.notes = [0]
    let rows: [FlowItem] = (0..<8).flatMap { [.penalty(.rows), box("r\($0)", 10)] }
    let items =
      [.box(head), .penalty(.tableHead)]
      + Array(rows.dropFirst()).inside(BreakContext(width: 20, head: head.repeated))
    let laid = laid(Items(items), notes: [lines("n", 1)], height: 60)
    #expect(laid.regions.joined().filter { $0 == "n1" }.count == 1)
    #expect(laid.regions.first?.last == "n1")
  }

  @Test func `What a label, an anchor, a panel and a margin call is not lost`() {
    var anchored = Anchored(NoteCell(), anchor: AnchorID("x"), tag: .artifact(.background))
    anchored.anchor = AnchorID("y")
    for block in [
      HangingBlock(label: NoteCell(), body: lines("b", 1), indent: 8) as any Block,
      HangingBlock(label: lines("b", 1), body: NoteCell(), indent: 8), anchored,
      PinnedBox(top: NoteCell(), foot: lines("b", 1), minimumHeight: 20, insets: Insets()),
      PinnedBox(top: lines("b", 1), foot: NoteCell(), minimumHeight: 20, insets: Insets()),
      MarginNote(lines("b", 1), note: NoteCell(), gap: 2, width: 8),
      MarginNote(NoteCell(), note: lines("b", 1), gap: 2, width: 8),
      SideBySide([.init(NoteCell(), width: .weight(1))], gap: 2),
      TurnedBlock(NoteCell(), limit: 40),
      KeepTogether(NoteCell()), BoxBlock(NoteCell(), insets: Insets(all: 1)),
      Stack([NoteCell()]),
    ] {
      let laid = laid(Stack([block]), notes: [lines("n", 1)], height: 100)
      #expect(laid.regions.joined().filter { $0 == "n1" }.count == 1, "\(block)")
    }
  }

  @Test func `Columns have their notes at the foot of the page, below all of them`() {
    let items = (0..<8).flatMap { [.penalty(.lines), line("a\($0)", calling: $0 == 1 ? [0] : [])] }
    let columns = ColumnsBlock([Items(items)], setting: ColumnSetting(count: 2, gutter: 6))
    let laid = laid(
      Stack([columns, Items([line("z")])]), notes: [text("wide note")], width: 46, height: 100)
    #expect(laid.regions == [(0..<8).map { "a\($0)" } + ["z", "wide note"]])
    #expect(["a4", "z", "wide note"].map { laid.y(of: $0) } == [10, 50, 97.5])
    #expect(laid.backgrounds(0).map(\.minY) == [86])
    // Of a page that they fill, columns leave the note its room.
    let full = self.laid(columns, notes: [text("wide note")], width: 46, height: 48)
    #expect(full.regions == [["a0", "a1", "a2", "a3", "a4", "a5", "wide note"], ["a6", "a7"]])
  }

  /// Every call on the page where its note begins or on one before it; nothing lost or doubled.
  @Test(arguments: [30.0, 45, 60, 110, 400]) func `Notes hold at every height`(height: Double) {
    for seed in UInt64(0)..<60 {
      for breaker in [TotalFitPageBreaker() as any PageBreaker, GreedyPageBreaker()] {
        check(seed: seed, height: height, breaker)
        check(seed: seed, height: height, breaker, columns: 2)
      }
    }
  }

  private func check(
    seed: UInt64, height: Double, _ breaker: any PageBreaker, columns: Int = 1
  ) {
    var generator = SeededGenerator(seed: seed)
    var notes: [any Block] = []
    var items: [FlowItem] = []
    var names: [String] = []
    for number in 0..<Int.random(in: 1...30, using: &generator) {
      var box = flowBox("a\(number)", Double(Int.random(in: 1...20, using: &generator)))
      names.append("a\(number)")
      for _ in 0..<max(0, Int.random(in: -2...2, using: &generator)) {
        let count = Int.random(in: 1...9, using: &generator)
        box.notes.append(notes.count)
        names += (1...count).map { "n\(notes.count)x\($0)" }
        notes.append(lines("n\(notes.count)x", count))
      }
      if number > 0 { items.append(.penalty(number % 3 == 0 ? .unbreakable : .lines)) }
      items.append(.box(box))
    }
    let columned = ColumnsBlock(
      [Items(items)], setting: ColumnSetting(count: columns, gutter: 6))
    let laid = laid(columned, notes: notes, height: height, by: breaker)
    #expect(laid.regions.joined().sorted() == names.sorted(), "seed \(seed)")
    for (part, texts) in zip(laid.fragment.parts, laid.regions) {
      #expect(part.height <= height + 0.01 || part.end == .overfull, "seed \(seed)")
      #expect(!texts.isEmpty, "seed \(seed)")
    }
    let order = laid.regions.joined().filter { $0.hasPrefix("n") }
    #expect(order == names.filter { $0.hasPrefix("n") }, "seed \(seed)")
    callsComeFirst(items, laid, isRoomy: height >= 400, "seed \(seed)")
  }

  /// Where pages are small, notes may have to wait for those before them.
  private func callsComeFirst(
    _ items: [FlowItem], _ laid: LaidFlow, isRoomy: Bool, _ comment: Comment
  ) {
    func page(_ name: String) -> Int {
      laid.regions.firstIndex { $0.contains(name) } ?? -1
    }
    for case .box(let box) in items {
      guard let text = box.content as? MockText else { continue }
      for note in box.notes {
        let begin = page("n\(note)x1")
        #expect(begin >= page(text.text), comment)
        if isRoomy { #expect(begin == page(text.text), comment) }
      }
    }
  }
}
