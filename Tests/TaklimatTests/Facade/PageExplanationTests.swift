import Taklimat
import TestSupport
import Testing

@Suite struct PageExplanationTests {
  private func explained(_ fields: String, page: Int = 1) -> String {
    var options = BriefingOptions()
    options.shareFolder = Checkout.root
    let text = "schema: taklimat/meeting/1\nid: a\nlanguage: en\ntitle: Visit\n" + fields
    return BriefingEngine(options).explain(
      page: page, of: .text(name: "a.yaml", bytes: Array(text.utf8))
    ).text ?? ""
  }

  @Test func `One page costs, several cost together`() {
    let one = explained("summary: Yes.\n")
    #expect(one.hasPrefix("page 1 of 2: "), "\(one)")
    #expect(one.contains("  this page costs 100\n") && !one.contains("together"), "\(one)")
    let text = Array(repeating: "Words that fill a page of the paper line by line.", count: 80)
    let two = explained("summary: \(text.joined(separator: " "))\n", page: 2)
    #expect(two.hasPrefix("page 2 of "), "\(two)")
    #expect(two.contains("  these 2 pages cost ") && two.contains(" together\n"), "\(two)")
    #expect(!two.contains("this page costs"), "\(two)")
  }
}
