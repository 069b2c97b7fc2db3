import Taklimat
import TestSupport
import Testing

/// What other programs say of finished files: nothing.
@Suite struct FinishedFileTests {
  static let meetings =
    [LaidOut.example]
    + [
      "meeting.en", "mixed", "minimal", "long-title", "charts", "tables", "pictures", "notes",
    ].map {
      "Tests/Fixtures/meetings/\($0).yaml"
    }

  @Test(arguments: meetings) func `Three other readers find no fault`(_ meeting: String) throws {
    let pdf = try FinishedPDF.build(meeting)
    #expect(try pdf.asked("qpdf", ["--check", "FILE"]).contains("No syntax or stream encoding"))
    #expect(try pdf.asked("pdfinfo", ["FILE"]).contains("Tagged:          yes"))
    #expect(try !pdf.asked("pdftoppm", ["-r", "30", "FILE"]).isEmpty)
    #expect(try !pdf.plainText().isEmpty)
  }

  @Test(arguments: meetings)
  func `Only bundled fonts are inside, as outlines with their text`(_ meeting: String) throws {
    let table = try FinishedPDF.build(meeting).asked("pdffonts", ["FILE"])
    let rows = table.split(separator: "\n").dropFirst(2).map { String($0).words }
    #expect(rows.count >= 2)
    for row in rows {
      let name = row[0].drop { $0 != "+" }.dropFirst()
      #expect(name.hasPrefix("SourceSansPro-") || name.hasPrefix("SourceSerifPro-"), "\(row)")
      // Object and generation end the row; before them embedded, subset, ToUnicode.
      #expect(row.suffix(5).prefix(3) == ["yes", "yes", "yes"], "\(row)")
      #expect(!row.joined(separator: " ").contains("Type 3"), "\(row)")
    }
  }
}
