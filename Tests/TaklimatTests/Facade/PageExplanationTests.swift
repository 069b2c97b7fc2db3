import Taklimat
import TestSupport
import Testing

@Suite struct PageExplanationTests {
  private func explained(_ fields: String) -> String {
    var options = BriefingOptions()
    options.shareFolder = Checkout.root
    let text = "schema: taklimat/meeting/1\nid: a\nlanguage: en\ntitle: Visit\n" + fields
    return BriefingEngine(options).explain(
      page: 1, of: .text(name: "a.yaml", bytes: Array(text.utf8))
    ).text ?? ""
  }

  @Test func `One page costs, several cost together`() {
    let one = explained("summary: Yes.\n")
    #expect(one.contains("  this page costs 100\n"), "\(one)")
  }
}
