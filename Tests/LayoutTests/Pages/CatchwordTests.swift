import Diagnostics
import Frames
import Layout
import Shaping
import Testing

/// Asks for the first word of the next page in a slot, with what is known of the elements.
private struct Catching: SlotText {
  var structure: StructureTree?
  var asksForCatchwords: Bool { true }

  func paragraph(for slot: String, on page: PagePlace, anchors: AnchorPages) -> Paragraph? {
    page.catchword.map { LayoutTests.paragraph($0.text, tag: .artifact(.pagination)) }
  }
}

@Suite struct CatchwordTests {
  /// The catchwords of pages of four lines.
  ///
  /// - Parameter element: that of the second block.
  private func catchwords(
    _ first: any Block, _ second: any Block, structure: StructureTree? = nil
  ) -> [String] {
    let slot = PageSlot(id: "catchword", y: 65, height: 10, side: .end)
    let master = PageMaster(
      size: Size(width: 200, height: 80),
      margins: PageMargins(top: 20, bottom: 20, inside: 30, outside: 10), slots: [slot])
    let context = LayoutContext(setter: MockSetter(), sink: DiagnosticSink())
    let run = PageRun(Flow(Stack([first, second])), master: master)
    let pages = Pagination(context: context)
      .pages([run], filler: Catching(structure: structure))
    return pages.map { page in
      readTexts(page.placements).filter { $0.tag == .artifact(.pagination) }.map(\.name)
        .joined(separator: "|")
    }
  }

  /// A page full of lines, so that what comes next begins a page.
  private var full: TextBlock { lines("aaaaaaaaaaaaaaaaaaaaa", 4) }

  private func block(_ words: String, of element: ElementID) -> TextBlock {
    TextBlock(paragraph(words, tag: .element(element)))
  }

  @Test func `The next page's first word stands at the foot, and none on the last page`() {
    #expect(catchwords(full, text("kata berikut")) == ["kata", ""])
  }

  @Test(arguments: [(1, ["", ""]), (2, ["", ""]), (3, ["Judul", ""])])
  func `None stands before the heading of a part`(_ level: Int, _ words: [String]) {
    var tree = StructureTree()
    let root = tree.add(.document, path: "d", to: nil)
    let heading = tree.add(.heading(level), path: "d/h", to: root)
    let span = tree.add(.span, path: "d/h/s", to: heading)
    #expect(catchwords(full, block("Judul bagian", of: heading), structure: tree) == words)
    #expect(catchwords(full, block("Judul bagian", of: span), structure: tree) == words)
  }

  @Test func `A mark before an item stands with the item's first word`() {
    var tree = StructureTree()
    let root = tree.add(.document, path: "d", to: nil)
    let label = tree.add(.label, path: "d/l", to: root)
    let body = tree.add(.listBody, path: "d/b", to: root)
    let item = HangingBlock(
      label: block("3.", of: label), body: block("Direktorat menyiarkan", of: body), indent: 20)
    #expect(catchwords(full, item, structure: tree) == ["3.\u{A0}Direktorat", ""])
    // Without its text it is all that the page begins with.
    #expect(catchwords(full, block("3.", of: label), structure: tree) == ["3.", ""])
  }

  @Test func `A word whose look changes stands whole`() {
    var tree = StructureTree()
    let root = tree.add(.document, path: "d", to: nil)
    let text = tree.add(.paragraph, path: "d/p", to: root)
    let span = tree.add(.span, path: "d/p/s", to: text)
    var words = paragraph("(", tag: .element(text))
    words.runs += paragraph("Menteri", tag: .element(span)).runs
    words.runs += paragraph("), datang", tag: .element(text)).runs
    #expect(catchwords(full, TextBlock(words), structure: tree) == ["(Menteri),", ""])
  }

  @Test func `Words inside a drawing are no text that goes on`() {
    var tree = StructureTree()
    let root = tree.add(.document, path: "d", to: nil)
    let figure = tree.add(.figure, path: "d/f", to: root)
    let caption = tree.add(.caption, path: "d/c", to: root)
    let drawing = Stack([block("212", of: figure), block("Gambar 1", of: caption)])
    #expect(catchwords(full, drawing, structure: tree) == ["Gambar", ""])
  }
}
