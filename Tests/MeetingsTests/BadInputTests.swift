import Diagnostics
import Fields
import Markup
import Meetings
import TestSupport
import Testing

@Suite("Bad meetings")
struct BadInputTests {
  private static let folder = "Tests/Fixtures/bad/meetings"

  @Test("Each fault is named at its line and column", arguments: try BadInput.load(folder))
  func names(_ bad: BadInput) {
    bad.check { file, sink in
      if let root = Node.read(file, into: sink) { _ = Meeting.read(root, into: sink) }
    }
  }

  @Test("Each diagnostic of meetings and of their Markdown has a bad file")
  func everyIDHasAFile() throws {
    let ids = Set(try BadInput.load(Self.folder).flatMap(\.ids))
    // Told of files of sources alone, which are no meetings.
    let known = Set((MeetingsDiagnostics.all + MarkupDiagnostics.all).map(\.id))
      .subtracting([MeetingsDiagnostics.unknownSourceType.id])
    #expect(known.subtracting(ids).sorted() == [])
  }

  @Test("The lists are sorted and without doubles")
  func lists() {
    for kinds in [MeetingsDiagnostics.all, MarkupDiagnostics.all] {
      #expect(kinds.map(\.id) == Set(kinds.map(\.id)).sorted())
    }
  }
}
