import Frames
import TestSupport
import Testing

@testable import Finish

/// How cairo shows two glyphs of a composite font.
private let twoGlyphs = "BT\n10 0 0 10 50 50 Tm\n/f-0-0 1 Tf\n[<0001>500<0002>]TJ\nET"

@Suite struct PDFWriterTests {
  /// Two pages with links, anchors, an outline, shared resources and a font.
  private func document(
    isCompressed: Bool = false, archival: Conformance.Archival = .a3a, piece: Int = 4096
  ) throws -> [UInt8] {
    var tree = paragraphs(2)
    let link = tree.add(.link, path: "link", to: ElementID(index: 1))
    let figure = tree.add(
      .figure, path: "figure", to: StructureTree.root,
      StructureProperties(alternative: "Empat titik"))
    var stream = CairoStream()
    stream.isCompressed = isCompressed
    var first = SheetedPage([.artifact(.background), element(3)], label: "iv")
    try stream.sheet(twoGlyphs, usesFont: true)
    try stream.sheet("q\n0 0 100 100 re W n\n0 0 0 rg /x5 Do\nQ", image: Array("abcd".utf8))
    first.bytes = stream.take()
    first.sheet.glyphs = [.init(7, "a"), .init(8, "b")]
    first.sheet.newPictures = [Size(width: 100, height: 100)]
    first.sheet.pictures = [0]
    first.show("ab", glyphs: [7, 8], at: Point(x: 10, y: 40), tag: element(1))
    let area = LinkArea(
      size: Size(width: 10, height: 5), target: .anchor(AnchorID("p1")), element: link,
      contents: "Ke butir")
    first.frame.place(.link(area), at: Point(x: 1, y: 2), tag: .element(link))
    let image = Image(
      pixels: .png([]), pixelWidth: 4, pixelHeight: 1, size: Size(width: 100, height: 100))
    first.frame.place(.image(image), at: .zero, tag: .element(figure))
    var second = SheetedPage([element(1)], label: "1")
    second.sheet.pictures = [0]
    second.show("ba", glyphs: [8, 7], at: Point(x: 10, y: 40), tag: element(2))
    second.frame.place(.anchor(AnchorID("p1")), at: Point(x: 0, y: 50), tag: element(1))
    second.frame.place(.image(image), at: .zero, tag: .element(figure))
    try stream.end()
    return try finish(
      [first, second], end: stream.take(), structure: tree,
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

  @Test func aPictureOfTwoPagesIsThereOnce() throws {
    let form = try FinishedPDF(bytes: try document()).normalForm()
    #expect(form.ranges(of: "/Subtype /Form").count == 1)
    #expect(form.ranges(of: "/Subtype /Image").count == 2, "a picture and its mask")
    #expect(!form.contains("/Interpolate"))
    #expect(form.contains("/CIDToGIDMap /Identity"))
    #expect(form.contains("\n0 g /x5 Do"), "gray is said in gray")
  }

  @Test func manyPagesHaveATreeOfTheirOwn() throws {
    var stream = CairoStream()
    let pages = (0..<130).map { SheetedPage([element(1)], label: "\($0 + 1)") }
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
  /// A page of two glyphs, whose sheet has this content.
  private func page(
    sheet content: String = twoGlyphs, _ stream: inout CairoStream, usesFont: Bool = true
  ) throws -> SheetedPage {
    var page = SheetedPage()
    try stream.sheet(content, usesFont: usesFont)
    page.bytes = stream.take()
    page.sheet.glyphs = [.init(7, "a"), .init(8, "b")]
    page.show("ab", glyphs: [7, 8], at: Point(x: 10, y: 40), tag: element(1))
    return page
  }

  @Test(
    arguments: [
      ("", .glyphCount(page: 1, drawn: 0, listed: 2)),
      ("/f-0-0 1 Tf <000100020003> Tj", .glyphCount(page: 1, drawn: 3, listed: 2)),
      ("/x5 Do", .glyphCount(page: 1, drawn: 0, listed: 2)),
      ("<00010002> Tj", .unsupportedContent(page: 1, what: "text without a font")),
      ("/f-9-0 1 Tf <00010002> Tj", .unsupportedContent(page: 1, what: "text without a font")),
      ("(open", .unsupportedContent(page: 1, what: "a broken token")),
    ] as [(String, FinishingError)])
  func aSheetThatDoesNotAgreeStopsTheRun(content: String, expected: FinishingError) throws {
    var stream = CairoStream()
    let page = try page(sheet: content, &stream)
    try stream.end()
    let end = stream.take()
    #expect(throws: expected) { try finish([page], end: end, structure: paragraphs(1)) }
  }

  @Test func textOfAnotherGlyphIsNoGlyph() throws {
    var stream = CairoStream()
    let actual = "/Span << /ActualText <feff00410042> >> BDC\n\(twoGlyphs)\nEMC"
    let page = try page(sheet: actual, &stream)
    try stream.end()
    #expect(try !finish([page], end: stream.take(), structure: paragraphs(1)).isEmpty)
  }

  @Test func aGlyphThatWasOnNoSheetStopsTheRun() throws {
    var stream = CairoStream()
    var page = try page(&stream)
    page.show("c", glyphs: [9], at: .zero, tag: element(1))
    try stream.end()
    let end = stream.take()
    #expect(throws: FinishingError.unknownGlyph(face: 0, glyph: 9)) {
      try finish([page], end: end, structure: paragraphs(1))
    }
  }

  @Test func aBlankWithoutACodeIsLeftWhite() throws {
    var page = SheetedPage()
    page.sheet.blanks = [.init(3, " ")]
    page.show(" ", glyphs: [3], at: .zero, tag: element(1))
    #expect(try !finish(page).isEmpty)
  }

  @Test func anInlineImageInAPictureStopsTheRun() throws {
    var stream = CairoStream()
    try stream.sheet("BI /W 1 ID x EI")
    var page = SheetedPage()
    page.bytes = stream.take()
    page.sheet.newPictures = [page.frame.size]
    try stream.end()
    let end = stream.take()
    #expect(throws: FinishingError.unsupportedContent(page: 1, what: "an inline image")) {
      try finish([page], end: end, structure: paragraphs(1))
    }
  }

  @Test func aPictureThatNobodyDrewStopsTheRun() {
    var page = SheetedPage()
    let image = Image(pixels: .png([]), pixelWidth: 1, pixelHeight: 1, size: page.frame.size)
    page.frame.place(.image(image), at: .zero, tag: element(1))
    #expect(throws: FinishingError.missingPicture(0)) { try finish(page) }
    page.sheet.pictures = [4]
    #expect(throws: FinishingError.missingPicture(4)) { try finish(page) }
  }

  @Test func anUnknownElementStopsTheRun() {
    #expect(throws: FinishingError.unknownElement(9)) { try finish(SheetedPage([element(9)])) }
  }

  @Test func anUnfilledSlotIsAnError() {
    var page = SheetedPage()
    let slot = Slot(id: "folio", size: Size(width: 5, height: 5))
    page.frame.place(.slot(slot), at: .zero, tag: .artifact(.pagination))
    #expect(throws: FinishingError.unfilledSlot("folio")) { try finish(page) }
  }

  @Test func aLinkToNowhereStopsTheRun() {
    var page = SheetedPage([element(1)])
    let area = LinkArea(
      size: Size(width: 1, height: 1), target: .anchor(AnchorID("nowhere")),
      element: ElementID(index: 1), contents: "")
    page.frame.place(.link(area), at: .zero, tag: element(1))
    #expect(throws: FinishingError.unknownAnchor("nowhere")) { try finish(page) }
  }

  @Test func anOutlineEntryToNowhereStopsTheRun() {
    let outline = [OutlineEntry(title: "a", level: 1, anchor: AnchorID("nowhere"))]
    #expect(throws: FinishingError.unknownAnchor("nowhere")) {
      try finish(SheetedPage([element(1)]), outline: outline)
    }
  }

  @Test func anAnchorMayBeOnThePagesOnlyOnce() {
    var page = SheetedPage([element(1)])
    for _ in 0..<2 { page.frame.place(.anchor(AnchorID("a")), at: .zero, tag: element(1)) }
    #expect(throws: FinishingError.duplicateAnchor("a")) { try finish(page) }
  }

  @Test func twoNotesMayNotHaveOnePath() {
    var tree = paragraphs(0)
    for _ in 0..<2 { _ = tree.add(.note, path: "note", to: StructureTree.root) }
    #expect(throws: FinishingError.duplicateIdentifier("note")) {
      try finish(SheetedPage([element(1), element(2)]), structure: tree)
    }
  }

  @Test func aStreamThatEndsEarlyIsNoDocument() throws {
    var stream = CairoStream()
    let page = try page(&stream)
    try stream.end()
    let end = stream.take()
    // Cut inside the last objects, and before everything.
    for length in [0, 20, 100] {
      #expect(throws: FinishingError.self) {
        try finish([page], end: Array(end.prefix(length)), structure: paragraphs(1))
      }
    }
    var short = page
    short.bytes = Array(page.bytes.prefix(60))
    #expect(throws: FinishingError.sheetCount(page: 1, drawn: 0, listed: 1)) {
      try finish([short], end: end, structure: paragraphs(1))
    }
  }

  @Test func moreSheetsThanListedAreAnError() throws {
    var stream = CairoStream()
    var page = try page(&stream)
    try stream.sheet(twoGlyphs, usesFont: true)
    page.bytes += stream.take()
    try stream.end()
    let end = stream.take()
    #expect(throws: FinishingError.sheetCount(page: 1, drawn: 2, listed: 1)) {
      try finish([page], end: end, structure: paragraphs(1))
    }
  }

  @Test func aFontThatNeverComesIsAnError() throws {
    var stream = CairoStream()
    let page = try page(&stream)
    try stream.end(hasFont: false)
    let end = stream.take()
    #expect(throws: FinishingError.self) {
      try finish([page], end: end, structure: paragraphs(1))
    }
  }

  @Test func bytesThatAreNoPDFAreAnError() {
    var page = SheetedPage()
    page.bytes = Array("this is not a PDF at all".utf8)
    #expect(throws: FinishingError.malformedObject(offset: 0)) {
      try finish([page], end: [], structure: paragraphs(1))
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
