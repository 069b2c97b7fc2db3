import Frames
import Taklimat
import TestSupport
import Testing

/// Charts with real fonts, as text.
@Suite struct ChartPageTests {
  private static let fixture = "Tests/Fixtures/meetings/charts.yaml"

  @Test func `Every kind of chart is drawn as it was`() throws {
    let laid = try LaidOut(Self.fixture)
    #expect(laid.report.rendered(.short) == "")
    let figures = laid.document.structure.elements.filter { $0.role == .figure }
    #expect(figures.count == 11)
    let words = figures.map { "\($0.path)\n  \($0.alternative ?? "")\n" }.joined()
    try Golden.expect(words, named: "chart-words.txt")
    try Golden.expect(try LaidOut.dump(Self.fixture), named: "chart-pages.txt")
  }

  @Test(arguments: ["A4", "A5"]) func `No word of a chart touches another`(_ paper: String) throws {
    let laid = try LaidOut(Self.fixture, paper: paper)
    let lines = laid.content.filter { laid.path(of: $0).contains("charts/") }
    #expect(lines.count > 90)
    laid.expectApart(lines)
  }
}
