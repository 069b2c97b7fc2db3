import Layout
import Testing

@Suite struct KeepWithPreviousTests {
  /// The texts of pages of four lines.
  private func pages(_ blocks: [any Block]) -> [[String]] {
    lay(Stack(blocks), height: 40).regions
  }

  @Test func `What is kept with the text before it takes its last part along`() {
    let words: [any Block] = ["a", "b", "c", "d"].map { text($0) }
    #expect(pages(words + [text("ttd")]) == [["a", "b", "c", "d"], ["ttd"]])
    #expect(pages(words + [KeepWithPrevious(), text("ttd")]) == [["a", "b", "c"], ["d", "ttd"]])
  }

  @Test func `Where the text before it fills a page it stands alone`() {
    let blocks: [any Block] = [Items([box("a", 40)]), KeepWithPrevious(), text("ttd")]
    #expect(pages(blocks) == [["a"], ["ttd"]])
  }

  @Test func `With nothing before it nothing is kept`() {
    #expect(pages([KeepWithPrevious(), text("ttd")]) == [["ttd"]])
  }
}
