import Diagnostics
import Frames
import Testing

@testable import Proofreading

@Suite struct ProofreaderTests {
  /// With a loose line and a tight one.
  private var mock: MockProof {
    var mock = MockProof()
    let paragraph = mock.add(.paragraph, "p")
    mock.paragraph(paragraph, [.init(stretch: 2), .init(y: 72, stretch: -0.32), .init(y: 84)])
    return mock
  }

  @Test func `Rules stand in the order of their ids, each once`() {
    let ids = Proofreader.ids
    #expect(ids == ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(Set(ids).count == ids.count)
    #expect(ids.count == 17)
  }

  @Test func `A rule is as grave as its level, and silent where it is off`() {
    let findings = mock.findings(levels: ["loose-line": .error, "tight-line": .off])
    #expect(findings.map(\.kind.id) == ["loose-line"])
    #expect(findings.map(\.severity) == [.error])
    let others = mock.findings(levels: ["loose-line": .off, "tight-line": .note])
    #expect(others.map(\.kind.id) == ["tight-line"])
    #expect(others.map(\.severity) == [.note])
  }

  @Test func `A line without a place in the data has that of the element around it`() throws {
    let sink = DiagnosticSink()
    let source = sink.register(SourceFile(name: "m.yaml", bytes: Array("summary: text".utf8)))
    let span = SourceSpan(source: source, start: 9, end: 13)
    var mock = MockProof()
    let section = mock.add(.section, "s", at: span)
    mock.paragraph(mock.add(.paragraph, "s/p", to: section), [.init(stretch: 2), .init(y: 72)])
    #expect(mock.findings(levels: [:]).map(\.span) == [span])
  }

  @Test func `A line in a turned group is where it stands on the page`() {
    var inner = Frame(size: Size(width: 100, height: 20))
    var setting = LineSetting(paragraph: 0, index: 0, count: 1)
    setting.excess = 3
    var mock = MockProof()
    let tag = ContentTag.element(mock.add(.paragraph, "p"))
    inner.note(
      PlacedLine(
        box: Rect(x: 0, y: 0, width: 100, height: 12), tag: tag, setting: setting))
    let quarter = Group.Transform(a: 0, b: -1, c: 1, d: 0, tx: 0, ty: 100)
    mock.place(
      .group(Group(inner, transform: quarter)), at: Point(x: 60, y: 200), tag: tag, page: 1)
    #expect(mock.findings == ["overfull-line on page 1, 12 × 100 pt at 60 200"])
  }
}
