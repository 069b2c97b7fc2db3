import Taklimat
import TestSupport
import Testing

@Suite struct LineQualityTests {
  @Test func `The example's prose is set evenly at the measures of books`() throws {
    let table = try LaidOut(LaidOut.example).table
    let medians = try #require(table.medians)
    #expect(medians.totalFit.rms <= 0.35)
    // One line of thirty.
    #expect(medians.totalFit.loose <= 0.034)
    #expect(medians.totalFit.loosest <= 1.5)
    #expect(medians.totalFit.hyphenated <= 0.4)
    #expect(medians.totalFit.lines > 25)
  }

  @Test func `First fit is looser on the same words and hyphens`() throws {
    let table = try LaidOut(LaidOut.example).table
    #expect(table.rows.count == LineTable.measures.count + 2)
    for row in table.rows {
      #expect(row.firstFit.rms > row.totalFit.rms, "\(row.name)")
      #expect(row.firstFit.loosest >= row.totalFit.loosest, "\(row.name)")
    }
  }

  /// What is promised from 66 characters on: stretch in spaces, and hyphens.
  private static let promised = [("id", 0.30, 0.35), ("en", 0.25, 0.10)]

  @Test(arguments: promised)
  func `Ten pages of prose are set evenly with few hyphens`(
    _ language: String, _ stretch: Double, _ hyphens: Double
  ) throws {
    let prose = try Checkout.text("Benchmarks/LineQuality/prose/\(language).txt")
    let body = prose.split(separator: "\n").map { "      \($0)\n" }.joined(separator: "\n")
    let table = try LaidOut(
      text: "schema: taklimat/meeting/1\nid: prose\nlanguage: \(language)\ntitle: Prose\n"
        + "background:\n  - body: |\n\(body)"
    ).table
    let rows = zip(LineTable.measures, table.rows.dropFirst()).filter { $0.0 >= 66 }.map(\.1)
    #expect(rows.count == 3)
    for row in rows {
      #expect(row.totalFit.lines > 300, "\(row.name)")
      #expect(row.totalFit.rms <= stretch, "\(row.name)")
      #expect(row.totalFit.hyphenated <= hyphens, "\(row.name)")
    }
  }

  @Test func `A document without justified prose has no table`() throws {
    #expect(try LaidOut("Tests/Fixtures/meetings/minimal.yaml").table.rows.isEmpty)
  }
}
