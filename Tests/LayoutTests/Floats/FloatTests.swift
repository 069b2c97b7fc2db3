import Diagnostics
import Frames
import Layout
import Shaping
import Testing

/// Figures at the top and the foot of pages of a hundred points, five points from the text.
@Suite struct FloatTests {
  /// A figure that draws its name at its lower edge.
  private func float(
    _ name: String, _ height: Double, _ place: FloatPlace = .top, calling notes: [Int] = []
  ) -> Floating {
    var box = flowBox(name, height)
    box.notes = notes
    return Floating(Items([.space(5), .box(box), .space(5)]), place: place)
  }

  private func pages(_ blocks: [any Block]) -> LaidFlow { lay(Stack(blocks), height: 100) }

  @Test func `A figure stands at the top of the page of its call, and is read behind it`() {
    let laid = pages([lines("a", 3), float("f", 30), lines("b", 2)])
    #expect(laid.regions == [["a1", "a2", "a3", "f", "b1", "b2"]])
    #expect(["f", "a1", "b1"].map { laid.y(of: $0) } == [30, 42.5, 72.5])
    #expect(laid.fragment.parts.map(\.height) == [85])
  }

  @Test func `A figure for the foot stands below the text of its page`() {
    let laid = pages([lines("a", 3), float("f", 30, .foot), lines("b", 12)])
    #expect(laid.regions.first == ["a1", "a2", "a3", "f", "b1", "b2", "b3"])
    #expect(["a1", "f"].map { laid.y(of: $0) } == [7.5, 100])
    #expect(laid.ends == [.full(.lineBoundary), .complete])
  }

  @Test func `Where the text ends, what would stand at the foot stands below it`() {
    let laid = pages([lines("a", 3), float("f", 30, .foot), lines("b", 2)])
    #expect(laid.regions == [["a1", "a2", "a3", "f", "b1", "b2"]])
    #expect(["a1", "b2", "f"].map { laid.y(of: $0) } == [7.5, 47.5, 85])
  }

  @Test(arguments: [GreedyPageBreaker() as any PageBreaker, TotalFitPageBreaker()])
  func `A figure without room waits for the next page, and the text goes on`(
    breaker: any PageBreaker
  ) {
    let laid = lay(
      Stack([lines("a", 8), float("f", 30), lines("b", 8)]), height: 100, by: breaker)
    #expect(laid.regions.map(\.count) == [10, 7])
    #expect(laid.regions.last?.first == "f")
    #expect(["f", "b3"].map { laid.y(of: $0) } == [30, 42.5])
  }

  @Test func `Figures keep their order, and one that waits holds back the others`() {
    let laid = pages([lines("a", 5), float("f", 60), float("g", 10), lines("b", 12)])
    #expect(laid.regions.first == (1...5).map { "a\($0)" } + (1...5).map { "b\($0)" })
    #expect(laid.regions.dropFirst().first?.prefix(2) == ["f", "g"])
    #expect(["f", "g", "b6"].map { laid.y(of: $0) } == [60, 75, 87.5])
    // Beside one at the foot a later one does not stand at the top.
    let both = pages([
      lines("a", 2), float("f", 10, .foot), lines("b", 2), float("g", 10), lines("c", 12),
    ])
    #expect(both.y(of: "f") == 100)
    #expect(both.regions.last?.first == "g")
  }

  @Test func `One that may stand anywhere stands at the foot where the top is not its section's`() {
    let laid = pages([
      lines("z", 2), FloatBarrier(), lines("a", 3), float("f", 20, .either), lines("b", 8),
    ])
    #expect(["z1", "f"].map { laid.y(of: $0) } == [7.5, 100])
  }

  @Test func `A figure stays in its section, set in the text before the next`() {
    let section: [any Block] = [
      lines("z", 2), FloatBarrier(), lines("a", 3), float("f", 30), lines("b", 2), FloatBarrier(),
      lines("c", 2),
    ]
    let laid = lay(Stack(section), height: 150)
    #expect(laid.regions == [["z1", "z2", "a1", "a2", "a3", "f", "b1", "b2", "c1", "c2"]])
    #expect(["b2", "f", "c1"].map { laid.y(of: $0) } == [67.5, 105, 117.5])
    // Where it has no room, the next section waits with it.
    let parted = pages(section)
    #expect(parted.regions.last == ["f", "c1", "c2"])
    #expect(parted.ends == [.full(.float), .complete])
  }

  @Test func `A heading with nothing else to stand over keeps its figure`() {
    let heading = HeadingBlock(paragraph("h"), spaceBefore: 4, spaceAfter: 2)
    let laid = pages([
      lines("a", 8), FloatBarrier(), heading, float("f", 30), FloatBarrier(), lines("c", 1),
    ])
    #expect(laid.regions.map(\.count) == [8, 3])
    #expect(laid.regions.last == ["h", "f", "c1"])
  }

  @Test func `A heading is kept with the text behind a figure`() {
    let heading = HeadingBlock(paragraph("h"), spaceBefore: 0, spaceAfter: 0)
    let laid = pages([lines("a", 9), FloatBarrier(), heading, float("f", 30), lines("b", 4)])
    #expect(laid.regions.map(\.first) == ["a1", "h"])
  }

  @Test func `Higher than a page, or inside of something, it stands where it is called`() {
    let high = lay(
      Stack([lines("a", 1), float("f", 130), lines("b", 1)]), height: 100,
      by: GreedyPageBreaker())
    #expect(Array(high.regions.joined()) == ["a1", "f", "b1"])
    for block in [
      BoxBlock(Stack([lines("a", 2), float("f", 10), lines("b", 1)]), insets: Insets(all: 0)),
      QuoteBlock(Stack([lines("a", 2), float("f", 10), lines("b", 1)]), indent: 2),
      ColumnsBlock(
        [lines("a", 2), float("f", 10), lines("b", 1)],
        setting: ColumnSetting(count: 1, gutter: 0)) as any Block,
      KeepTogether(Stack([lines("a", 2), float("f", 10), lines("b", 1)])),
      HangingBlock(
        label: text("1"), body: Stack([lines("a", 2), float("f", 10), lines("b", 1)]), indent: 6),
    ] {
      let laid = pages([lines("y", 1), block])
      let names = laid.regions.joined().filter { $0 != "1" && $0 != "y1" }
      let isInside = !(block is ColumnsBlock)
      #expect(Array(names) == ["a1", "a2", "f", "b1"], "\(block)")
      let above = laid.y(of: "f") ?? 0 > laid.y(of: "a2") ?? 0
      #expect(above == isInside, "\(block)")
    }
  }

  @Test func `In columns a figure stands in its column`() {
    let columns = ColumnsBlock(
      [lines("a", 4), float("f", 10), lines("b", 4)], setting: ColumnSetting(count: 2, gutter: 6))
    let laid = lay(Stack([columns]), width: 46, height: 100)
    #expect(laid.regions.joined().filter { $0 == "f" }.count == 1)
    #expect(laid.y(of: "a1") == 7.5)
  }

  @Test func `Figures that leave the text no room have pages of their own`() {
    let floats = (0..<5).map { float("f\($0)", 45) }
    let laid = pages([lines("a", 6)] + floats + [lines("b", 3)])
    #expect(
      laid.regions == [
        ["a1", "a2", "a3", "a4", "a5", "a6", "b1", "b2", "b3"], ["f0", "f1"], ["f2", "f3"], ["f4"],
      ])
    #expect(["f0", "f1"].map { laid.y(of: $0) } == [45, 95])
  }

  @Test func `A page that is asked for comes behind the figures that wait for it`() {
    let laid = pages([lines("a", 8), float("f", 30), lines("b", 1), PageBreak(), lines("c", 2)])
    #expect(laid.regions == [(1...8).map { "a\($0)" } + ["b1"], ["f"], ["c1", "c2"]])
    // Behind the break it belongs to the page that was asked for.
    let behind = pages([lines("a", 2), PageBreak(), float("f", 30), lines("c", 2)])
    #expect(behind.regions == [["a1", "a2"], ["f", "c1", "c2"]])
  }

  @Test func `The note of a figure's words stands on the figure's page`() {
    let context = LayoutContext(setter: MockSetter(), sink: DiagnosticSink())
    context.footnotes = Footnotes([lines("n", 1), lines("m", 1)])
    var call = flowBox("x", 10)
    call.notes = [1]
    let blocks: [any Block] = [
      lines("a", 7), float("f", 30, calling: [0]), lines("b", 3), Items([.box(call)]),
    ]
    let fragment = Flow(Stack(blocks)).layout(
      in: Regions(width: 20, height: 100), context: context)
    let names = fragment.parts.map { readTexts($0.placements).map(\.name) }
    #expect(names.count == 2)
    #expect(names.first?.contains("n1") == false)
    #expect(names.last?.first == "f" && names.last?.suffix(2) == ["n1", "m1"])
    #expect(fragment.parts.allSatisfy { $0.height <= 100.01 })
  }

  @Test func `A figure on a later page stands above the head that is set again there`() {
    let rows: [FlowItem] = (0..<8).flatMap { [.penalty(.rows), box("r\($0)", 10)] }
    let table = Array(rows.dropFirst()).inside(
      BreakContext(width: 20, head: flowBox("h", 10).repeated))
    let laid = pages([lines("a", 7), float("f", 30), Items(table)])
    #expect(laid.regions.count == 2)
    #expect(laid.regions.last?.prefix(3) == ["[h]", "f", "r3"])
    #expect(["f", "[h]"].map { laid.y(of: $0) } == [30, 45])
  }

  @Test func `What a figure's distance costs is told`() throws {
    let context = LayoutContext(setter: MockSetter(), sink: DiagnosticSink())
    context.explainedPage = 0
    _ = Flow(Stack([lines("a", 8), float("f", 30), lines("b", 8)])).layout(
      in: Regions(width: 20, height: 100), context: context)
    let explanation = try #require(context.explanation)
    #expect(explanation.chosen.cost.farFigures == 30)
  }

  @Test func `A figure waits where that fills its page better`() {
    // At the top of the first page it would drive out eight lines that are kept together.
    let kept = KeepTogether(lines("k", 5))
    let laid = pages([lines("a", 4), float("f", 25), kept, lines("b", 4)])
    #expect(laid.regions.first == ["a1", "a2", "a3", "a4", "k1", "k2", "k3", "k4", "k5"])
    #expect(laid.regions.last?.first == "f")
    let first = lay(
      Stack([lines("a", 4), float("f", 25), kept, lines("b", 4)]), height: 100,
      by: GreedyPageBreaker())
    #expect(first.regions.first == ["a1", "a2", "a3", "a4", "f"])
  }

  @Test func `An endless region has its figures where a page that holds all has them`() {
    let blocks: [any Block] = [
      lines("a", 3), float("f", 30), lines("b", 3), float("g", 20, .foot), FloatBarrier(),
      lines("c", 3), float("h", 10), lines("d", 2),
    ]
    let page = lay(Stack(blocks), height: 1_000)
    let endless = lay(Stack(blocks), in: .endless(width: 20))
    #expect(page.regions == endless.regions)
    for name in ["a1", "f", "g", "c1", "h"] { #expect(page.y(of: name) == endless.y(of: name)) }
  }

  @Test func `What is left of a document stands below figures that leave it little room`() {
    let few = pages([lines("a", 8), float("f", 78), lines("b", 2), lines("c", 1)])
    #expect(few.regions.count == 2 && few.regions.last == ["f", "c1"])
    let more = pages([lines("a", 8), float("f", 80), lines("b", 7)])
    #expect(more.regions.dropFirst().first == ["f"])
  }

  @Test func `A figure waits where its note has no room`() {
    let context = LayoutContext(setter: MockSetter(), sink: DiagnosticSink())
    context.footnotes = Footnotes([lines("n", 1)])
    // First fit, since pages at least cost would rather let the figure wait than divide it and its
    // note.
    let blocks: [any Block] = [lines("a", 5), float("f", 30, calling: [0]), lines("b", 7)]
    let fragment = Flow(Stack(blocks), breaker: GreedyPageBreaker()).layout(
      in: Regions(width: 20, height: 100), context: context)
    let names = fragment.parts.map { readTexts($0.placements).map(\.name) }
    let page = names.first { $0.contains("f") }
    #expect(page?.last == "n1", "\(names)")
    #expect(names.first?.contains("f") == false)
  }

  @Test func `The notes of a figure set in the text keep their numbers' order`() {
    let context = LayoutContext(setter: MockSetter(), sink: DiagnosticSink())
    context.footnotes = Footnotes([lines("n", 1), lines("m", 1)])
    var call = flowBox("x", 10)
    call.notes = [1]
    let blocks: [any Block] = [
      lines("a", 2), float("f", 20, .foot, calling: [0]), Items([.box(call)]),
    ]
    let fragment = Flow(Stack(blocks)).layout(
      in: Regions(width: 20, height: 200), context: context)
    let names = fragment.parts.map { readTexts($0.placements).map(\.name) }
    #expect(names == [["a1", "a2", "f", "x", "n1", "m1"]])
  }

  @Test func `No other place to end a page is told twice`() throws {
    let context = LayoutContext(setter: MockSetter(), sink: DiagnosticSink())
    context.explainedPage = 0
    let blocks: [any Block] = [lines("a", 77), float("f", 15, .either), lines("b", 20)]
    _ = Flow(Stack(blocks)).layout(in: Regions(width: 20, height: 800), context: context)
    let explanation = try #require(context.explanation)
    let told = explanation.alternatives.map { "\($0.nextWords) \($0.cost.farFigures)" }
    #expect(told.count > 2 && Set(told).count == told.count, "\(told)")
  }

  @Test func `A break behind a figure that opens its page is made`() {
    let laid = lay(
      Stack([Items([box("tall", 130)]), float("f", 30), PageBreak(), lines("c", 2)]), height: 100,
      by: GreedyPageBreaker())
    #expect(laid.regions == [["tall"], ["f"], ["c1", "c2"]])
  }
}
