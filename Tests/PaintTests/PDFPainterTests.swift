import Frames
import PangoCairo
import TestSupport
import Testing

@testable import Paint

@Suite struct PDFPainterTests {
  private let fonts: BundledFonts
  private var structure = StructureTree()
  private let root: ElementID
  private let figure: ElementID
  private let paragraph: ElementID

  init() throws {
    fonts = try BundledFonts()
    root = structure.add(.document, path: "document", to: nil)
    figure = structure.add(.figure, path: "figure", to: root)
    paragraph = structure.add(.paragraph, path: "paragraph", to: figure)
  }

  private func paint(_ build: (inout Frame) throws -> Void) throws -> (PageMarks, String) {
    var bytes: [UInt8] = []
    let painter = try PDFPainter(structure: structure, fonts: fonts.catalogue) {
      bytes.append(contentsOf: $0)
    }
    var frame = Frame(size: Size(width: 100, height: 100))
    try build(&frame)
    var page = Page(size: frame.size, label: "1")
    page.placements = [.init(frame, at: .zero)]
    let marks = try painter.paint(page)
    try painter.finish()
    return (marks, String(decoding: bytes, as: UTF8.self))
  }

  private func square(_ x: Double, _ color: UInt32 = 0xFF0000) -> FrameItem {
    .path(.rectangle(Rect(x: x, y: 0, width: 5, height: 5), fill: Color(hex: color)))
  }

  @Test func backgroundsComeFirstInOneMark() throws {
    let (marks, _) = try paint { frame in
      frame.place(square(0), at: .zero, tag: .artifact(.background))
      frame.place(square(10), at: .zero, tag: .element(figure))
      var inner = Frame(size: frame.size)
      inner.place(square(20), at: .zero, tag: .element(figure))
      inner.place(square(30), at: .zero, tag: .artifact(.background))
      frame.place(.group(Group(inner)), at: .zero, tag: .element(figure))
      frame.place(square(40), at: .zero, tag: .artifact(.pagination))
    }
    #expect(marks.marks == [.artifact(.background), .element(figure), .artifact(.pagination)])
  }

  @Test func aMarkIsOpenedOnlyWhereTheTagChanges() throws {
    let run = try fonts.run("teks")
    let (marks, stream) = try paint { frame in
      for (index, tag) in [paragraph, paragraph, root, paragraph].enumerated() {
        frame.place(
          .glyphs(run), at: Point(x: 0, y: 10 + Double(index) * 10), tag: .element(tag))
      }
    }
    #expect(marks.marks == [.element(paragraph), .element(root), .element(paragraph)])
    #expect(stream.ranges(of: "/MCID").count == 3)
    #expect(stream.ranges(of: "/NonStruct").isEmpty)
  }

  @Test func whatDrawsNothingHasNoMark() throws {
    let empty = GlyphRun(face: BundledFonts.serif, size: 10, color: .black)
    let (marks, stream) = try paint { frame in
      frame.place(.glyphs(empty), at: .zero, tag: .element(paragraph))
      frame.place(.anchor(AnchorID("a")), at: Point(x: 3, y: 4), tag: .element(paragraph))
    }
    #expect(marks.marks.isEmpty)
    #expect(!stream.contains("/MCID"))
    #expect(marks.anchors.map(\.point) == [Point(x: 3, y: 4)])
  }

  @Test func linksAndAnchorsAreMovedWithTheirGroup() throws {
    let area = LinkArea(
      size: Size(width: 10, height: 4), target: .uri("https://a.id"), element: paragraph,
      contents: "")
    let (marks, stream) = try paint { frame in
      var inner = Frame(size: frame.size)
      inner.place(.link(area), at: Point(x: 1, y: 2), tag: .element(paragraph))
      inner.place(.anchor(AnchorID("a")), at: .zero, tag: .element(paragraph))
      inner.place(square(0), at: .zero, tag: .element(paragraph))
      let turned = Group(inner, transform: .init(a: 0, b: 2, c: -2, d: 0, tx: 50, ty: 0))
      frame.place(.group(turned), at: Point(x: 0, y: 5), tag: .element(paragraph))
    }
    // (1, 2) to (11, 6), turned by a right angle and doubled.
    #expect(marks.links.map(\.rect) == [Rect(x: 38, y: 7, width: 8, height: 20)])
    #expect(marks.anchors.map(\.point) == [Point(x: 50, y: 5)])
    #expect(!stream.contains("/Annot"), "links are the finishing writer's")
    #expect(!stream.contains("/Dest"))
  }

  @Test func aFiguresBoxHoldsAllItsInk() throws {
    let (marks, _) = try paint { frame in
      frame.place(square(10), at: Point(x: 0, y: 20), tag: .element(figure))
      let stroke = Stroke(color: .black, width: 2)
      let line = Path([.move(.zero), .line(Point(x: 30, y: 0))], stroke: stroke)
      frame.place(.path(line), at: Point(x: 10, y: 50), tag: .element(paragraph))
      frame.place(square(80), at: .zero, tag: .element(root))
    }
    #expect(marks.figures == [Int(figure.index): Rect(x: 9, y: 20, width: 32, height: 31)])
  }

  @Test func inkOfAFigureInAFigureIsTheInnerOnes() {
    var structure = structure
    let inner = structure.add(.figure, path: "figure/figure", to: figure)
    let label = structure.add(.paragraph, path: "figure/figure/p", to: inner)
    let figures = FigureMap(structure)
    let owners = [root, figure, paragraph, inner, label].map { figures[$0] }
    #expect(owners == [nil, figure, figure, inner, inner])
  }

  @Test func anUnfilledSlotIsAnError() throws {
    #expect(throws: PaintError.unfilledSlot("folio")) {
      _ = try paint { frame in
        let slot = Slot(id: "folio", size: Size(width: 5, height: 5))
        frame.place(.slot(slot), at: .zero, tag: .artifact(.pagination))
      }
    }
  }

  @Test func nothingIsDrawnAsAPicture() throws {
    let run = try fonts.run("teks")
    let pixels = [UInt8](repeating: 0x40, count: 16)
    let image = Image(
      pixels: .bitmap(pixels), pixelWidth: 2, pixelHeight: 2, size: Size(width: 9, height: 9))
    let (_, stream) = try paint { frame in
      frame.place(.image(image), at: .zero, tag: .element(figure))
      frame.place(.glyphs(run), at: Point(x: 0, y: 50), tag: .element(paragraph))
    }
    // The picture and its mask; a fallback would add one of the whole page.
    #expect(stream.ranges(of: "/Subtype /Image").count == 2)
    #expect(!stream.contains("/Subtype /Form"))
  }

  @Test func aJPEGGoesInAsItIs() throws {
    // No more than a header, 2 by 2 pixels in three colours: cairo looks no further.
    let header: [UInt8] = [
      0xFF, 0xD8, 0xFF, 0xC0, 0, 17, 8, 0, 2, 0, 2, 3, 1, 17, 0, 2, 17, 0, 3, 17, 0, 0xFF, 0xD9,
    ]
    let image = Image(
      pixels: .jpeg(header), pixelWidth: 2, pixelHeight: 2, size: Size(width: 9, height: 9))
    let (_, stream) = try paint { $0.place(.image(image), at: .zero, tag: .element(figure)) }
    #expect(stream.contains("/DCTDecode"))
    #expect(stream.contains(String(decoding: header, as: UTF8.self)))
  }

  @Test func textFromRightToLeftKeepsItsLetters() throws {
    // Shown as "ba": the first cluster owns the last glyph.
    var run = try fonts.run("ab")
    run.glyphs = [run.glyphs[1], run.glyphs[0]]
    run.glyphs[0].x = 0
    run.glyphs[1].x = 6
    run.isRightToLeft = true
    var page = Page(size: Size(width: 100, height: 100), label: "1")
    var frame = Frame(size: page.size)
    frame.place(.glyphs(run), at: Point(x: 10, y: 50), tag: .element(paragraph))
    page.placements = [.init(frame, at: .zero)]
    var document = try SampleDocument.make(fonts)
    document.pages = [page]
    document.outline = []
    document.structure = structure
    let pdf = try FinishedPDF(document, fonts: fonts.catalogue)
    #expect(try pdf.asked("pdftotext", ["FILE", "-"]).hasPrefix("ba\n"))
  }

  @Test func runsOfOneLookAreJoinedWithoutAChange() throws {
    let words = try ["satu ", "dua ", "tiga"].map { try fonts.run($0) }
    let (_, apart) = try paint { frame in
      var x = 0.0
      for word in words {
        frame.place(.glyphs(word), at: Point(x: x, y: 20), tag: .element(paragraph))
        x += word.width
      }
    }
    var whole = words[0]
    for word in words.dropFirst() {
      whole.glyphs += word.glyphs.map { Glyph(index: $0.index, x: $0.x + whole.width, y: $0.y) }
      whole.clusters += word.clusters
      whole.text += word.text
      whole.width += word.width
    }
    let (_, joined) = try paint { frame in
      frame.place(.glyphs(whole), at: Point(x: 0, y: 20), tag: .element(paragraph))
    }
    #expect(apart == joined)
  }
}
