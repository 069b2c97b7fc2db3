import Diagnostics
import Frames
import Layout
import Shaping
import Synchronization
import Testing

/// Folios as a briefing has them, and a running head.
private struct Furniture: SlotText {
  var head = "kop"

  func paragraph(for slot: String, on page: PagePlace, anchors: AnchorPages) -> Paragraph? {
    let tag = ContentTag.artifact(.pagination)
    return switch slot {
    case "folio": LayoutTests.paragraph("\(page.label)/\(page.pageCount)", tag: tag)
    case "head": LayoutTests.paragraph(head, tag: tag)
    case "pages": LayoutTests.paragraph("hlm. \(anchors[AnchorID("areas")] ?? "?")")
    case "copy": LayoutTests.paragraph("kopi \(page.number)")
    default: nil
    }
  }
}

/// How often a content was asked for all its items, and how often for marks alone.
private final class Drawings: Sendable {
  let finished = Mutex(0)
  let surveys = Mutex(0)
}

private struct CountedContent: FrameContent {
  let drawn: Drawings

  func draw(into frame: inout Frame, at origin: Point) {
    if frame.isSurvey {
      drawn.surveys.withLock { $0 += 1 }
    } else {
      drawn.finished.withLock { $0 += 1 }
    }
  }
}

@Suite struct PaginationTests {
  private let margins = PageMargins(top: 20, bottom: 20, inside: 30, outside: 10)
  private let size = Size(width: 100, height: 80)

  private func master(mirrored: Bool = false, slots: [PageSlot] = []) -> PageMaster {
    PageMaster(size: size, margins: margins, isMirrored: mirrored, slots: slots)
  }

  private let folio = PageSlot(id: "folio", y: 65, height: 10, side: .outside)

  private func pages(
    _ runs: [PageRun], furniture: Furniture = Furniture()
  ) -> (pages: [Page], ids: [String]) {
    let sink = DiagnosticSink()
    let context = LayoutContext(setter: MockSetter(), sink: sink)
    let pages = Pagination(context: context).pages(runs, filler: furniture)
    return (pages, sink.diagnostics.map(\.kind.id))
  }

  private func texts(_ page: Page) -> [ReadText] { readTexts(page.placements) }

  @Test func `The body lies between the margins and is mirrored on versos`() {
    let single = master()
    #expect(single.body(isRecto: true) == Rect(x: 30, y: 20, width: 60, height: 40))
    #expect(single.body(isRecto: false) == single.body(isRecto: true))
    let double = master(mirrored: true)
    #expect(double.body(isRecto: false) == Rect(x: 10, y: 20, width: 60, height: 40))
    let run = PageRun(Flow(lines("aaaaaa", 6)), master: double)
    let (pages, _) = pages([run])
    #expect(pages.map { texts($0).first?.origin.x } == [30, 10])
  }

  @Test func `Folios know the number of pages and stand at the outside`() {
    let run = PageRun(Flow(lines("aaaaaa", 6)), master: master(mirrored: true, slots: [folio]))
    let (pages, ids) = pages([run])
    let folios = pages.compactMap { texts($0).last }
    #expect(folios.map(\.name) == ["1/2", "2/2"])
    #expect(folios.map(\.origin.x) == [75, 10])
    #expect(folios.map(\.tag) == [.artifact(.pagination), .artifact(.pagination)])
    #expect(
      pages.map(\.breakReason) == ["page full: broken between two lines", "end of the content"])
    #expect(ids.isEmpty)
  }

  @Test func `What runs over the margin is told, and what runs off the sheet is refused`() {
    // Of 80, 20 are above the text and 20 below it.
    let high = [40.0, 41, 60, 61].map { height in
      pages([PageRun(Flow(Items([box("a", height)])), master: master())]).ids
    }
    #expect(high == [[], ["overfull-box"], ["overfull-box"], ["off-the-sheet"]])
  }

  @Test func `A slot that is empty or unknown leaves nothing`() {
    let slot = PageSlot(id: "unknown", y: 5, height: 10, side: .start)
    let (pages, ids) = pages([PageRun(Flow(text("a")), master: master(slots: [slot]))])
    #expect(pages.map { texts($0).map(\.name) } == [["a"]])
    #expect(ids.isEmpty)
  }

  @Test func `A text too long for its slot is reported once and still set`() {
    let slot = PageSlot(id: "head", y: 5, height: 10, side: .start)
    let run = PageRun(Flow(lines("aaaaaa", 6)), master: master(slots: [slot]))
    let (pages, ids) = pages([run], furniture: Furniture(head: "judul panjang sekali"))
    #expect(ids == ["slot-overfull"])
    #expect(texts(pages[1]).suffix(3).map(\.name) == ["judul", "panjang", "sekali"])
  }

  @Test func `A slot's line may be limited to its share of the width`() {
    let slot = PageSlot(id: "head", y: 5, height: 10, side: .start, share: 0.2)
    let (_, ids) = pages([PageRun(Flow(text("a")), master: master(slots: [slot]))])
    #expect(ids == ["slot-overfull"])
  }

  @Test func `A title page has its own master and is counted without a folio`() {
    var title = master()
    title.backdrop = MockText(text: "band", tag: .artifact(.background))
    let (pages, _) = pages([
      PageRun(Flow(text("t")), master: title),
      PageRun(Flow(lines("aaaaaa", 6)), master: master(slots: [folio])),
    ])
    #expect(pages.map { texts($0).map(\.name).last } == ["t", "2/3", "3/3"])
    #expect(pages.map(\.label) == ["1", "2", "3"])
    #expect(texts(pages[0]).first?.name == "band")
    #expect(texts(pages[0]).first?.origin == .zero)
  }

  @Test func `A first master rules the first page alone`() {
    var first = master()
    first.margins.top = 40
    let run = PageRun(Flow(lines("aaaaaa", 6)), master: master(), first: first)
    let (pages, _) = pages([run])
    #expect(
      pages.map { texts($0).map(\.name) } == [
        ["aaaaaa1", "aaaaaa2"], ["aaaaaa3", "aaaaaa4", "aaaaaa5", "aaaaaa6"],
      ])
  }

  @Test func `Runs number on, or start as they say, in their own figures`() {
    let roman = PageNumbering(style: .roman, start: 3)
    let (pages, _) = pages([
      PageRun(Flow(lines("aaaaaa", 6)), master: master(), numbering: roman),
      PageRun(Flow(text("b")), master: master()),
      PageRun(Flow(text("c")), master: master(), numbering: PageNumbering(start: 1)),
    ])
    #expect(pages.map(\.label) == ["iii", "iv", "5", "1"])
  }

  @Test(arguments: [
    (1, "i"), (4, "iv"), (9, "ix"), (40, "xl"), (1_994, "mcmxciv"), (3_999, "mmmcmxcix"), (0, "0"),
    (4_000, "4000"), (.max, "\(Int.max)"),
  ])
  func `Roman numbers`(number: Int, label: String) {
    #expect(PageNumbering(style: .roman).label(number) == label)
  }

  @Test func `Margins that leave nothing are an error`() {
    let margins = PageMargins(top: 10, bottom: 10, inside: 60, outside: 40)
    let (pages, ids) = pages([
      PageRun(Flow(text("a")), master: PageMaster(size: size, margins: margins))
    ])
    #expect(pages.isEmpty)
    #expect(ids == ["page-too-small"])
  }

  /// A title of one page, and text of so many.
  private func document(ofPages count: Int) -> [PageRun] {
    let master = PageMaster(
      size: Size(width: 20, height: 10),
      margins: PageMargins(top: 0, bottom: 0, inside: 0, outside: 0))
    return [
      PageRun(Flow(text("t")), master: master),
      PageRun(Flow(lines("aaaa", count - 1)), master: master),
    ]
  }

  @Test func `Two thousand pages are no error`() {
    let (pages, ids) = pages(document(ofPages: 2_000))
    #expect(pages.count == 2_000)
    #expect(!ids.contains("too-many-pages"))
  }

  @Test func `The two thousandth page is the last, with an error that tells the limit`() {
    let sink = DiagnosticSink()
    let context = LayoutContext(setter: MockSetter(), sink: sink)
    let pages = Pagination(context: context).pages(
      document(ofPages: 2_001), filler: Furniture())
    #expect(pages.count == 2_000)
    let told = sink.diagnostics.last
    #expect(told?.kind.id == "too-many-pages")
    #expect(told?.summary == "the document has more than 2000 pages")
  }

  @Test func `A slot in the text is filled when its page is known`() {
    let slot = SlotBlock(
      Slot(id: "copy", size: Size(width: 40, height: 10)), tag: .element(StructureTree.root))
    let (pages, _) = pages([
      PageRun(
        Flow(Stack([lines("aaaaaa", 4), PaddingBlock(slot, insets: Insets(left: 5))])),
        master: master())
    ])
    #expect(texts(pages[1]).map(\.name) == ["kopi 2"])
    #expect(texts(pages[1]).first?.origin == Point(x: 35, y: 27.5))
  }

  @Test func `A slot may name the page of an anchor that comes later`() {
    let slot = SlotBlock(
      Slot(id: "pages", size: Size(width: 40, height: 10)), tag: .element(StructureTree.root))
    let areas = Anchored(
      text("areas"), anchor: AnchorID("areas"), tag: .element(StructureTree.root))
    let (pages, _) = pages([
      PageRun(Flow(Stack([slot, PageBreak(), areas])), master: master())
    ])
    #expect(pages.first.map { texts($0).map(\.name) } == ["hlm. 2"])
  }

  @Test func `Filling slots draws no text that holds neither slot nor anchor`() {
    let slot = SlotBlock(
      Slot(id: "pages", size: Size(width: 40, height: 10)), tag: .element(StructureTree.root))
    let drawn = Drawings()
    let counting = Items([.box(FlowBox(CountedContent(drawn: drawn), height: 10))])
    let (pages, _) = pages([PageRun(Flow(Stack([slot, counting])), master: master())])
    #expect(drawn.finished.withLock { $0 } == 0)
    #expect(drawn.surveys.withLock { $0 } == 1)
    _ = pages.first?.frame()
    #expect(drawn.finished.withLock { $0 } == 1)
  }

  @Test func `A page-high stack reaches from margin to margin`() {
    let title = Stack([text("top"), Spacer(fill: 1), text("foot")])
    let (pages, _) = pages([PageRun(Flow(title), master: master())])
    #expect(texts(pages[0]).map(\.origin.y) == [27.5, 57.5])
  }
}
