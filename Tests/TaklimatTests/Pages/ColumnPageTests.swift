import Frames
import Taklimat
import TestSupport
import Testing

/// Columns with real fonts.
@Suite struct ColumnPageTests {
  private static let fixture = "Tests/Fixtures/meetings/columns.yaml"
  private static let template = Checkout.path("Tests/Fixtures/templates/columns")

  private func laid(paper: String? = nil) throws -> LaidOut {
    try LaidOut(Self.fixture, template: Self.template, paper: paper)
  }

  @Test func `Sections stand in columns as they did`() throws {
    let laid = try laid()
    #expect(laid.report.rendered(.short) == "")
    try Golden.expect(
      try LaidOut.dump(Self.fixture, template: Self.template), named: "column-pages.txt")
  }

  @Test(arguments: [nil, "A4", "Legal"])
  func `No line of a column touches one of the other`(paper: String?) throws {
    let laid = try laid(paper: paper)
    laid.expectApart(laid.content)
    let edges = laid.content.filter(laid.isProse).map(\.minX)
    let middle = laid.document.pages[0].size.width / 2
    #expect(edges.contains { $0 < middle } && edges.contains { $0 > middle })
  }

  @Test func `What is read goes down the first column and then down the next`() throws {
    func words(_ laid: LaidOut) -> [String] {
      laid.blocks.compactMap { block in
        guard let first = block.first, laid.path(of: first).hasPrefix("background"),
          !laid.path(of: first).contains("/note")
        else { return nil }
        return LaidOut.text(of: block).filter { !$0.isWhitespace && $0 != "-" }
      }
    }
    let columned = words(try laid())
    #expect(columned.count > 20)
    #expect(columned == words(try LaidOut(Self.fixture)))
  }

  @Test func `Notes called in columns stand at the foot of their page`() throws {
    let laid = try laid()
    let notes = laid.content.filter { laid.path(of: $0).contains("/note") }
    #expect(notes.count >= 2)
    for note in notes {
      let others = laid.content.filter { $0.page == note.page && !notes.contains($0) }
      #expect(!others.isEmpty && others.allSatisfy { $0.baseline < note.baseline })
    }
  }

  @Test func `Proofreading finds no heading, row or line alone`() throws {
    var options = BriefingOptions()
    options.shareFolder = Checkout.root
    options.template = Self.template
    (options.examinesEvidence, options.examinesLayout) = (false, true)
    let report = BriefingEngine(options).check(.file(Checkout.path(Self.fixture)))
    for id in ["stranded-heading", "stranded-row", "widow", "orphan", "overfull"] {
      #expect(!report.rendered(.short).contains(id), "\(report.rendered(.short))")
    }
  }
}
