import Diagnostics
import Frames
import Taklimat
import TestSupport
import Testing

/// Templates that extend others, and what a template leaves out.
@Suite struct TemplateChainTests {
  private let folder = try? TemporaryFolder()

  /// What checking a meeting by a template of this folder says, one line a message.
  private func complaints(_ template: String, meeting: String = "summary: Ya.") throws -> [String] {
    let folder = try #require(folder)
    var options = BriefingOptions()
    options.shareFolder = Checkout.root
    options.template = folder.path(template)
    let text = "schema: taklimat/meeting/1\nid: m\nlanguage: id\ntitle: Rapat\n" + meeting
    let report = BriefingEngine(options).check(
      .text(name: "m.yaml", bytes: Array((text + "\n").utf8)))
    return report.diagnostics.map { "\($0.kind.id): \($0.summary)" }
  }

  private func write(_ text: String, _ name: String) throws {
    try folder?.write(
      "schema: taklimat/template/1\nname: \(name)\n" + text, to: "\(name)/template.yaml")
  }

  @Test func `A template says only what differs from the one that it extends`() throws {
    try write("extends: briefing\nstyles: {text: {size: 11pt}}\n", "mine")
    #expect(try complaints("mine") == [])
  }

  @Test func `A path counts from the template's own folder`() throws {
    try write("extends: briefing\n", "house")
    try write("extends: ../house\ncolors: {accent: \"#004400\"}\n", "mine")
    #expect(try complaints("mine") == [])
  }

  @Test func `A fault is told in the file that has it`() throws {
    try write("extends: briefing\ncolors: {accent: \"#ffffff\"}\n", "mine")
    let first = try #require(try complaints("mine").first)
    #expect(first.hasPrefix("low-contrast: accent on paper"))
  }

  @Test func `A template that extends itself is refused, also by way of another`() throws {
    try write("extends: ../b\n", "a")
    try write("extends: ../a\n", "b")
    #expect(try complaints("a") == ["template-cycle: the template \"a\" extends itself"])
  }

  @Test func `A template that is not there is told where it is named`() throws {
    try write("extends: breifing\n", "mine")
    #expect(try complaints("mine") == ["not-found: there is no template \"breifing\""])
  }

  /// The hint of the one message.
  private func hint(_ template: String) throws -> String? {
    var options = BriefingOptions()
    options.shareFolder = Checkout.root
    options.template = folder?.path(template)
    let text = "schema: taklimat/meeting/1\nid: m\nlanguage: id\ntitle: Rapat\nsummary: Ya.\n"
    return BriefingEngine(options).check(.text(name: "m.yaml", bytes: Array(text.utf8)))
      .diagnostics.first?.hint
  }

  @Test func `A folder that is meant is told by its path from the template that extends it`() throws
  {
    try write("extends: briefing\n", "other")
    try write("extends: other\n", "mine")
    #expect(try hint("mine")?.hasPrefix("write \"../other\" for the folder") == true)
    try write("extends: inner\n", "mine")
    try write("extends: briefing\n", "mine/inner")
    #expect(try hint("mine")?.hasPrefix("write \"./inner\" for the folder") == true)
    // Its own folder is no other template.
    try write("extends: mine\n", "mine")
    #expect(try hint("mine")?.hasPrefix("known templates: briefing") == true)
  }

  @Test func `A dot is the template's own folder`() throws {
    try write("extends: .\n", "mine")
    #expect(try complaints("mine") == ["template-cycle: the template \"mine\" extends itself"])
  }

  @Test func `A path that leads to no template is told with what is missing`() throws {
    try write("extends: ./none\n", "mine")
    #expect(try hint("mine")?.hasPrefix("there is no folder") == true)
    try folder?.write("x", to: "mine/none/other.yaml")
    #expect(try hint("mine") == "the folder is there, but has no template.yaml")
  }

  @Test func `Schema and name are each template's own`() throws {
    try folder?.write("schema: taklimat/template/1\nextends: briefing\n", to: "mine/template.yaml")
    #expect(try complaints("mine") == ["missing-key: the key \"name\" is missing"])
  }

  @Test func `A card that is longer than a page is refused, with what stands beyond it`() throws {
    let say = (1...9).map { "- Kalimat \($0) yang cukup panjang untuk mengisi satu baris kartu." }
    let points = (1...6).map { point in
      "- topic: Pokok \(point)\n  say:\n" + say.map { "    " + $0 }.joined(separator: "\n")
    }
    let meeting = "document: {form: card}\npoints:\n" + points.joined(separator: "\n")
    var options = BriefingOptions()
    options.shareFolder = Checkout.root
    let text = "schema: taklimat/meeting/1\nid: m\nlanguage: id\ntitle: Rapat\n" + meeting
    let report = BriefingEngine(options).check(
      .text(name: "m.yaml", bytes: Array((text + "\n").utf8)))
    let found = try #require(report.diagnostics.first { $0.kind.id == "page-budget" })
    #expect(found.summary == "the document has 2 pages, and the template \"card\" lets it have 1")
    #expect(found.hint == "shorten or cut what stands beyond page 1: points (2 entries)")
    #expect(report.status == .inputErrors)
  }

  @Test func `Of chapters their sections beyond the last page are named, each once`() throws {
    try write("extends: laporan\nbudgets: {pages: 1}\n", "short")
    let words = String(repeating: "Kalimat yang cukup panjang untuk mengisi barisnya. ", count: 6)
    func list(_ key: String, _ entry: String) -> String {
      "\(key):\n" + String(repeating: "- \(entry)\n", count: 9)
    }
    let meeting =
      list("objectives", words) + list("avoid", words)
      + "outcome:\n  decisions:\n" + String(repeating: "  - \(words)\n", count: 4)
    var options = BriefingOptions()
    options.shareFolder = Checkout.root
    options.template = folder?.path("short")
    let text = "schema: taklimat/meeting/1\nid: m\nlanguage: id\ntitle: Rapat\n" + meeting
    let report = BriefingEngine(options).check(.text(name: "m.yaml", bytes: Array(text.utf8)))
    let found = try #require(report.diagnostics.first { $0.kind.id == "page-budget" })
    #expect(found.summary == "the document has 3 pages, and the template \"short\" lets it have 1")
    #expect(
      found.hint == "shorten or cut what stands beyond page 1: objectives (1 entry), "
        + "avoid (9 entries), outcome (4 entries), closing")
  }

  @Test func `What a card leaves out is told, and what matters less goes first`() throws {
    let meeting = """
      objectives: [Satu, Dua, Tiga, Empat, Lima]
      points: [{say: a, tier: might}, {say: b}, {say: c, tier: defensive}]
      """
    var options = BriefingOptions()
    options.shareFolder = Checkout.root
    options.template = "card"
    let text = "schema: taklimat/meeting/1\nid: m\nlanguage: id\ntitle: Rapat\n" + meeting
    let report = BriefingEngine(options).check(
      .text(name: "m.yaml", bytes: Array((text + "\n").utf8)))
    #expect(
      report.diagnostics.map(\.summary) == [
        "the template \"card\" shows 3 of 5 objectives",
        "the template \"card\" shows 1 of 3 points",
      ])
    #expect(report.diagnostics.map(\.kind.id) == ["left-out", "left-out"])
    #expect(report.status == .success)
  }

  @Test func `A record says nothing of what was to be said, and a template's levels count`() throws
  {
    let meeting = "document: {form: notula}\nsummary: Ya.\npoints: [{say: a}]\navoid: [b]\n"
    try write("extends: notula\n", "same")
    #expect(try complaints("same", meeting: meeting) == [])
    try write("extends: notula\nleaves-out: []\n", "all")
    let told = "left-out: the template \"all\" does not show: points, avoid"
    #expect(try complaints("all", meeting: meeting) == [told])
    try write("extends: ../all\nlint: {left-out: off}\n", "silent")
    #expect(try complaints("silent", meeting: meeting) == [])
  }

  @Test func `A build tells what is not shown, and refuses it where that is an error`() throws {
    try write("extends: plain\nsections: [summary]\n", "short")
    var options = BriefingOptions()
    options.shareFolder = Checkout.root
    options.template = folder?.path("short")
    let text =
      "schema: taklimat/meeting/1\nid: m\nlanguage: id\ntitle: Rapat\nsummary: Ya.\navoid: [b]\n"
    func build(_ rules: [String]) throws -> BuildResult {
      options.rules = try RuleSettings(rules)
      return BriefingEngine(options).build(.text(name: "m.yaml", bytes: Array(text.utf8)))
    }
    let told = try build([])
    #expect(told.report.diagnostics.map(\.kind.id) == ["left-out"] && told.outputs.count == 1)
    #expect(try build(["left-out=off"]).report.isEmpty)
    let refused = try build(["left-out=error"])
    #expect(refused.outputs.isEmpty && refused.report.status == .inputErrors)
  }

  @Test func `The paper's form chooses the template, unless one is asked for`() throws {
    var options = BriefingOptions()
    options.shareFolder = Checkout.root
    let text =
      "schema: taklimat/meeting/1\nid: m\nlanguage: id\ntitle: Rapat\ndocument: {form: notula}\n"
      + "outcome: {decisions: [Setuju.]}\n"
    func pages(_ template: String?) throws -> Int {
      options.template = template
      let document = BriefingEngine(options).layOut(
        .text(name: "m.yaml", bytes: Array(text.utf8))
      ).document
      return try #require(document).pages.count
    }
    #expect(try pages(nil) == 1)
    #expect(try pages("briefing") == 2)
  }
}
