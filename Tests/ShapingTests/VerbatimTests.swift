import Diagnostics
import Frames
import TestSupport
import Testing

@testable import Shaping

/// Text that is set as it stands.
@Suite struct VerbatimTests {
  private let bench: Bench
  private let mono = TextStyle(family: "IBM Plex Mono", size: 10)

  init() throws { bench = try Bench() }

  private func lines(
    _ text: String, width: Double, _ change: (inout ParagraphStyle) -> Void = { _ in }
  ) -> [SetLine] {
    var run = run(text, style: mono, language: .noLanguage)
    run.isVerbatim = true
    return bench.lines([run], width: width) { style in
      style.alignment = .start
      style.isHyphenated = false
      style.lastLineMinimum = 0
      change(&style)
    }
  }

  @Test func `Spaces keep their places and widths, also where a line begins`() throws {
    // Each letter is 6 pt wide.
    let line = try #require(lines("    a   b ", width: 300).first)
    #expect(line.wholeText == "    a   b ")
    #expect(abs(line.right - 60) < 0.001)
  }

  @Test func `A line ends behind a space, and nowhere else while there is one`() {
    let lines = lines("taklimat build --format=png/svg meeting.yaml", width: 120)
    #expect(lines.map(\.wholeText) == ["taklimat build ", "--format=png/svg ", "meeting.yaml"])
  }

  @Test(arguments: [
    "kebijaksanaan_pemerintahan_tahun", "-----------------------------",
    "a/b/c/d/e/f/g/h/i/j/k/l/m",
  ])
  func `What no line can hold is cut between letters and changed nowhere`(text: String) {
    let lines = lines(text, width: 60)
    #expect(lines.map(\.wholeText).joined() == text)
    #expect(lines.count > 1)
    for line in lines { #expect(line.right <= 60.5) }
  }

  @Test func `What goes on in another paragraph ends in a space`() {
    #expect(lines("a", width: 60) { $0.isContinued = true }.map(\.wholeText) == ["a "])
    #expect(lines("a", width: 60).map(\.wholeText) == ["a"])
  }
}
