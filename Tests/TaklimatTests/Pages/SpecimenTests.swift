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
    let result = BriefingEngine(options()).check(specimen)
    #expect(result.rendered(.short) == "")
    let pages = try LaidOut.dump("Examples/specimen/meeting.yaml", template: options().template)
    try Golden.expect(pages, named: "specimen-pages.txt")
  }

  @Test(arguments: [
    "Examples/specimen/meeting.yaml", "Tests/Fixtures/meetings/pictures.yaml",
    "Tests/Fixtures/meetings/tables.yaml",
  ])
  func `Every form has the same bytes twice`(_ file: String) throws {
    func built() throws -> [UInt8] {
      let result = BriefingEngine(options()).build(.file(Checkout.path(file)))
      return try #require(result.outputs.first, "\(result.report.rendered(.short))").bytes
    }
    #expect(try built() == (try built()))
  }

  @Test func `Proofreading finds nothing in it`() {
    var options = options()
    (options.examinesEvidence, options.examinesLayout) = (false, true)
    #expect(BriefingEngine(options).check(specimen).rendered(.short) == "")
  }

  @Test func `Its template differs from the briefing in what is shown and said alone`() throws {
    let own = try Checkout.text("Examples/specimen/template/template.yaml").split(separator: "\n")
    let briefing = try Checkout.text("Templates/briefing/template.yaml").split(separator: "\n")
    let keys = Set(own.filter { !briefing.contains($0) }.map { $0.prefix { $0 != ":" } })
    #expect(
      keys.subtracting([
        "name", "head", "foot", "sections", "front-matter", "columns", "parallel",
      ]).allSatisfy { $0.hasPrefix("#") }, "\(keys)")
  }

  @Test func `With side notes it is the same but for the notes' place`() throws {
    let foot = try Checkout.text("Examples/specimen/template/template.yaml").split(separator: "\n")
    let margin = try Checkout.text("Examples/specimen/side-notes/template.yaml")
      .split(separator: "\n")
    let added = margin.filter { !foot.contains($0) && !$0.hasPrefix("#") }
    #expect(
      added.map { $0.prefix { $0 != "#" } } == [
        "name: specimen-side-notes", "notes: {place: margin} ",
      ])
    var options = options()
    options.template = Checkout.path("Examples/specimen/side-notes")
    (options.examinesEvidence, options.examinesLayout) = (false, true)
    #expect(BriefingEngine(options).check(specimen).rendered(.short) == "")
    let pages = try LaidOut.dump("Examples/specimen/meeting.yaml", template: options.template)
    try Golden.expect(pages, named: "specimen-side-notes-pages.txt")
  }
}
