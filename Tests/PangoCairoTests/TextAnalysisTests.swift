import Testing

@testable import PangoCairo

@Suite struct TextAnalysisTests {
  private func breaks(_ text: String, language: String = "id") -> [Int] {
    let count = text.unicodeScalars.count
    let breaks = TextAnalysis.lineBreaks(
      in: Array(text.utf8), scalars: count, language: language)
    #expect(breaks.count == count + 1)
    return breaks.indices.filter { breaks[$0] }
  }

  @Test func `A line may end behind spaces, and at the end`() {
    #expect(breaks("ab cd  e") == [3, 7, 8])
  }

  @Test func `One answer for each scalar, however many bytes it has`() {
    #expect(breaks("é 東 a") == [2, 4, 5])
  }

  @Test func `No line ends at a no-break space or a joiner`() {
    #expect(breaks("a\u{A0}b\u{2060}c\u{202F}d") == [7])
  }

  @Test func `An empty text has one place`() {
    #expect(TextAnalysis.lineBreaks(in: [], scalars: 0, language: "id").count == 1)
  }

  @Test func `Levels follow the direction of letters, numbers and the paragraph`() {
    #expect(TextAnalysis.levels(of: Array("ab".utf8), isRightToLeft: false) == [0, 0])
    #expect(TextAnalysis.levels(of: Array("ab".utf8), isRightToLeft: true) == [2, 2])
    #expect(
      TextAnalysis.levels(of: Array("a \u{05D0}\u{05D1} b".utf8), isRightToLeft: false)
        == [0, 0, 1, 1, 0, 0])
    #expect(
      TextAnalysis.levels(of: Array("\u{05D0} 12".utf8), isRightToLeft: true) == [1, 1, 2, 2])
  }

  @Test func `Letters have a script, signs have none`() {
    #expect(TextAnalysis.script(of: "a") == TextAnalysis.latin)
    #expect(TextAnalysis.script(of: " ") == nil)
    #expect(TextAnalysis.script(of: "1") == nil)
    #expect(TextAnalysis.script(of: "\u{301}") == nil)
    let hebrew = TextAnalysis.script(of: "\u{05D0}")
    #expect(hebrew != nil && hebrew != TextAnalysis.latin)
  }
}
