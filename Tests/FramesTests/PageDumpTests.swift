import Frames
import TestSupport
import Testing

/// A page with one of everything, on an invented face.
private struct Sample {
  var structure = StructureTree()
  var page = Page(size: Size(width: 200, height: 100), label: "i")
  let paragraph: ElementID
  let link: ElementID

  init() {
    let root = structure.add(.document, path: "document", to: nil)
    paragraph = structure.add(.paragraph, path: "body/1", to: root)
    link = structure.add(.link, path: "body/1/link", to: paragraph)
  }

  func run(_ text: String, width: Double, size: Double = 10) -> GlyphRun {
    var run = GlyphRun(face: FaceID(index: 3), size: size, color: .black)
    run.text = Array(text.utf8)
    run.glyphs = [Glyph(index: 1, x: 0, y: 0)]
    run.width = width
    return run
  }

  mutating func draw(_ build: (inout Frame) -> Void) {
    var frame = Frame(size: page.size)
    build(&frame)
    page.placements.append(Page.Placement(frame, at: Point(x: 10, y: 20)))
  }

  var dump: String {
    PageDump(structure: structure) { "Face\($0.index)" }.text(of: page, number: 1)
  }
}

@Suite struct PageDumpTests {
  @Test func everyKindOfItemHasALine() throws {
    var sample = Sample()
    let (paragraph, link) = (sample.paragraph, sample.link)
    let text = sample.run("Nilai \"79\"\u{A0}%", width: 60)
    sample.page.breakReason = "page full"
    sample.draw { frame in
      let fill = Color(hex: 0x12AB00)
      frame.place(
        .path(.rectangle(Rect(x: 0, y: 0, width: 50, height: 5), fill: fill)), at: .zero,
        tag: .artifact(.background))
      frame.place(.glyphs(text), at: Point(x: -0.001, y: 12), tag: .element(paragraph))
      frame.place(
        .link(
          LinkArea(
            size: Size(width: 20, height: 10), target: .uri("https://a.id/"), element: link,
            contents: "Laman")),
        at: Point(x: 1, y: 2), tag: .element(link))
      frame.place(.anchor(AnchorID("body/1")), at: .zero, tag: .element(paragraph))
      frame.place(
        .slot(Slot(id: "folio", size: Size(width: 9, height: 8))), at: .zero,
        tag: .artifact(.pagination))
      var curve = Path([.move(.zero), .line(Point(x: 5, y: 7))])
      curve.stroke = Stroke(color: .black, width: 0.5)
      frame.place(.path(curve), at: .zero, tag: .artifact(.repeated))
      let image = Image(
        pixels: .bitmap([]), pixelWidth: 4, pixelHeight: 2, size: Size(width: 8, height: 4))
      frame.place(.image(image), at: .zero, tag: .element(paragraph))
    }
    try Golden.expect(sample.dump, named: "page-dump.txt")
  }

  @Test func runsOfOneLookOnOneBaselineAreOneLine() {
    var sample = Sample()
    let paragraph = sample.paragraph
    let runs = [sample.run("satu", width: 20), sample.run("dua", width: 15)]
    let small = sample.run("1", width: 3, size: 6)
    sample.draw { frame in
      frame.place(.glyphs(runs[0]), at: Point(x: 0, y: 10), tag: .element(paragraph))
      frame.place(.glyphs(runs[1]), at: Point(x: 23, y: 10), tag: .element(paragraph))
      frame.place(.glyphs(small), at: Point(x: 38, y: 6), tag: .element(paragraph))
      frame.place(.glyphs(runs[0]), at: Point(x: 0, y: 22), tag: .element(paragraph))
    }
    #expect(
      sample.dump == """
        page 1 "i" 200.00×100.00
        10.00 30.00  "satu dua" Face3 10.00 #000000  body/1
        48.00 26.00  "1" Face3 6.00 #000000  body/1
        10.00 42.00  "satu" Face3 10.00 #000000  body/1

        """)
  }

  @Test func groupsAreOpenedWhereTheyStand() {
    var sample = Sample()
    let paragraph = sample.paragraph
    let run = sample.run("dalam", width: 10)
    sample.draw { frame in
      var inner = Frame(size: Size(width: 50, height: 50))
      inner.place(.glyphs(run), at: Point(x: 1, y: 2), tag: .element(paragraph))
      let turned = Group(inner, transform: .init(a: 0, b: 1, c: -1, d: 0, tx: 100, ty: 0))
      frame.place(.group(turned), at: Point(x: 5, y: 5), tag: .element(paragraph))
    }
    // (1, 2) turned by a right angle is (-2, 1), then moved by (100, 0), (5, 5) and (10, 20).
    #expect(sample.dump.contains("113.00 26.00  \"dalam\""))
  }
}

@Suite struct TextReaderTests {
  @Test func aLineJoinsSpansLinksAndRaisedCitations() {
    var sample = Sample()
    let (paragraph, link) = (sample.paragraph, sample.link)
    let runs = [
      sample.run("Menurut ", width: 40), sample.run("laman", width: 25),
      sample.run("2", width: 3, size: 6), sample.run("baris", width: 20),
    ]
    sample.draw { frame in
      frame.place(.glyphs(runs[0]), at: Point(x: 0, y: 10), tag: .element(paragraph))
      frame.place(.glyphs(runs[1]), at: Point(x: 40, y: 10), tag: .element(link))
      frame.place(.glyphs(runs[2]), at: Point(x: 65, y: 6), tag: .element(link))
      frame.place(.glyphs(runs[3]), at: Point(x: 0, y: 22), tag: .element(paragraph))
      frame.place(.glyphs(runs[3]), at: Point(x: 0, y: 22), tag: .artifact(.pagination))
    }
    let reader = TextReader(structure: sample.structure)
    let lines = reader.lines(of: [sample.page])
    #expect(lines.map(\.text) == ["Menurut laman2", "baris", "baris"])
    #expect(lines[0].tag == .element(paragraph))
    #expect(lines[0].baseline == 30)
    #expect(lines[0].minX == 10)
    #expect(lines[0].maxX == 78)
    #expect(lines[0].size == 10)
    #expect(lines[2].tag == .artifact(.pagination))
    #expect(reader.blocks(of: [sample.page]).map(\.count) == [2])
  }

  @Test func aBlockGoesOnOverPages() {
    var sample = Sample()
    let paragraph = sample.paragraph
    let run = sample.run("baris", width: 20)
    sample.draw { $0.place(.glyphs(run), at: .zero, tag: .element(paragraph)) }
    let blocks = TextReader(structure: sample.structure).blocks(of: [sample.page, sample.page])
    #expect(blocks.map { $0.map(\.page) } == [[1, 2]])
  }
}
