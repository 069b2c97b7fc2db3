import Diagnostics
import Taklimat
import TestSupport
import Testing

/// The specimen, by its own template.
@Suite struct SpecimenTests {
  private func options() -> BriefingOptions {
    var options = BriefingOptions()
    options.shareFolder = Checkout.root
    options.template = Checkout.path("Examples/specimen/template")
    return options
  }

  private let specimen = BriefingInput.file(Checkout.path("Examples/specimen/meeting.yaml"))

  @Test func `Every form is set as it was`() throws {
    var options = options()
    options.format = .dump
    let result = BriefingEngine(options).build(specimen)
    #expect(result.report.rendered(.short) == "")
    let dump = try #require(result.outputs.first)
    try Golden.expect(String(decoding: dump.bytes, as: UTF8.self), named: "specimen-pages.txt")
  }

  @Test func `Proofreading finds nothing in it`() {
    var options = options()
    options.layoutLint = LayoutLint()
    #expect(BriefingEngine(options).check(specimen).rendered(.short) == "")
  }

  @Test func `Its template differs from the briefing in what is shown and said alone`() throws {
    let own = try Checkout.text("Examples/specimen/template/template.yaml").split(separator: "\n")
    let briefing = try Checkout.text("Templates/briefing/template.yaml").split(separator: "\n")
    let keys = Set(own.filter { !briefing.contains($0) }.map { $0.prefix { $0 != ":" } })
    #expect(
      keys.subtracting([
        "name", "head", "foot", "sections", "front-matter",
      ]).allSatisfy { $0.hasPrefix("#") }, "\(keys)")
  }
}
