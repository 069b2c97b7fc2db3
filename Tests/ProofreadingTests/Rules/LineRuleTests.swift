import Diagnostics
import Frames
import Testing

@testable import Proofreading

@Suite struct LineRuleTests {
  @Test(arguments: [(1.0, false), (1.01, true), (3.2, true), (0.8, false)])
  func `A line is loose where its spaces are more than doubled`(
    _ stretch: Double, _ isMarked: Bool
  ) {
    var mock = MockProof()
    let paragraph = mock.add(.paragraph, "p")
    mock.paragraph(paragraph, [.init(), .init(y: 72, stretch: stretch), .init(y: 84)])
    #expect(mock.findings == (isMarked ? ["loose-line on page 1, 300 × 12 pt at 50 72"] : []))
  }

  @Test(arguments: [(-0.3, false), (-0.31, true), (-1.0 / 3, true)])
  func `A line is tight where its spaces have lost more than three tenths`(
    _ stretch: Double, _ isMarked: Bool
  ) {
    var mock = MockProof()
    let paragraph = mock.add(.paragraph, "p")
    mock.paragraph(paragraph, [.init(stretch: stretch), .init(y: 72)])
    #expect(mock.findings == (isMarked ? ["tight-line on page 1, 300 × 12 pt at 50 60"] : []))
  }

  @Test func `Three hyphens under each other are a ladder, marked once`() {
    var mock = MockProof()
    let paragraph = mock.add(.paragraph, "p")
    let hyphens = [true, true, false, true, true, true, true, false]
    mock.paragraph(
      paragraph,
      hyphens.enumerated().map { .init(y: 60 + 12 * Double($0), endsInHyphen: $1) })
    #expect(mock.findings == ["hyphen-ladder on page 1, 300 × 12 pt at 50 96"])
    #expect(mock.findings(levels: [:]).first?.summary == "4 lines in a row end in a hyphen")
  }

  @Test func `Hyphens on two pages are no ladder, nor those of two paragraphs`() {
    var mock = MockProof(pages: 2)
    let (first, second) = (mock.add(.paragraph, "p"), mock.add(.paragraph, "q"))
    mock.paragraph(
      first,
      [
        .init(y: 500), .init(y: 512, endsInHyphen: true), .init(y: 524, endsInHyphen: true),
        .init(page: 2, endsInHyphen: true), .init(page: 2, y: 72, endsInHyphen: true),
      ])
    mock.paragraph(
      second, [.init(page: 2, y: 84, endsInHyphen: true), .init(page: 2, y: 200)])
    #expect(mock.findings == [])
  }

  @Test(arguments: [(0.5, false), (0.6, true)])
  func `A line that stands out of its column by what is seen is overfull`(
    _ excess: Double, _ isMarked: Bool
  ) {
    var mock = MockProof()
    let paragraph = mock.add(.paragraph, "p")
    mock.paragraph(paragraph, [.init(excess: excess), .init(y: 72)])
    #expect(mock.findings == (isMarked ? ["overfull-line on page 1, 300.6 × 12 pt at 50 60"] : []))
  }

  @Test func `What is repeated is not marked again`() {
    var mock = MockProof()
    let paragraph = mock.add(.paragraph, "p")
    mock.paragraph(
      paragraph, [.init(stretch: 2), .init(y: 72, excess: 4)], tag: .artifact(.repeated))
    #expect(mock.findings == [])
  }

  @Test func `Spaces over each other in three lines are a river, marked with all its lines`() {
    var mock = MockProof()
    let paragraph = mock.add(.paragraph, "p")
    let spaces = [40.0, 90, 90.5, 90, 120]
    mock.paragraph(
      paragraph,
      spaces.enumerated().map { .init(y: 60 + 12 * Double($0), spaces: [$1..<$1 + 3]) })
    #expect(mock.findings == ["river on page 1, 300 × 36 pt at 50 72"])
    let only = mock.findings(levels: [:]).first
    #expect(only?.summary == "the spaces of 3 lines stand over each other")
    #expect(only?.kind.severity == .note)
  }

  @Test func `No river runs from one page to the next, nor between paragraphs`() {
    var mock = MockProof(pages: 2)
    let (first, second) = (mock.add(.paragraph, "p"), mock.add(.paragraph, "q"))
    let space = [90.0..<93]
    mock.paragraph(
      first,
      [
        .init(y: 500, spaces: space), .init(y: 512, spaces: space), .init(page: 2, spaces: space),
        .init(page: 2, y: 72, spaces: space),
      ])
    mock.paragraph(second, [.init(page: 2, y: 84, spaces: space), .init(page: 2, y: 96)])
    #expect(mock.findings.filter { $0.hasPrefix("river") } == [])
  }
}
