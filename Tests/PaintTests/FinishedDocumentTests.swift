import Frames
import Paint
import TestSupport
import Testing

/// Painter and finishing writer together, on real fonts, read by other programs.
@Suite struct FinishedDocumentTests {
  private let document: PagedDocument
  private let pdf: FinishedPDF

  init() throws {
    let fonts = try BundledFonts()
    document = try SampleDocument.make(fonts)
    pdf = try FinishedPDF(document, fonts: fonts.catalogue)
  }

  @Test func qpdfFindsNoFault() throws {
    let answer = try pdf.asked("qpdf", ["--check", "FILE"])
    #expect(answer.contains("No syntax or stream encoding errors found"))
  }

  @Test func objectsAreWhatTheyWereWhenLastLookedAt() throws {
    try Golden.expect(try pdf.normalForm(), named: "sample.qdf")
    try pdf.keep(as: "sample.3a.pdf")
    try FinishedPDF(document, fonts: try BundledFonts().catalogue, archivalPart: 2)
      .keep(as: "sample.2a.pdf")
  }

  @Test func onlyTheBundledFontsAreEmbedded() throws {
    let rows = try pdf.asked("pdffonts", ["FILE"]).split(separator: "\n").dropFirst(2)
    #expect(!rows.isEmpty)
    for row in rows {
      #expect(row.contains("+SourceSerifPro") || row.contains("+SourceSansPro"))
      #expect(!row.contains("Type 3"))
      #expect(row.contains("yes yes yes"), "embedded, subset, mapped to Unicode: \(row)")
    }
  }

  @Test func textComesOutInReadingOrder() throws {
    let words = try pdf.asked("pdftotext", ["-raw", "FILE", "-"])
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.hasPrefix("Kunjungan Menurut (UNOPS) 79 % \\ laman ini"))
    #expect(words.contains("catatan αβγ."))
  }

  @Test func everyElementHasItsWholeText() throws {
    try Golden.expect(
      try pdf.asked("pdfinfo", ["-struct-text", "FILE"]), named: "sample-structure.txt")
  }

  /// Gray ink is said in another way and must look the same on a screen.
  @Test func finishingChangesNeitherTextNorPixels() throws {
    let fonts = try BundledFonts()
    var drawn: [UInt8] = []
    let painter = try PDFPainter(structure: document.structure, fonts: fonts.catalogue) {
      drawn.append(contentsOf: $0)
    }
    for page in document.pages { _ = try painter.paint(page) }
    try painter.finish()
    let raw = FinishedPDF(bytes: drawn)
    #expect(drawn != pdf.bytes)
    for arguments in [["-layout", "FILE", "-"], ["-raw", "FILE", "-"]] {
      #expect(try pdf.asked("pdftotext", arguments) == raw.asked("pdftotext", arguments))
    }
    for page in ["1", "2"] {
      let picture = ["-r", "100", "-f", page, "-l", page, "FILE"]
      let pixels = try pdf.output(of: "pdftoppm", picture)
      #expect(try raw.output(of: "pdftoppm", picture) == pixels && pixels.count > 100_000)
    }
  }

  @Test func linksAndTheirPlacesAreFound() throws {
    let links = try pdf.asked("pdfinfo", ["-url", "FILE"])
    #expect(links.contains("https://unops.org/a(b)?q=%C3%BC"))
  }

  @Test func theSameDocumentGivesTheSameBytes() throws {
    let fonts = try BundledFonts()
    let again = try FinishedPDF(try SampleDocument.make(fonts), fonts: fonts.catalogue)
    #expect(again.bytes == pdf.bytes)
  }

  @Test func otherContentGivesAnotherIdentifier() throws {
    let fonts = try BundledFonts()
    var other = document
    other.pages.removeLast()
    other.outline = []
    other.pages[0].placements = []
    let identifiers = try [pdf, FinishedPDF(other, fonts: fonts.catalogue)].map {
      try $0.asked("qpdf", ["--show-object=trailer", "FILE"])
        .split(separator: "/").first { $0.hasPrefix("ID ") }
    }
    #expect(identifiers[0] != nil)
    #expect(identifiers[0] != identifiers[1])
  }
}
