import Frames
import Taklimat
import TestSupport
import Testing

/// Notes in the margin, with real fonts.
@Suite struct SideNotePageTests {
  private static let fixture = "Tests/Fixtures/meetings/notes.yaml"
  private static let template = Checkout.path("Tests/Fixtures/templates/margin")

  @Test func `Notes stand in the margin as they did`() throws {
    let laid = try LaidOut(Self.fixture, template: Self.template)
    #expect(laid.report.rendered(.short) == "")
    try Golden.expect(
      try LaidOut.dump(Self.fixture, template: Self.template), named: "side-note-pages.txt")
  }

  @Test(arguments: [nil, "Letter"])
  func `Each begins level with its call or gives way, on the page of its call`(
    paper: String?
  ) throws {
    let laid = try LaidOut(Self.fixture, template: Self.template, paper: paper)
    laid.expectApart(laid.content)
    var level = 0
    var found = 0
    for (index, page) in laid.document.pages.enumerated() {
      let anchors = page.frame().flattened().compactMap { item -> (path: String, at: Point)? in
        guard case .anchor(let id) = item.item else { return nil }
        return (id.path, item.origin)
      }
      for call in anchors where call.path.contains("/note-call") {
        found += 1
        let path = call.path.replacing("/note-call", with: "/note")
        let note = try #require(anchors.first { $0.path == path }, "\(path)")
        let lines = laid.content.filter { $0.page == index + 1 }
        let first = try #require(
          lines.first { abs($0.minX - note.at.x) < 0.1 && $0.baseline > note.at.y })
        #expect(index % 2 == 0 ? note.at.x > page.body.maxX : first.maxX < page.body.minX)
        #expect(first.minX > 20 && first.maxX < page.size.width - 20, "\(first.text)")
        let isLevel = lines.contains { line in
          line.minX < call.at.x + 1 && line.maxX > call.at.x - 1 && line.baseline > call.at.y
            && abs(line.baseline - first.baseline) < 0.01
        }
        if isLevel { level += 1 }
      }
    }
    #expect(found == 8)
    #expect(level >= 3)
  }
}
