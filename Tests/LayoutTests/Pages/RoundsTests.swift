import Diagnostics
import Frames
import Layout
import Shaping
import Testing

/// Prints the page of an anchor behind a text.
private struct Mentions: DeferredText {
  var anchors = ["a"]

  func runs(for run: TextRun, number: Int, pages: AnchorPages) -> [TextRun] {
    var run = run
    run.text += pages[AnchorID(anchors[number])] ?? "0"
    return [run]
  }

  var pageMentions: [PageMention] {
    anchors.map { PageMention(anchor: AnchorID($0), name: "Tabel \($0)", span: nil) }
  }
}

/// A mark that is long where its anchor stands on the first page, and short elsewhere.
private struct RestlessMark: DeferredText {
  var isRestless = true

  func runs(for run: TextRun, number: Int, pages: AnchorPages) -> [TextRun] {
    var run = run
    run.text += noteMarks(on: pages)[0].text
    return [run]
  }

  var pageMentions: [PageMention] { [] }

  func noteMarks(on pages: AnchorPages) -> [NoteMark] {
    let isLong = isRestless && pages[AnchorID("a")] != "2"
    return [NoteMark(text: isLong ? " bbbbbb" : "", span: nil)]
  }
}

private struct NoFurniture: SlotText {
  func paragraph(for slot: String, on page: PagePlace, anchors: AnchorPages) -> Paragraph? { nil }
}

@Suite struct RoundsTests {
  /// A page of five lines of six bytes.
  private func pages(
    _ blocks: [any Block], numbering: PageNumbering = PageNumbering(),
    deferred: any DeferredText = Mentions()
  ) -> (pages: [[String]], ids: [String], calls: Int) {
    let sink = DiagnosticSink()
    let setter = MockSetter()
    let master = PageMaster(
      size: Size(width: 30, height: 50),
      margins: PageMargins(top: 0, bottom: 0, inside: 0, outside: 0))
    let run = PageRun(Flow(Stack(blocks)), master: master, numbering: numbering)
    let pages = Pagination(context: LayoutContext(setter: setter, sink: sink))
      .pages([run], filler: NoFurniture(), deferred: deferred)
    return (
      pages.map { readTexts($0.placements).map(\.name) }, sink.diagnostics.map(\.kind.id),
      setter.calls
    )
  }

  private func mention(_ words: String) -> TextBlock {
    var block = text(words)
    block.paragraph.runs[0].deferred = 0
    return block
  }

  private func target(_ name: String) -> any Block {
    Anchored(text(name), anchor: AnchorID("a"), tag: .element(StructureTree.root))
  }

  @Test func `A mention prints the page on which its target came to stand`() {
    let (pages, ids, _) = pages([mention("hlm. "), lines("aaaaa", 6), target("tabel")])
    #expect(pages.first?.first == "hlm. 2")
    #expect(pages.last?.last == "tabel")
    #expect(ids == [])
  }

  @Test func `A page's number of two digits settles what it moved`() {
    // Fifty lines and one more where the number is "10" and takes a line of its own.
    let (pages, ids, _) = pages([mention("hlm. ")] + [lines("aaaa", 48)] + [target("tabel")])
    #expect(pages.last?.last == "tabel")
    #expect(pages.first?.prefix(2) == ["hlm.", "11"])
    #expect(pages.count == 11)
    #expect(ids == [])
  }

  @Test func `A mark that moves its own note is told after three rounds`() {
    let blocks: [any Block] = [mention("aaaa"), lines("aaaa", 3), target("catat")]
    let (pages, ids, _) = pages(blocks, deferred: RestlessMark())
    #expect(ids == ["note-unsettled"])
    #expect(pages.flatMap(\.self).contains("catat"))
    let settled = self.pages(blocks, deferred: RestlessMark(isRestless: false))
    #expect(settled.ids == [])
    #expect(settled.pages.count == 1)
  }

  @Test func `Only what reads otherwise is set again in the next round`() {
    let (_, _, calls) = pages([mention("hlm. "), lines("aaaaa", 6), target("tabel")])
    #expect(calls == 3 + 1)
  }

  @Test func `A reference whose words change their own line breaks ends`() {
    // "viii" takes a line of its own and pushes the table to page ix, whose "ix" takes none.
    let (pages, ids, _) = pages(
      [mention("lih ")] + [lines("aaaa", 37)] + [mention("lih "), target("tabel")],
      numbering: PageNumbering(style: .roman))
    #expect(pages.last?.last == "tabel")
    #expect(ids == ["page-unsettled"])
  }

  @Test func `What earlier rounds had to say is forgotten`() {
    let (_, ids, _) = pages([
      mention("hlm. "), lines("aaaaa", 6), text("aaaaaaaaaa"), target("tabel"),
    ])
    #expect(ids == ["overfull-line"])
  }
}
