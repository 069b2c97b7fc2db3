import Taklimat
import TestSupport
import Testing

@Suite struct LineQualityTests {
  @Test func `The example's prose is set evenly at the measures of books`() throws {
    let table = try LaidOut(LaidOut.example).table
    let medians = try #require(table.medians)
    #expect(medians.totalFit.rms <= 0.35)
    #expect(medians.totalFit.loose <= 0.03)
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

  @Test func `A document without justified prose has no table`() throws {
    #expect(try LaidOut("Tests/Fixtures/meetings/minimal.yaml").table.rows.isEmpty)
  }
}
