import Diagnostics
import Taklimat
import TestSupport
import Testing

/// What the README has a newcomer write.
@Suite struct ReadmeTests {
  @Test func `The first meeting needs no excuse, on paper either`() throws {
    let lines = try Checkout.text("README.md")
      .split(separator: "\n", omittingEmptySubsequences: false)
    let opening = try #require(lines.firstIndex { $0.hasPrefix("cat > bridge-visit/meeting.yaml") })
    let file = lines[(opening + 1)...].prefix { $0 != "YAML" }.joined(separator: "\n") + "\n"
    try #require(file.contains("schema: taklimat/meeting/1"))
    var options = BriefingOptions()
    options.shareFolder = Checkout.root
    (options.examinesEvidence, options.examinesLayout) = (true, true)
    let report = BriefingEngine(options).check(
      .text(name: "meeting.yaml", bytes: Array(file.utf8)))
    #expect(report.rendered(.short) == "")
  }
}
