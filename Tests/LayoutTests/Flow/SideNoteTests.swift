import Diagnostics
import Frames
import Layout
import Shaping
import TestSupport
import Testing

/// Notes in a margin of twenty points, four from the text and two apart; lines are ten points high.
@Suite struct SideNoteTests {
  private func laid(
    _ items: [FlowItem], notes: [any Block], height: Double, isMirrored: Bool = false
  ) -> LaidFlow {
    let sink = DiagnosticSink()
    let context = LayoutContext(setter: MockSetter(), sink: sink)
    var style = FootnoteStyle()
    style.gapAbove = 4
    style.gapBelow = 4
    context.footnotes = Footnotes(notes, style: style)
    context.footnotes.sides = notes.map { Footnotes.Side($0) }
    var regions = Regions(width: 20, height: height)
    regions.sideMargin = SideMargin(gap: 4, width: 20, spacing: 2, isMirrored: isMirrored)
    let fragment = Flow(Items(items)).layout(in: regions, context: context)
    return LaidFlow(fragment: fragment, diagnostics: sink.diagnostics)
  }

  private func line(_ name: String, calling notes: Int...) -> FlowItem {
    var box = flowBox(name, 10)
    box.notes = notes
    return .box(box)
  }

  @Test func `A note stands in the margin, its baseline level with its call's`() {
    let laid = laid(
      [line("a"), line("b", calling: 0), line("c")], notes: [lines("n", 2)], height: 60)
    #expect(laid.regions == [["a", "b", "c", "n1", "n2"]])
    #expect(laid.x(of: "n1") == 24)
    #expect(["b", "n1", "n2"].map { laid.y(of: $0) } == [20, 20, 30])
    #expect(laid.fragment.parts.map(\.height) == [30])
  }

  @Test func `A note gives way downwards to the one above it`() {
    let laid = laid(
      [line("a", calling: 0), line("b", calling: 1)], notes: [lines("n", 3), lines("o", 1)],
      height: 60)
    #expect(["n1", "n3", "o1"].map { laid.y(of: $0) } == [10, 30, 42])
  }

  @Test func `Notes that would leave the page move up, those above them too`() {
    let text = (0..<6).map { line("a\($0)") }.dropLast(2)
    let laid = laid(
      text + [line("a4", calling: 0), line("a5", calling: 1)],
      notes: [lines("n", 2), lines("o", 2)], height: 60)
    #expect(laid.regions.count == 1)
    #expect(["n1", "n2", "o1", "o2"].map { laid.y(of: $0) } == [25.5, 35.5, 47.5, 57.5])
  }

  @Test func `What the margin cannot hold stands at the foot`() {
    let laid = laid(
      [line("a", calling: 0), line("b", calling: 1)], notes: [lines("n", 4), lines("o", 2)],
      height: 60)
    #expect(laid.regions.count == 1)
    #expect(["n1", "o1"].map { laid.x(of: $0) } == [24, 0])
    #expect(laid.y(of: "o2") == 57.5)
  }

  @Test func `Behind a note at the foot none stands in the margin`() {
    let laid = laid(
      [line("a", calling: 0), line("b", calling: 1), line("c", calling: 2)],
      notes: [lines("n", 6), lines("o", 5), lines("p", 1)], height: 110)
    #expect(laid.regions.count == 1)
    #expect(["n1", "o1", "p1"].map { laid.x(of: $0) } == [24, 0, 0])
  }

  @Test func `A note higher than the page goes on at the foot of the next`() {
    let laid = laid([line("a", calling: 0), line("b")], notes: [lines("n", 9)], height: 60)
    #expect(laid.regions.joined().filter { $0.hasPrefix("n") } == (1...9).map { "n\($0)" })
    #expect(laid.x(of: "n1") == 0)
    #expect(laid.regions.count > 1)
  }

  @Test func `In the margin notes take nothing from the text`() {
    let text = (0..<6).map { line("a\($0)", calling: $0) }
    let laid = laid(text, notes: (0..<6).map { lines("n\($0)x", 1) }, height: 72)
    #expect(laid.regions.count == 1)
  }

  @Test func `Where pages are mirrored the margin of a verso is at its left`() {
    let text = (0..<4).map { line("a\($0)", calling: $0) }
    let notes = (0..<4).map { lines("n\($0)x", 1) }
    let mirrored = laid(text, notes: notes, height: 24, isMirrored: true)
    #expect(mirrored.regions.count == 2)
    #expect(["n0x1", "n2x1"].map { mirrored.x(of: $0) } == [24, -24])
    let plain = laid(text, notes: notes, height: 24)
    #expect(["n0x1", "n2x1"].map { plain.x(of: $0) } == [24, 24])
  }

  @Test func `Calls in columns have their notes in the margin of the page`() {
    let items = (0..<4).flatMap { [.penalty(.lines), line("a\($0)", calling: $0)] as [FlowItem] }
    let columns = ColumnsBlock([Items(items)], setting: ColumnSetting(count: 2, gutter: 4))
    let sink = DiagnosticSink()
    let context = LayoutContext(setter: MockSetter(), sink: sink)
    let notes = (0..<4).map { lines("n\($0)x", 1) }
    context.footnotes = Footnotes(notes)
    context.footnotes.sides = notes.map { Footnotes.Side($0) }
    var regions = Regions(width: 44, height: 60)
    regions.sideMargin = SideMargin(gap: 4, width: 20, spacing: 2)
    let laid = LaidFlow(
      fragment: Flow(columns).layout(in: regions, context: context), diagnostics: sink.diagnostics)
    #expect((0..<4).map { laid.x(of: "n\($0)x1") } == [48, 48, 48, 48])
    #expect(laid.x(of: "a2") == 24)
  }

  /// Nothing lost or doubled, no two notes on each other, none beyond its page, each on that of its
  /// call unless it stands at the foot.
  @Test(arguments: [30.0, 45, 60, 110, 400]) func `Side notes hold at every height`(
    height: Double
  ) {
    for seed in UInt64(0)..<80 { check(seed: seed, height: height) }
  }

  private func check(seed: UInt64, height: Double) {
    var generator = SeededGenerator(seed: seed)
    var notes: [any Block] = []
    var items: [FlowItem] = []
    var names: [String] = []
    var callers: [String: String] = [:]
    for number in 0..<Int.random(in: 1...30, using: &generator) {
      var box = flowBox("a\(number)", Double(Int.random(in: 1...20, using: &generator)))
      names.append("a\(number)")
      for _ in 0..<max(0, Int.random(in: -2...2, using: &generator)) {
        let count = Int.random(in: 1...5, using: &generator)
        box.notes.append(notes.count)
        for line in 1...count { callers["n\(notes.count)x\(line)"] = "a\(number)" }
        names += (1...count).map { "n\(notes.count)x\($0)" }
        notes.append(lines("n\(notes.count)x", count))
      }
      if number > 0 { items.append(.penalty(number % 3 == 0 ? .unbreakable : .lines)) }
      items.append(.box(box))
    }
    let laid = laid(items, notes: notes, height: height)
    #expect(laid.regions.joined().sorted() == names.sorted(), "seed \(seed)")
    for (part, page) in zip(laid.fragment.parts, laid.regions) {
      let beside = readTexts(part.placements).filter { $0.origin.x >= 24 }
        .sorted { $0.origin.y < $1.origin.y }
      for text in beside {
        #expect(text.origin.y >= 7.49 && text.origin.y <= height - 2.49, "seed \(seed)")
        #expect(callers[text.name].map(page.contains) == true, "seed \(seed): \(text.name)")
      }
      for (one, next) in zip(beside, beside.dropFirst()) {
        #expect(next.origin.y - one.origin.y >= 9.99, "seed \(seed): \(one.name), \(next.name)")
      }
    }
  }
}
