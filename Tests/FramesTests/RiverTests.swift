import Frames
import Testing

@Suite struct RiverTests {
  /// Lines as words and dots: each dot is a space five points wide.
  private func rivers(_ lines: String...) -> [String] {
    let spaces = lines.map { line in
      line.enumerated().compactMap { index, sign in
        sign == "." ? Double(index) * 5..<Double(index + 1) * 5 : nil
      }
    }
    return Rivers.find(in: spaces).map { "\($0.lines) from \($0.line) at \(Int($0.x))" }
  }

  @Test func `Three spaces over each other are a river, two are none`() {
    #expect(rivers("ab.cd", "cd.ef", "abc.d") == [])
    #expect(rivers("ab.cd", "cd.ef", "ab.cd") == ["3 from 0 at 12"])
    #expect(rivers("a.bcd", "cd.ef", "ab.cd", "ef.ab", "abcde") == ["3 from 1 at 12"])
  }

  @Test func `A river is told once, with all its lines, and each of several`() {
    #expect(
      rivers("ab.cd.ef", "ab.cd.ef", "ab.cd.ef", "ab.cdeef")
        == ["3 from 0 at 27", "4 from 0 at 12"])
  }

  @Test(arguments: [(0.0, 1), (1.5, 1), (1.7, 0), (4.9, 0)])
  func `Spaces share two thirds of the narrower one`(shift: Double, count: Int) {
    let lines = [[10..<15.0], [10 + shift..<15 + shift], [10..<15.0]]
    #expect(Rivers.find(in: lines).count == count)
  }

  @Test func `A space is narrower than none, and no lines have no rivers`() {
    #expect(Rivers.find(in: [[], [], []]).isEmpty)
    #expect(Rivers.find(in: []).isEmpty)
    #expect(Rivers.find(in: [[5..<5.0], [5..<5.0], [5..<5.0]]).isEmpty)
  }
}
