import Frames
import Taklimat
import TestSupport
import Testing

/// Tables with real fonts, as text.
@Suite struct TablePageTests {
  private static let fixture = "Tests/Fixtures/meetings/tables.yaml"

  @Test func `Every kind of table is set as it was`() throws {
    let laid = try LaidOut(Self.fixture)
    #expect(laid.report.rendered(.short) == "")
    try Golden.expect(try LaidOut.dump(Self.fixture), named: "table-pages.txt")
  }

  @Test(arguments: ["A4", "A5", "Letter"]) func `No word of a table touches another`(
    _ paper: String
  ) throws {
    let laid = try LaidOut(Self.fixture, paper: paper)
    let lines = laid.content.filter {
      laid.path(of: $0).contains("/table") && !laid.path(of: $0).contains("/head/")
    }
    #expect(lines.count > 200)
    laid.expectApart(lines)
  }
}
