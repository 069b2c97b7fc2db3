import Frames
import Testing

@testable import Finish

@Suite struct PageContentTests {
  private var structure = StructureTree()
  private let root: ElementID
  private let figure: ElementID
  private let paragraph: ElementID
  private var codes = GlyphCodes()

  init() {
    root = structure.add(.document, path: "document", to: nil)
    figure = structure.add(.figure, path: "figure", to: root)
    paragraph = structure.add(.paragraph, path: "paragraph", to: figure)
    let font = codes.font(named: "/f-0-0") { ObjectNumber(value: 9) }
    codes.add(InkSheet.Glyph(5, "a"), font: font, value: 97, isWide: false)
  }

  private func write(
    _ sheet: InkSheet = InkSheet(), _ build: (inout Frame) throws -> Void
  ) throws -> (marks: PageMarks, content: String) {
    var frame = Frame(size: Size(width: 100, height: 100))
    try build(&frame)
    var page = PageContent(
      height: 100, sheet: sheet, codes: codes, structure: structure, figures: FigureMap(structure))
    try page.draw(frame)
    return (page.marks, String(decoding: page.content.output.bytes, as: UTF8.self))
  }

  private func square(_ x: Double, _ color: UInt32 = 0xFF0000) -> FrameItem {
    .path(.rectangle(Rect(x: x, y: 0, width: 5, height: 5), fill: Color(hex: color)))
  }

  private func letter(_ face: Int32 = 0) -> FrameItem {
    var run = GlyphRun(face: FaceID(index: face), size: 10, color: .black)
    run.glyphs = [Glyph(index: 5, x: 0, y: 0)]
    run.clusters = [GlyphCluster(bytes: 1, glyphs: 1)]
    run.text = Array("a".utf8)
    return .glyphs(run)
  }

  @Test func backgroundsComeFirstInOneMark() throws {
    let (marks, content) = try write { frame in
      frame.place(square(0), at: .zero, tag: .artifact(.background))
      frame.place(square(10), at: .zero, tag: .element(figure))
      frame.place(square(30), at: .zero, tag: .artifact(.background))
      frame.place(square(40, 0x808080), at: .zero, tag: .artifact(.pagination))
    }
    #expect(marks.elements == [figure])
    #expect(
      content == """
        /Artifact <</Type/Layout>> BDC
        1 0 0 rg
        0 95 5 5 re
        f
        30 95 5 5 re
        f
        EMC
        /Figure <</MCID 0>> BDC
        10 95 5 5 re
        f
        EMC
        /Artifact <</Type/Pagination>> BDC
        .502 g
        40 95 5 5 re
        f
        EMC

        """)
  }

  @Test func aMarkAndAGroupHoldOneAnotherOrLieSideBySide() throws {
    var inner = Frame(size: Size(width: 10, height: 10))
    inner.place(square(0), at: .zero, tag: .element(figure))
    var mixed = inner
    mixed.place(square(0), at: .zero, tag: .element(paragraph))
    let (_, content) = try write { frame in
      frame.place(square(0), at: .zero, tag: .element(figure))
      for group in [inner, mixed] {
        frame.place(.group(Group(group)), at: .zero, tag: .element(figure))
      }
    }
    let operators = content.split(separator: "\n").compactMap { line in
      ["q", "Q", "BDC", "EMC"].first {
        line == $0 || line.hasPrefix($0 + " ") || line.hasSuffix($0)
      }
    }
    #expect(
      operators == ["BDC", "q", "Q", "EMC", "q", "BDC", "EMC", "BDC", "EMC", "Q"])
  }

  @Test func aMarkIsOpenedOnlyWhereTheTagChanges() throws {
    let (marks, content) = try write { frame in
      for (index, tag) in [paragraph, paragraph, root, paragraph].enumerated() {
        frame.place(letter(), at: Point(x: 0, y: 10 + Double(index) * 10), tag: .element(tag))
      }
    }
    #expect(marks.elements == [paragraph, root, paragraph])
    #expect(content.ranges(of: "/MCID").count == 3)
    #expect(content.ranges(of: "BT\n").count == 3)
  }

  @Test func whatDrawsNothingHasNoMark() throws {
    let empty = GlyphRun(face: FaceID(index: 0), size: 10, color: .black)
    let (marks, content) = try write { frame in
      frame.place(.glyphs(empty), at: .zero, tag: .element(paragraph))
      frame.place(.anchor(AnchorID("a")), at: Point(x: 3, y: 4), tag: .element(paragraph))
    }
    #expect(marks.elements.isEmpty)
    #expect(content.isEmpty)
    #expect(marks.anchors.map(\.point) == [Point(x: 3, y: 4)])
  }

  @Test func linksAndAnchorsAreMovedWithTheirGroup() throws {
    let area = LinkArea(
      size: Size(width: 10, height: 4), target: .uri("https://a.id"), element: paragraph,
      contents: "")
    let (marks, content) = try write { frame in
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
    // The square's corners (0, 0) and (5, 5) come to (50, 95) and (40, 85), y upward.
    #expect(content.contains("q 0 -2 2 0 50 95 cm\n"))
    #expect(content.contains("0 -5 5 5 re\n"))
  }

  @Test func aClipBoundsItsGroupAlone() throws {
    var inner = Frame(size: Size(width: 10, height: 10))
    inner.place(square(0), at: .zero, tag: .element(figure))
    let (_, content) = try write { frame in
      let group = Group(inner, clip: Rect(x: 1, y: 2, width: 3, height: 4))
      frame.place(.group(group), at: Point(x: 20, y: 30), tag: .element(figure))
      frame.place(square(1), at: .zero, tag: .element(figure))
    }
    #expect(content.contains("q 1 0 0 1 20 70 cm\n1 -6 3 4 re\nW n\n"))
    // Behind the group its colour is unknown again.
    #expect(content.contains("Q\n1 0 0 rg\n1 95 5 5 re\n"))
  }

  @Test func linesAndCurvesAreStroked() throws {
    let stroke = Stroke(color: Color(hex: 0x0000FF), width: 2, cap: .round)
    var path = Path(
      [.move(.zero), .curve(Point(x: 1, y: 1), Point(x: 2, y: 2), Point(x: 3, y: 3)), .close],
      fill: .white)
    path.stroke = stroke
    let line = Path([.move(.zero), .line(Point(x: 30.12345, y: 0))], stroke: stroke)
    let (_, content) = try write { frame in
      frame.place(.path(path), at: Point(x: 10, y: 20), tag: .element(figure))
      frame.place(.path(line), at: Point(x: 0, y: 50), tag: .element(figure))
    }
    #expect(
      content == """
        /Figure <</MCID 0>> BDC
        1 g
        0 0 1 RG
        2 w
        1 J
        10 80 m
        11 79 12 78 13 77 c
        h
        B
        0 50 m
        30.123 50 l
        S
        EMC

        """)
  }

  @Test func aPictureIsAFormAtItsFoot() throws {
    var sheet = InkSheet()
    sheet.pictures = [3]
    let image = Image(
      pixels: .png([]), pixelWidth: 1, pixelHeight: 1, size: Size(width: 20, height: 10))
    let (_, content) = try write(sheet) {
      $0.place(.image(image), at: Point(x: 5, y: 15), tag: .element(figure))
    }
    #expect(content == "/Figure <</MCID 0>> BDC\nq 1 0 0 1 5 75 cm /X3 Do Q\nEMC\n")
  }

  @Test func aFiguresBoxHoldsAllItsInk() throws {
    let (marks, _) = try write { frame in
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
}
