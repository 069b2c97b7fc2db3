import Frames
import TestSupport
import Testing

@testable import Finish

/// Paints a square inside a mark, as cairo writes it.
private func marked(_ number: Int, _ tag: String = "Span") -> String {
  "/\(tag) << /MCID \(number) >> BDC\n0 0 0 rg /a0 gs\n0 0 5 5 re f\nEMC"
}

@Suite struct PDFWriterTests {
  /// Two pages with links, anchors, an outline, shared resources and a font.
  private func document(
    isCompressed: Bool = false, archival: Conformance.Archival = .a3a, piece: Int = 4096
  ) throws -> [UInt8] {
    var tree = paragraphs(2)
    let link = tree.add(.link, path: "link", to: ElementID(index: 1))
    var stream = CairoStream()
    stream.isCompressed = isCompressed
    let content = [marked(0, "NonStruct"), marked(1), marked(2)].joined(separator: "\n")
    try stream.page(content, image: Array("abcd".utf8), usesFont: true)
    let first = stream.take()
    try stream.page(marked(0), image: Array("abcd".utf8), usesFont: true)
    let second = stream.take()
    try stream.end()
    var firstMarks = PageMarks([.artifact(.background), element(1), element(3)], label: "iv")
    let area = LinkArea(
      size: Size(width: 10, height: 5), target: .anchor(AnchorID("p1")), element: link,
      contents: "Ke butir")
    firstMarks.links = [.init(rect: Rect(x: 1, y: 2, width: 10, height: 5), area: area)]
    var secondMarks = PageMarks([element(1)], label: "1")
    secondMarks.anchors = [.init(point: Point(x: 0, y: 50), id: AnchorID("p1"))]
    return try finish(
      [(first, firstMarks), (second, secondMarks)], end: stream.take(), structure: tree,
      outline: [OutlineEntry(title: "Butir", level: 1, anchor: AnchorID("p1"))],
      options: try .accessible(archival), piece: piece)
  }

  @Test func objectsAreWhatTheyWereWhenLastLookedAt() throws {
    let pdf = FinishedPDF(bytes: try document())
    try Golden.expect(try pdf.normalForm(), named: "two-pages.qdf")
    try pdf.keep(as: "two-pages.3a.pdf")
    try FinishedPDF(bytes: try document(archival: .a2a)).keep(as: "two-pages.2a.pdf")
  }

  @Test func qpdfFindsNoFault() throws {
    let answer = try FinishedPDF(bytes: try document()).asked("qpdf", ["--check", "FILE"])
    #expect(answer.contains("No syntax or stream encoding errors found"))
  }

  @Test(arguments: [1, 7, 100_000]) func piecesDoNotMatter(piece: Int) throws {
    #expect(try document(piece: piece) == document())
  }

  @Test func whatCairoCompressesMakesNoDifference() throws {
    #expect(try document(isCompressed: true) == document())
  }

  @Test func equalResourcesAndPicturesAreShared() throws {
    let form = try FinishedPDF(bytes: try document()).normalForm()
    #expect(form.ranges(of: "/ExtGState").count == 1)
    #expect(form.ranges(of: "/Subtype /Image").count == 2, "a picture and its mask")
    #expect(!form.contains("/Interpolate"))
    #expect(form.contains("/CIDToGIDMap /Identity"))
  }

  @Test func cairosOwnStructureIsDroppedHoweverLong() throws {
    var stream = CairoStream()
    try stream.page(marked(0))
    let page = stream.take()
    try stream.end(elements: 30_000)
    let output = try finish(
      [(page, PageMarks([element(1)]))], end: stream.take(), structure: paragraphs(1))
    #expect(output.count < 3000)
  }

  @Test func manyPagesHaveATreeOfTheirOwn() throws {
    var stream = CairoStream()
    let pages = try (0..<130).map { index in
      try stream.page(marked(0))
      return (bytes: stream.take(), marks: PageMarks([element(1)], label: "\(index + 1)"))
    }
    try stream.end()
    let pdf = FinishedPDF(
      bytes: try finish(pages, end: stream.take(), structure: paragraphs(1)))
    #expect(try pdf.asked("qpdf", ["--show-npages", "FILE"]) == "130\n")
    #expect(try pdf.asked("qpdf", ["--check", "FILE"]).contains("No syntax"))
  }

  @Test func theLastBytesAreNotLost() throws {
    let output = try document()
    #expect(output.suffix(6) == Array("%%EOF\n".utf8)[...])
  }

  @Test func whatTheOutputThrowsComesOut() throws {
    struct Full: Error {}
    let writer = try PDFWriter(
      properties: .sample, structure: paragraphs(0), outline: [], output: { _ in throw Full() })
    var stream = CairoStream()
    try stream.end()
    stream.take().withUnsafeBytes { writer.receive($0) }
    #expect(throws: Full.self) { try writer.finish() }
  }
}

@Suite struct PDFWriterErrorTests {
  @Test(
    arguments: [
      // More drawn than listed, and fewer, as on a page that was drawn as a picture.
      (marked(0) + "\n" + marked(1), [element(1)], .markCount(page: 1, drawn: 2, listed: 1)),
      (marked(0), [element(1), element(1)], .markCount(page: 1, drawn: 1, listed: 2)),
      ("", [element(1)], .markCount(page: 1, drawn: 0, listed: 1)),
      ("/x5 Do", [element(1)], .unmarkedPainting(page: 1, painter: "Do")),
      (marked(0) + "\n0 0 1 1 re f*", [element(1)], .unmarkedPainting(page: 1, painter: "f*")),
      ("(a) Tj", [], .unmarkedPainting(page: 1, painter: "Tj")),
      (marked(1), [element(1)], .markNumber(page: 1, expected: 0, found: 1)),
      (
        marked(0) + marked(0), [element(1), element(1)],
        .markNumber(page: 1, expected: 1, found: 0)
      ),
      ("/Span << /MCID 0 >> BDC", [element(1)], .markNesting(page: 1)),
      ("EMC", [], .markNesting(page: 1)),
      (
        "/Span << /MCID 0 >> BDC\n" + marked(1) + "EMC", [element(1), element(1)],
        .markNesting(page: 1)
      ),
      (marked(0), [element(9)], .unknownElement(page: 1, index: 9)),
      ("BI /W 1 ID x EI", [], .unsupportedContent(page: 1, what: "an inline image")),
      ("(open", [], .unsupportedContent(page: 1, what: "a broken token")),
    ] as [(String, [ContentTag], FinishingError)])
  func contentThatDoesNotAgreeStopsTheRun(
    content: String, marks: [ContentTag], expected: FinishingError
  ) {
    #expect(throws: expected) { try finish(content, PageMarks(marks)) }
  }

  @Test func aPaintingOperatorInAStringIsText() throws {
    let content = "/Span << /MCID 0 >> BDC\n(a) Tj\nEMC\n% 0 0 1 1 re f"
    #expect(try !finish(content, PageMarks([element(1)])).isEmpty)
  }

  @Test func aLinkToNowhereStopsTheRun() {
    var marks = PageMarks([element(1)])
    let area = LinkArea(
      size: Size(width: 1, height: 1), target: .anchor(AnchorID("nowhere")),
      element: ElementID(index: 1), contents: "")
    marks.links = [.init(rect: Rect(x: 0, y: 0, width: 1, height: 1), area: area)]
    #expect(throws: FinishingError.unknownAnchor("nowhere")) { try finish(marked(0), marks) }
  }

  @Test func anOutlineEntryToNowhereStopsTheRun() {
    let outline = [OutlineEntry(title: "a", level: 1, anchor: AnchorID("nowhere"))]
    #expect(throws: FinishingError.unknownAnchor("nowhere")) {
      try finish(marked(0), PageMarks([element(1)]), outline: outline)
    }
  }

  @Test func anAnchorMayBeOnThePagesOnlyOnce() {
    var marks = PageMarks([element(1)])
    marks.anchors = Array(repeating: .init(point: .zero, id: AnchorID("a")), count: 2)
    #expect(throws: FinishingError.duplicateAnchor("a")) { try finish(marked(0), marks) }
  }

  @Test func twoNotesMayNotHaveOnePath() {
    var tree = paragraphs(0)
    for _ in 0..<2 { _ = tree.add(.note, path: "note", to: StructureTree.root) }
    #expect(throws: FinishingError.duplicateIdentifier("note")) {
      try finish(marked(0) + marked(1), PageMarks([element(1), element(2)]), structure: tree)
    }
  }

  @Test func aStreamThatEndsEarlyIsNoDocument() throws {
    var stream = CairoStream()
    try stream.page(marked(0))
    let page = stream.take()
    try stream.end()
    let end = stream.take()
    // Cut inside the last objects, and before everything.
    for length in [0, 20, 100] {
      #expect(throws: FinishingError.self) {
        try finish(
          [(page, PageMarks([element(1)]))], end: Array(end.prefix(length)),
          structure: paragraphs(1))
      }
    }
    #expect(throws: FinishingError.pageObjects(page: 1, found: 0)) {
      try finish(
        [(Array(page.prefix(60)), PageMarks([element(1)]))], end: end, structure: paragraphs(1))
    }
  }

  @Test func twoPagesAtOnceAreAnError() throws {
    var stream = CairoStream()
    try stream.page(marked(0))
    try stream.page(marked(0))
    let pages = stream.take()
    try stream.end()
    let end = stream.take()
    #expect(throws: FinishingError.pageObjects(page: 1, found: 2)) {
      try finish([(pages, PageMarks([element(1)]))], end: end, structure: paragraphs(1))
    }
  }

  @Test func aFontThatNeverComesIsAnError() throws {
    var stream = CairoStream()
    try stream.page(marked(0), usesFont: true)
    let page = stream.take()
    try stream.end(hasFont: false)
    let end = stream.take()
    #expect(throws: FinishingError.self) {
      try finish([(page, PageMarks([element(1)]))], end: end, structure: paragraphs(1))
    }
  }

  @Test func bytesThatAreNoPDFAreAnError() {
    let noise = Array("this is not a PDF at all".utf8)
    #expect(throws: FinishingError.malformedObject(offset: 0)) {
      try finish([(noise, PageMarks([]))], end: [], structure: paragraphs(1))
    }
  }

  @Test func archivalFilesNeedAProfile() throws {
    let conformance = Conformance(isAccessible: true, archival: .a3a)
    let writer = try PDFWriter(
      properties: .sample, structure: paragraphs(0), outline: [],
      options: .init(conformance: conformance)
    ) { _ in }
    var stream = CairoStream()
    try stream.end()
    stream.take().withUnsafeBytes { writer.receive($0) }
    #expect(throws: FinishingError.missingOutputProfile) { try writer.finish() }
  }
}
