import Diagnostics
import Frames
import Layout
import Shaping
import TestSupport
import Testing

/// Two texts of twenty points, six apart; lines are ten points high.
@Suite struct ParallelBlockTests {
  private func pair(_ left: any Block, _ right: any Block) -> ParallelBlock {
    ParallelBlock([left, right], gutter: 6)
  }

  private func laid(_ block: some Block, width: Double = 46, height: Double = 200) -> LaidFlow {
    lay(block, width: width, height: height)
  }

  @Test func `Paragraph stands beside paragraph, and the next pair below the longer one`() {
    let laid = laid(
      Stack([pair(lines("a", 2), lines("x", 3)), pair(lines("b", 2), lines("y", 1))]))
    #expect(laid.regions == [["a1", "a2", "x1", "x2", "x3", "b1", "b2", "y1"]])
    #expect(["a1", "x1", "b1", "y1"].map { laid.y(of: $0) } == [7.5, 7.5, 37.5, 37.5])
    #expect(["a1", "x1"].map { laid.x(of: $0) } == [0, 26])
  }

  @Test func `Space around a pair is the wider of its texts'`() {
    let laid = laid(
      Stack([
        text("p"), pair(lines("a", 1, before: 4, after: 9), lines("x", 1, before: 6)), text("z"),
      ]))
    #expect(["a1", "x1", "z"].map { laid.y(of: $0) } == [23.5, 23.5, 42.5])
  }

  @Test func `First lines are level where one text begins higher`() {
    let high = TextBlock(paragraph("x1", leading: 20))
    let laid = laid(pair(lines("a", 2), high))
    #expect(["a1", "x1"].map { laid.y(of: $0) } == [15, 15])
  }

  @Test func `A page parts a pair where both go on, in step`() {
    let laid = laid(pair(lines("a", 8), lines("x", 4)), height: 50)
    #expect(laid.regions.count == 2)
    #expect(laid.regions.first == ["a1", "a2", "a3", "a4", "a5", "x1", "x2"])
    #expect(laid.ends == [.full(.parallel), .complete])
  }

  @Test func `A pair of which one text could not go on moves whole`() {
    let laid = laid(
      Stack([lines("p", 4), pair(lines("a", 6), lines("x", 2))]), width: 46, height: 70)
    // Four words stand in two lines at this measure.
    #expect(
      laid.regions == [["p1 p2 p3", "p4"], ["a1", "a2", "a3", "a4", "a5", "a6", "x1", "x2"]])
  }

  @Test func `What is higher than a page is parted all the same`() {
    let laid = laid(pair(lines("a", 12), lines("x", 2)), height: 50)
    let words = laid.regions.joined()
    #expect(words.filter { $0.hasPrefix("a") } == (1...12).map { "a\($0)" })
    #expect(words.filter { $0.hasPrefix("x") } == ["x1", "x2"])
    #expect(laid.regions.count == 3)
  }

  @Test func `Where a word is wider than its column the texts stand below each other`() {
    let laid = laid(pair(text("eightpts"), lines("x", 1)))
    #expect(laid.regions == [["eightpts", "x1"]])
    #expect(["eightpts", "x1"].map { laid.x(of: $0) } == [0, 0])
  }

  @Test func `A text without its other stands at its own side`() {
    #expect(laid(pair(Stack([]), lines("x", 1))).x(of: "x1") == 26)
    #expect(laid(pair(lines("a", 1), Stack([]))).regions == [["a1"]])
    #expect(laid(pair(Stack([]), Stack([]))).regions.isEmpty)
  }

  @Test(arguments: [6.0, 25, 45, 90, 400]) func `Nothing is lost, doubled or out of order`(
    height: Double
  ) {
    for seed in UInt64(0)..<80 {
      var generator = SeededGenerator(seed: seed)
      var blocks: [any Block] = []
      var names: [[String]] = [[], []]
      for number in 0..<Int.random(in: 1...8, using: &generator) {
        let sides = (0..<2).map { side -> any Block in
          let count = Int.random(in: 0...12, using: &generator)
          let name = side == 0 ? "a\(number)x" : "b\(number)x"
          names[side] += (0..<count).map { "\(name)\($0 + 1)" }
          return lines(name, count, before: 3, after: 2)
        }
        blocks.append(ParallelBlock(sides, gutter: 4))
      }
      let laid = laid(Stack(blocks), width: 60, height: height)
      let words = laid.regions.joined()
      #expect(words.filter { $0.hasPrefix("a") } == names[0], "seed \(seed)")
      #expect(words.filter { $0.hasPrefix("b") } == names[1], "seed \(seed)")
      for part in laid.fragment.parts where part.end != .overfull {
        #expect(part.height <= height + 0.01, "seed \(seed)")
      }
    }
  }
}
