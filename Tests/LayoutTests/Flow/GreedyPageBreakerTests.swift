import Diagnostics
import Frames
import Layout
import Testing

@Suite struct GreedyPageBreakerTests {
  @Test func `Boxes fill a region and go on in the next`() {
    let laid = firstFit([box("a", 10), box("b", 10), box("c", 10)], height: 25)
    #expect(laid.regions == [["a", "b"], ["c"]])
    #expect(laid.ends == [.full(.blockBoundary), .complete])
    #expect(laid.y(of: "b") == 20)
  }

  @Test func `A region that is filled to the last point takes its last box`() {
    #expect(firstFit([box("a", 10), box("b", 15)], height: 25).regions == [["a", "b"]])
  }

  @Test func `A paragraph's first line does not stand alone at the foot`() {
    let laid = firstFit(Stack([lines("a", 3), lines("b", 4)]), height: 40)
    #expect(laid.regions == [["a1", "a2", "a3"], ["b1", "b2", "b3", "b4"]])
    #expect(laid.ends[0] == .full(.blockBoundary))
  }

  @Test func `A paragraph's last line does not stand alone at the top`() {
    let laid = firstFit(lines("a", 5), height: 40)
    #expect(laid.regions == [["a1", "a2", "a3"], ["a4", "a5"]])
    #expect(laid.ends[0] == .full(.lineBoundary))
  }

  @Test func `A paragraph of three lines stays whole`() {
    let laid = firstFit(Stack([lines("a", 2), lines("b", 3)]), height: 40)
    #expect(laid.regions == [["a1", "a2"], ["b1", "b2", "b3"]])
  }

  @Test func `A heading keeps two lines of what follows`() {
    let heading = HeadingBlock(paragraph("h"))
    let laid = firstFit(Stack([lines("a", 2), heading, lines("b", 4)]), height: 40)
    #expect(laid.regions == [["a1", "a2"], ["h", "b1", "b2"], ["b3", "b4"]])
  }

  @Test func `A heading keeps two items of a list of single lines`() {
    let items = ["x", "y", "z"].map {
      ListBlock.Item(label: paragraph("-"), body: text($0))
    }
    let list = ListBlock(items, indent: 10)
    let laid = firstFit(Stack([lines("a", 2), HeadingBlock(paragraph("h")), list]), height: 40)
    #expect(laid.regions == [["a1", "a2"], ["h", "-", "x", "-", "y", "-", "z"]])
  }

  @Test func `A heading is content with one box as high as two lines`() {
    let laid = firstFit(
      Items(
        HeadingBlock(paragraph("h")).items(
          width: 20, in: LayoutContext(setter: MockSetter(), sink: DiagnosticSink()))
          + [box("row", 25), box("next", 25)]), height: 40)
    #expect(laid.regions == [["h", "row"], ["next"]])
  }

  @Test func `Kept blocks move to the next region together`() {
    let kept = KeepTogether(Stack([lines("b", 1), lines("c", 1), lines("d", 1)]))
    let laid = firstFit(Stack([lines("a", 2), kept]), height: 40)
    #expect(laid.regions == [["a1", "a2"], ["b1", "c1", "d1"]])
  }

  @Test func `What is kept but higher than a region starts where it stands`() {
    let kept = KeepTogether(Stack((1...6).map { lines("k\($0)x", 1) }))
    let laid = firstFit(Stack([lines("a", 1), kept]), height: 40)
    #expect(laid.regions == [["a1", "k1x1", "k2x1", "k3x1"], ["k4x1", "k5x1", "k6x1"]])
    #expect(laid.ends[0] == .relaxed(.unbreakable))
    #expect(laid.ids.isEmpty)
  }

  @Test func `Where every place is forbidden the least harm is done`() {
    let widow = FlowItem.penalty(.widow)
    let keep = FlowItem.penalty(.keepWithNext)
    let laid = firstFit(
      [box("a", 10), keep, box("b", 10), widow, box("c", 10), keep, box("d", 10)], height: 30)
    #expect(laid.regions == [["a", "b"], ["c", "d"]])
    #expect(laid.ends[0] == .relaxed(.widow))
  }

  @Test func `It moves on where the next region needs a milder break`() {
    // Kept whole it does not fit anywhere; here the heading would stand alone.
    let laid = firstFit(
      Stack([lines("a", 2), HeadingBlock(paragraph("h")), lines("b", 3)]), height: 30)
    #expect(laid.regions == [["a1", "a2"], ["h", "b1", "b2"], ["b3"]])
    #expect(laid.ends[1] == .relaxed(.widow))
  }

  @Test func `It stays where the next region would need the same break`() {
    let keep = FlowItem.penalty(.keepWithNext)
    let laid = firstFit(
      [box("a", 10), box("b", 10), keep, box("c", 25), keep, box("d", 25)], height: 40)
    #expect(laid.regions == [["a", "b"], ["c"], ["d"]])
    #expect(laid.ends.first == .relaxed(.keepWithNext))
  }

  @Test func `Glue vanishes at a region's top and foot`() {
    let laid = firstFit(
      [.space(7), box("a", 10), .space(7), box("b", 10), .space(7), box("c", 10), .space(7)],
      height: 27)
    #expect(laid.regions == [["a", "b"], ["c"]])
    #expect(laid.y(of: "a") == 10)
    #expect(laid.y(of: "b") == 27)
    #expect(laid.y(of: "c") == 10)
    #expect(laid.fragment.parts.map(\.height) == [27, 10])
  }

  @Test func `Spaces of neighbours collapse to the larger one, spacers add`() {
    let laid = firstFit(
      Stack([
        lines("a", 1, after: 4), lines("b", 1, before: 9), Spacer(5), lines("c", 1, before: 2),
      ]),
      height: 100)
    #expect(laid.y(of: "b1") == 10 + 9 + 7.5)
    #expect(laid.y(of: "c1") == 29 + 5 + 2 + 7.5)
  }

  @Test func `Glue shrinks where that makes one more box fit`() {
    let glue = FlowItem.glue(Glue(10, shrink: 4))
    let laid = firstFit([box("a", 10), glue, box("b", 10), glue, box("c", 10)], height: 44)
    #expect(laid.regions == [["a", "b", "c"]])
    #expect(laid.y(of: "b") == 27)
    #expect(laid.y(of: "c") == 44)
    #expect(
      firstFit([box("a", 10), glue, box("b", 10), glue, box("c", 10)], height: 41).regions.count
        == 2)
  }

  @Test func `A flush region uses its stretch, a ragged one does not`() {
    let glue = FlowItem.glue(Glue(5, stretch: 20))
    var regions = Regions(width: 20, height: 40)
    let items = Items([box("a", 10), glue, box("b", 10)])
    #expect(firstFit(items, in: regions).y(of: "b") == 25)
    regions.isFlush = true
    #expect(firstFit(items, in: regions).y(of: "b") == 40)
  }

  @Test func `A forced break ends the page, also inside what is kept`() {
    let laid = firstFit(
      Stack([lines("a", 1), KeepTogether(Stack([lines("b", 1), PageBreak(), lines("c", 1)]))]),
      height: 90)
    #expect(laid.regions == [["a1", "b1"], ["c1"]])
    #expect(laid.ends == [.forced, .complete])
  }

  @Test func `Forced breaks at the start, the end and in a row leave no blank page`() {
    let laid = firstFit(
      Stack([PageBreak(), lines("a", 1), PageBreak(), PageBreak(), lines("b", 1), PageBreak()]),
      height: 90)
    #expect(laid.regions == [["a1"], ["b1"]])
  }

  @Test func `A box higher than a region is placed once, with its place in the data`() {
    let laid = firstFit([box("a", 10), box("huge", 90), box("b", 10)], height: 30)
    #expect(laid.regions == [["a"], ["huge"], ["b"]])
    #expect(laid.ends == [.full(.blockBoundary), .overfull, .complete])
    #expect(laid.ids == ["overfull-box"])
  }

  @Test func `An overfull box in the first region leaves no blank page`() {
    #expect(firstFit([box("huge", 90)], height: 30).regions == [["huge"]])
  }

  @Test func `A mere anchor stays on its page`() {
    #expect(
      firstFit([box("huge", 90), box("anchor", 0)], height: 30).regions == [["huge", "anchor"]])
  }

  @Test func `No content makes no page`() {
    #expect(firstFit([FlowItem.space(10), .penalty(.forced)], height: 30).regions.isEmpty)
  }

  @Test func `A first region of another height is filled to its own`() {
    let regions = Regions(width: 20, firstHeight: 15, height: 30)
    let laid = firstFit(
      Items([box("a", 10), box("b", 10), box("c", 10), box("d", 10)]), in: regions)
    #expect(laid.regions == [["a"], ["b", "c", "d"]])
  }

  @Test func `More regions than allowed are an error, not an endless run`() {
    let regions = Regions(width: 20, height: 10, limit: 2)
    let laid = firstFit(Items([box("a", 10), box("b", 10), box("c", 10)]), in: regions)
    #expect(laid.regions == [["a"], ["b"]])
    #expect(laid.ids == ["too-many-pages"])
  }

  @Test func `Each region says why it ended`() {
    #expect(RegionEnd.full(.rowBoundary).description == "page full: broken between two rows")
    #expect(
      RegionEnd.relaxed(.widow).description
        == "no allowed break fits: broken before a paragraph's last line")
  }

  @Test func `Items are measured once`() {
    let setter = MockSetter()
    let context = LayoutContext(setter: setter, sink: DiagnosticSink())
    _ = Flow(lines("a", 40), breaker: GreedyPageBreaker()).layout(
      in: Regions(width: 20, height: 30), context: context)
    #expect(setter.calls == 1)
  }
}

/// What first fit makes of it.
private func firstFit(_ block: some Block, height: Double) -> LaidFlow {
  lay(block, height: height, by: GreedyPageBreaker())
}

private func firstFit(_ items: [FlowItem], height: Double) -> LaidFlow {
  lay(items, height: height, by: GreedyPageBreaker())
}

private func firstFit(_ block: some Block, in regions: Regions) -> LaidFlow {
  lay(block, in: regions, by: GreedyPageBreaker())
}
