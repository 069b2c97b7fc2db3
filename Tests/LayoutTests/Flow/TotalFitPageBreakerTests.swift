import Diagnostics
import Frames
import Layout
import Shaping
import Testing

@Suite struct TotalFitPageBreakerTests {
  /// Pages of a hundred points, so that a line of ten is a tenth.
  private func pages(_ blocks: [any Block]) -> LaidFlow { lay(Stack(blocks), height: 100) }

  /// As `lay` does, with an account of one page.
  private func explanation(
    _ block: some Block, of page: Int, pagesBefore: Int = 0
  ) -> PageExplanation? {
    let context = LayoutContext(setter: MockSetter(), sink: DiagnosticSink())
    context.explainedPage = page
    var regions = Regions(width: 20, height: 100)
    regions.pagesBefore = pagesBefore
    _ = Flow(block).layout(in: regions, context: context)
    return context.explanation
  }

  @Test func `A last page takes lines from the page before rather than stand nearly empty`() {
    // First fit leaves one group of two lines over.
    let blocks = (0..<6).map { KeepTogether(lines("\(UnicodeScalar(97 + $0) ?? "z")x", 2)) }
    let first = lay(Stack(blocks), height: 100, by: GreedyPageBreaker())
    #expect(first.regions.map(\.count) == [10, 2])
    #expect(pages(Array(blocks.prefix(5))).regions.map(\.count) == [10])
    let single = pages([lines("a", 11)])
    #expect(single.regions.map(\.count) == [9, 2])
    #expect(single.ends == [.full(.lineBoundary), .complete])
    // A line alone would cost 50 there; to take one more costs 10 here, between two blocks.
    let grouped = pages((0..<11).map { Items([box("b\($0)", 10)]) })
    #expect(grouped.regions.map(\.count) == [9, 2])
  }

  @Test func `Room left open inside a paragraph costs more than between two`() throws {
    let inside = try #require(explanation(lines("a", 11), of: 0))
    #expect(inside.chosen.end == .full(.lineBoundary))
    #expect(abs(inside.chosen.cost.openRoom - 40) < 1e-6)
    #expect(inside.chosen.cost.place == 4)
  }

  @Test func `A list is divided between its items and within them alike`() {
    let item = ListBlock.Item(label: paragraph("-"), body: Stack([text("a"), text("b")]))
    let items = ListBlock([item, item], indent: 10)
      .items(width: 20, in: LayoutContext(setter: MockSetter(), sink: DiagnosticSink()))
    let costs = items.compactMap { item in
      if case .penalty(let penalty) = item { penalty } else { nil }
    }
    #expect(costs.count == 3 && costs.allSatisfy { $0 == .listItems })
  }

  @Test func `Room is shared out over pages`() {
    // Ten groups of 3 lines after a page's 10: 3 groups a page leave one line each.
    let blocks = (0..<6).map { KeepTogether(lines("a\($0)x", 3)) }
    #expect(pages(blocks).regions.map(\.count) == [9, 9])
  }

  @Test func `A table that fits a page moves whole where that leaves less than a quarter`() {
    let moved = pages([lines("a", 8), rows(4)])
    #expect(moved.regions.map(\.count) == [8, 4])
    #expect(moved.ends.first == .full(.blockBoundary))
    // Seven lines would leave three tenths open.
    let split = pages([lines("a", 6), rows(6)])
    #expect(split.ends.first == .full(.rowBoundary))
    #expect(split.regions.first?.count ?? 0 > 7)
  }

  private func rows(_ count: Int) -> Items {
    var items: [FlowItem] = []
    for row in 0..<count {
      if row > 0 { items.append(.penalty(.rows)) }
      items.append(box("row\(row)", 10))
    }
    return Items(items)
  }

  @Test func `A forbidden place is taken only where the region has no other`() {
    let kept = KeepTogether(Stack((1...6).map { lines("k\($0)", 1) }))
    #expect(pages([lines("a", 7), kept]).regions.map(\.count) == [7, 6])
    let high = KeepTogether(Stack((1...14).map { lines("k\($0)", 1) }))
    let laid = pages([lines("a", 1), high])
    #expect(laid.ends.first == .relaxed(.unbreakable))
    #expect(laid.regions.joined().count == 15)
  }

  @Test func `Harm that a later page would have to do is done where it is least`() {
    // After page one the group stands whole; begun on it, it is divided.
    let group = KeepTogether(Stack((1...10).map { lines("k\($0)", 1) }))
    let laid = pages([lines("a", 6), group, lines("b", 3)])
    #expect(laid.regions.map(\.count) == [6, 10, 3])
    #expect(laid.ends.dropLast().allSatisfy { $0 == .full(.blockBoundary) })
  }

  @Test func `A forced break starts a page and its page may end early`() {
    let laid = pages([lines("a", 3), PageBreak(), lines("b", 12)])
    #expect(laid.regions.map(\.count) == [3, 10, 2])
    #expect(laid.ends.first == .forced)
  }

  @Test func `Pages beyond the limit are reported and those before are filled`() {
    let laid = lay(lines("a", 40), in: Regions(width: 20, height: 30, limit: 3))
    #expect(laid.ids == ["too-many-pages"])
    #expect(laid.regions.count == 3)
  }

  @Test func `An endless region takes everything`() {
    #expect(lay(lines("a", 40), in: .endless(width: 20)).regions.map(\.count) == [40])
  }

  // MARK: Explanations

  @Test func `The account of a page says what it cost and what others would`() throws {
    let boxes = Items((0..<11).map { box("b\($0)", 10) })
    let found = try #require(explanation(boxes, of: 0))
    #expect(found.chosen.end == .full(.blockBoundary))
    #expect(abs(found.chosen.filled - 0.9) < 1e-9)
    #expect(abs(found.chosen.cost.openRoom - 10) < 1e-6)
    #expect(found.chosen.cost.place == 0)
    #expect(found.chosen.pages == 2)
    let cheapest = try #require(found.alternatives.first)
    #expect(abs(cheapest.filled - 0.8) < 1e-9)
    #expect(found.alternatives.allSatisfy { $0.sum >= found.chosen.sum })
    #expect(found.alternatives.map(\.sum) == found.alternatives.map(\.sum).sorted())
  }

  @Test func `Each place is told by the first words behind it`() throws {
    let found = try #require(explanation(lines("a", 30), of: 0))
    #expect(found.chosen.nextWords == "a11")
    let others = found.alternatives.map(\.nextWords)
    #expect(Set(others).count == others.count && others.allSatisfy { $0.hasPrefix("a") })
  }

  @Test func `The account is of the page asked for, title pages counted`() throws {
    #expect(explanation(lines("a", 30), of: 0, pagesBefore: 2) == nil)
    let second = try #require(explanation(lines("a", 30), of: 3, pagesBefore: 2))
    #expect(second.chosen.end == .full(.lineBoundary))
    let last = try #require(explanation(lines("a", 30), of: 4, pagesBefore: 2))
    #expect(last.chosen.end == .complete)
    #expect(last.alternatives.isEmpty)
    #expect(explanation(lines("a", 30), of: 5, pagesBefore: 2) == nil)
  }
}
