import Diagnostics
import Frames
import Taklimat
import TestSupport
import Testing

/// Layout lint on whole documents in the program's own fonts.
@Suite struct LayoutLintTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func check(
    _ input: BriefingInput, _ rules: [String] = [], template: String? = nil
  ) throws -> Report {
    var options = BriefingOptions()
    options.shareFolder = Checkout.root
    options.template = template
    options.rules = try RuleSettings(rules)
    (options.examinesEvidence, options.examinesLayout) = (false, true)
    return BriefingEngine(options).check(input)
  }

  private func ids(_ report: Report) -> [String] {
    report.diagnostics.map { "\($0.severity.rawValue)[\($0.kind.id)]" }
  }

  /// The shipped template with some of its words changed; the path of its folder.
  private func template(_ changes: [(String, String)]) throws -> String {
    var text = try Checkout.text("Templates/briefing/template.yaml")
    for (old, new) in changes {
      try #require(text.contains(old), "the template no longer says \(old)")
      text = text.replacing(old, with: new)
    }
    try folder.write(text, to: "mine/template.yaml")
    return folder.path("mine")
  }

  @Test func `The example has nothing to mark`() throws {
    let report = try check(.file(Checkout.path(LaidOut.example)))
    #expect(report.rendered(.short) == "")
  }

  @Test func `A note at its foot does not fill a page`() throws {
    let text =
      "schema: taklimat/meeting/1\nid: a\nlanguage: en\ntitle: Visit\n"
      + "summary: One line^[A note at the foot.].\n"
    let report = try check(.text(name: "meeting.yaml", bytes: Array(text.utf8)))
    #expect(ids(report) == ["warning[near-empty-page]"])
    #expect(report.rendered(.short).hasPrefix("meeting.yaml:5:10: "))
  }

  @Test func `A page of words that the program made is told in the meeting's file`() throws {
    let head = "schema: taklimat/meeting/1\nid: a\nlanguage: en\ntitle: Visit\n"
    let text = head + "document: {contact: Ada Lee, status: draft}\n"
    let report = try check(.text(name: "meeting.yaml", bytes: Array(text.utf8)))
    #expect(ids(report) == ["warning[near-empty-page]"])
    #expect(report.rendered(.short).hasPrefix("meeting.yaml:"))
  }

  @Test(arguments: try BadInput.load("Tests/Fixtures/layout"))
  func `What is marked has its place in the meeting`(_ input: BadInput) throws {
    input.check { file, sink in
      guard let report = try? check(.text(name: file.name, bytes: file.bytes)) else { return }
      _ = sink.register(file)
      for diagnostic in report.diagnostics { sink.report(diagnostic) }
      #expect(report.diagnostics.allSatisfy { $0.area != nil })
    }
  }

  @Test func `A line's box is that of the line on its page`() throws {
    let file = Checkout.path("Tests/Fixtures/layout/loose-line.yaml")
    let found = try #require(try check(.file(file)).diagnostics.first?.area)
    let lines = try LaidOut("Tests/Fixtures/layout/loose-line.yaml").lines
    let line = try #require(lines.first { $0.text.hasPrefix("Nomor berkas") })
    #expect(found.page == line.page && abs(found.x - line.minX) < 0.01)
    #expect(found.y < line.baseline && found.y + found.height > line.baseline)
    // Behind the last word stands the space that parts it from the next line.
    #expect(found.width <= line.width + 0.01 && found.width > line.width - 4)
  }

  /// The template is believed when it says on which ground a style stands; the page is not.
  @Test func `Text that is pale where it stands is marked, whatever its style says`() throws {
    let own = try template([
      (
        "caption: {family: Source Sans Pro, size: 9pt, leading: 12.5pt, color: muted",
        "caption: {family: Source Sans Pro, size: 9pt, leading: 12.5pt, color: tint, on: accent"
      )
    ])
    let report = try check(.file(Checkout.path(LaidOut.example)), template: own)
    #expect(Set(ids(report)) == ["warning[pale-text]"])
    let caption = try #require(report.diagnostics.first)
    #expect(caption.span != nil)
  }

  @Test func `A style under seven points is marked where it is used`() throws {
    let own = try template([
      (
        "figure-source: {family: Source Sans Pro, size: 8pt",
        "figure-source: {like: label, size: 6.5pt"
      )
    ])
    let report = try check(.file(Checkout.path(LaidOut.example)), template: own)
    #expect(Set(ids(report)) == ["warning[small-text]"])
  }

  @Test func `Levels of the command line count before those of the template`() throws {
    let file = BriefingInput.file(Checkout.path("Tests/Fixtures/layout/loose-line.yaml"))
    let own = try template([("budgets:", "lint: {loose-line: error, widow: off}\nbudgets:")])
    #expect(ids(try check(file)) == ["warning[loose-line]"])
    #expect(ids(try check(file, template: own)) == ["error[loose-line]"])
    #expect(try check(file, template: own).status == .inputErrors)
    #expect(ids(try check(file, ["loose-line=note"], template: own)) == ["note[loose-line]"])
    #expect(ids(try check(file, ["loose-line=note", "loose-line=off"], template: own)) == [])
  }

  @Test func `A rule that there is not is an error in the template, with or without lint`() throws {
    let own = try template([("budgets:", "lint: {loose-lines: off}\nbudgets:")])
    var options = BriefingOptions()
    options.shareFolder = Checkout.root
    options.template = own
    let report = BriefingEngine(options).build(.file(Checkout.path(LaidOut.example))).report
    #expect(ids(report) == ["error[unknown-rule]"])
    #expect(report.diagnostics.first?.hint?.hasPrefix("did you mean \"loose-line\"? ") == true)
    #expect(report.diagnostics.first?.span != nil)
  }

  @Test func `A mistyped rule is told the nearest of both kinds`() {
    func hint(_ setting: String) -> String? {
      do throws(RuleSettings.Fault) {
        _ = try RuleSettings([setting])
        return nil
      } catch { return error.hint }
    }
    #expect(
      hint("widows=off")?.hasPrefix("did you mean \"widow\"? known rules: access-date, ") == true)
    #expect(hint("mojibaki=off")?.hasPrefix("did you mean \"mojibake\"? ") == true)
    #expect(hint("contrast=off")?.hasPrefix("known rules: access-date, ") == true)
    #expect(RuleSettings.ids.count == 45)
  }

  @Test(arguments: [
    ("widow", "\"widow\" is not RULE=LEVEL"),
    ("widow=error=1", "\"widow=error=1\" is not RULE=LEVEL"),
    ("widw=error", "there is no rule \"widw\""), ("widow=fatal", "there is no level \"fatal\""),
    ("=off", "there is no rule \"\""),
  ])
  func `A setting that says nothing is refused`(_ setting: String, _ message: String) {
    #expect {
      try RuleSettings(["orphan=off", setting])
    } throws: {
      ($0 as? RuleSettings.Fault)?.message == message
    }
  }
}
