import Frames
import Layout
import Testing

/// A word and the mark of its note.
private struct MarkedWord: FrameContent {
  func draw(into frame: inout Frame, at origin: Point) {
    var word = GlyphRun(face: FaceID(index: 0), size: 10, color: .black)
    word.text = Array("kata".utf8)
    var mark = word
    mark.text = Array("1".utf8)
    mark.callsNote = true
    for run in [word, mark] {
      frame.place(.glyphs(run), at: origin, tag: .element(StructureTree.root))
    }
  }
}

@Suite struct BreakContextTests {
  @Test func `What is set again calls no note, which stands where it was called first`() {
    let frame = draw([Page.Placement(RepeatedContent(MarkedWord()), at: .zero)])
    let texts = frame.items.compactMap { item in
      if case .glyphs(let run) = item.item {
        String(decoding: run.text, as: UTF8.self)
      } else {
        nil
      }
    }
    #expect(texts == ["kata"])
  }

  private let gray = Color(hex: 0xDDDDDD)

  private func context(_ head: String) -> BreakContext {
    BreakContext(width: 20, head: flowBox(head, 10).repeated)
  }

  @Test func `A head is set again wherever its context goes on`() {
    let rows = Items([box("a", 10), box("b", 10), box("c", 10), box("d", 10)])
      .list.inside(context("H"))
    let laid = lay(rows + [box("e", 10)], height: 20)
    #expect(laid.regions == [["a", "b"], ["[H]", "c"], ["[H]", "d"], ["e"]])
    #expect(laid.y(of: "c") == 20)
  }

  @Test func `Contexts nest: the outer head stands above the inner one`() {
    let inner = [box("b", 10), box("c", 10), box("d", 10)].inside(context("I"))
    let laid = lay(([box("a", 10)] + inner + [box("e", 10)]).inside(context("O")), height: 40)
    #expect(
      laid.regions == [["a", "b", "c", "d"], ["[O]", "e"]])
    let tighter = lay(([box("a", 20)] + inner + [box("e", 10)]).inside(context("O")), height: 40)
    #expect(tighter.regions == [["a", "b", "c"], ["[O]", "[I]", "d", "e"]])
  }

  @Test func `A context that has not begun or has ended repeats nothing`() {
    let laid = lay(
      [box("a", 20)] + [box("b", 20)].inside(context("H")) + [box("c", 20)], height: 20)
    #expect(laid.regions == [["a"], ["b"], ["c"]])
  }

  @Test func `A context without content leaves no trace`() {
    let laid = lay([box("a", 10)] + [FlowItem]().inside(context("H")) + [box("b", 10)], height: 10)
    #expect(laid.regions == [["a"], ["b"]])
  }

  @Test func `A head of more than half a region is left out, with a warning once`() {
    let rows = [box("a", 10), box("b", 10), box("c", 10)].inside(context("H"))
    let laid = lay(rows, height: 15)
    #expect(laid.regions == [["a"], ["b"], ["c"]])
    #expect(laid.ids == ["head-not-repeated"])
  }

  @Test func `A panel's fill and insets go on in every region`() {
    let panel = BoxBlock(
      lines("a", 4), insets: Insets(all: 5), decoration: Decoration(fill: gray), isBreakable: true)
    let laid = lay(panel, width: 30, height: 30)
    #expect(laid.regions == [["a1", "a2"], ["a3", "a4"]])
    #expect(laid.backgrounds(0) == [Rect(x: 0, y: 0, width: 30, height: 30)])
    #expect(laid.backgrounds(1) == [Rect(x: 0, y: 0, width: 30, height: 30)])
    #expect(laid.y(of: "a3") == 5 + 7.5)
    #expect(laid.x(of: "a3") == 5)
  }

  @Test func `An unbreakable panel moves whole`() {
    let panel = BoxBlock(
      lines("b", 4), insets: Insets(all: 5), decoration: Decoration(fill: gray))
    let laid = lay(Stack([lines("aaa", 2), panel]), width: 30, height: 60)
    #expect(laid.regions == [["aaa1", "aaa2"], ["b1", "b2", "b3", "b4"]])
    #expect(laid.backgrounds(1) == [Rect(x: 0, y: 0, width: 30, height: 50)])
  }

  @Test
  func `A panel higher than a page breaks between its parts, and with its heading moves whole`() {
    let entries = ["a", "b", "c"].map { KeepTogether(lines($0, 3)) }
    let panel = BoxBlock(Stack(entries), insets: Insets(all: 5), decoration: Decoration(fill: gray))
    let cut = lay(panel, width: 30, height: 85)
    #expect(
      cut.regions == [
        ["a1", "a2", "a3", "b1", "b2", "b3"], ["c1", "c2", "c3"],
      ])
    // Two lines of the third would fill the page better.
    let long = ["a", "b", "c"].map { KeepTogether(lines($0, 4)) }
    let parted = lay(BoxBlock(Stack(long), insets: Insets(all: 5)), width: 30, height: 112)
    #expect(parted.regions.last == ["c1", "c2", "c3", "c4"])
    let whole = lay(
      Stack([lines("xxx", 3), HeadingBlock(paragraph("h")), panel]), width: 30, height: 120)
    #expect(
      whole.regions == [
        ["xxx1", "xxx2", "xxx3"], ["h", "a1", "a2", "a3", "b1", "b2", "b3", "c1", "c2", "c3"],
      ])
  }

  @Test func `Space inside a panel's edges vanishes, space outside stays`() {
    var panel = BoxBlock(lines("b", 1, before: 8, after: 8), insets: Insets(all: 5))
    panel.spaceBefore = 12
    let laid = lay(Stack([lines("a", 1), panel, lines("c", 1)]), width: 30, height: 90)
    #expect(laid.y(of: "b1") == 10 + 12 + 5 + 7.5)
    #expect(laid.y(of: "c1") == 10 + 12 + 20 + 7.5)
  }

  @Test func `A panel's edges give way before its content is overfull`() {
    let panel = BoxBlock(
      lines("a", 1), insets: Insets(all: 8), decoration: Decoration(fill: gray))
    let laid = lay(panel, width: 30, height: 12)
    #expect(laid.regions == [["a1"]])
    #expect(laid.ids.isEmpty)
    #expect(laid.backgrounds(0).allSatisfy { $0.minY >= 0 && $0.maxY <= 12 })
  }

  @Test func `Outer fills lie below inner ones`() {
    let inner = BoxBlock(
      lines("a", 1), insets: Insets(all: 5), decoration: Decoration(fill: .white))
    let outer = BoxBlock(inner, insets: Insets(all: 5), decoration: Decoration(fill: gray))
    let laid = lay(outer, width: 60, height: 90)
    #expect(
      laid.backgrounds(0) == [
        Rect(x: 0, y: 0, width: 60, height: 30), Rect(x: 5, y: 5, width: 50, height: 20),
      ])
  }

  @Test func `A quote's line goes on over a break`() {
    let rule = Stroke(color: .black, width: 2)
    let laid = lay(QuoteBlock(lines("a", 4), indent: 10, rule: rule), width: 30, height: 20)
    #expect(laid.regions == [["a1", "a2"], ["a3", "a4"]])
    #expect(laid.x(of: "a1") == 10)
    #expect(laid.backgrounds(1) == [Rect(x: 0, y: 0, width: 2, height: 20)])
  }

  @Test func `What is repeated leads nowhere and is an artifact`() {
    var head = Frame(size: Size(width: 20, height: 10))
    let link = LinkArea(
      size: head.size, target: .uri("https://example.org"), element: StructureTree.root,
      contents: "x")
    head.place(.link(link), at: .zero, tag: .element(StructureTree.root))
    head.place(.anchor(AnchorID("x")), at: .zero, tag: .element(StructureTree.root))
    MockText(text: "H").draw(into: &head, at: .zero)
    var drawn = Frame(size: head.size)
    RepeatedContent(head).draw(into: &drawn, at: .zero)
    #expect(drawn.items.map(\.tag) == [.artifact(.repeated)])
  }
}
