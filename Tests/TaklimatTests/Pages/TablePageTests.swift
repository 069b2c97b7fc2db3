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
    var options = BriefingOptions()
    options.shareFolder = Checkout.root
    options.format = .dump
    let result = BriefingEngine(options).build(.file(Checkout.path(Self.fixture)))
    let dump = try #require(result.outputs.first)
    try Golden.expect(String(decoding: dump.bytes, as: UTF8.self), named: "table-pages.txt")
  }

  @Test(arguments: ["A4", "A5", "Letter"]) func `No word of a table touches another`(
    _ paper: String
  ) throws {
    let laid = try LaidOut(Self.fixture, paper: paper)
    let lines = laid.content.filter {
      laid.path(of: $0).contains("/table") && !laid.path(of: $0).contains("/head/")
    }
    #expect(lines.count > 200)
    for (index, one) in lines.enumerated() {
      for other in lines[(index + 1)...] where other.page == one.page {
        let apart =
          one.maxX <= other.minX + 0.01 || other.maxX <= one.minX + 0.01
          || abs(one.baseline - other.baseline) >= 0.75 * min(one.size, other.size)
        #expect(apart, "\(one.text) | \(other.text)")
      }
    }
  }
}
