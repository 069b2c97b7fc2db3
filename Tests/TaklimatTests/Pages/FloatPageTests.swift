import Diagnostics
import Frames
import Taklimat
import TestSupport
import Testing

/// Figures that leave their place in the text, with real fonts.
@Suite struct FloatPageTests {
  private static let fixture = "Tests/Fixtures/meetings/floats.yaml"

  @Test func `Figures stand at the top and the foot of pages as they did`() throws {
    try Golden.expect(try LaidOut.dump(Self.fixture), named: "float-pages.txt")
  }

  @Test func `A figure is numbered and read behind the text that first points at it`() throws {
    let structure = try LaidOut(Self.fixture).document.structure
    let roles = structure.elements.filter { element in
      element.parent.map { structure[$0].path.hasSuffix("background[keadaan]") } ?? false
    }.map(\.role)
    #expect(
      roles == [
        .heading(2), .paragraph, .paragraph, .division, .paragraph, .division, .paragraph,
        .paragraph, .division, .paragraph, .paragraph,
      ])
  }

  /// Whether the chart of a meeting is read before its section's last paragraph.
  private func leavesItsPlace(_ place: String, template: String? = nil) throws -> Bool {
    let laid = try LaidOut(
      text: """
        schema: taklimat/meeting/1
        id: m
        language: id
        title: Rapat
        charts:
          - {id: c, kind: bar, title: Data, points: [{label: a, value: 1}]\(place)}
        background:
          - {heading: Isi, charts: [c], body: "Lihat [#c].\\n\\nLalu."}

        """, template: template)
    let roles = laid.document.structure.elements.map(\.role)
    let chart = try #require(roles.firstIndex(of: .division))
    let last = try #require(roles.lastIndex(of: .paragraph))
    return chart < last
  }

  @Test func `What keeps its place stands behind the text`() throws {
    #expect(try !leavesItsPlace(""))
    #expect(try !leavesItsPlace(", place: here"))
    #expect(try leavesItsPlace(", place: top"))
  }

  @Test func `A template says where figures stand that do not say it`() throws {
    let folder = try TemporaryFolder()
    let lines = try Checkout.text("Templates/briefing/template.yaml")
      .split(separator: "\n", omittingEmptySubsequences: false)
    let display = try #require(lines.firstIndex(of: "  figure-display: ring"))
    let changed = lines[...display] + ["  figure-place: top"] + lines[(display + 1)...]
    try folder.write(changed.joined(separator: "\n"), to: "template.yaml")
    #expect(try leavesItsPlace("", template: folder.path))
    #expect(try !leavesItsPlace(", place: here", template: folder.path))
  }

  @Test func `A place that is none is told with those that are`() throws {
    let folder = try TemporaryFolder()
    let meeting = try folder.write(
      """
      schema: taklimat/meeting/1
      id: m
      language: id
      title: Rapat
      charts:
        - {id: c, kind: bar, title: Data, points: [{label: a, value: 1}], place: left}

      """, to: "m.yaml")
    let report = built(meeting).report.rendered(.short)
    #expect(report.contains("m.yaml:6:76: error[unknown-choice]"), "\(report)")
    #expect(built(meeting).outputs.isEmpty)
  }

  @Test func `What a figure's distance costs is said where a page is explained`() {
    var options = BriefingOptions()
    options.shareFolder = Checkout.root
    let told = BriefingEngine(options).explain(page: 2, of: .file(Checkout.path(Self.fixture)))
    let text = told.0 ?? ""
    #expect(text.contains("for figures on later pages than their calls"), "\(text)")
  }
}
