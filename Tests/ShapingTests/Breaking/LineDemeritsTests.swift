import Testing

@testable import Shaping

@Suite struct LineDemeritsTests {
  private let justified = LineDemerits(shape: .justified, isBalanced: false, tolerance: 1)
  private let ragged = LineDemerits(shape: .ragged(zone: 20), isBalanced: false, tolerance: 1)

  @Test func `A line costs more the further it is from its natural width`() throws {
    var last = -1.0
    for need in stride(from: 0.0, to: 60, by: 3) {
      let cost = try #require(justified.badness(need: need, spaces: 60, letters: 300)).cost
      #expect(cost > last)
      last = cost
    }
    last = -1
    for need in stride(from: 0.0, through: -24, by: -3) {
      let cost = try #require(justified.badness(need: need, spaces: 60, letters: 300)).cost
      #expect(cost > last)
      last = cost
    }
  }

  @Test func `A line looser than the tolerance is refused`() {
    #expect(justified.badness(need: 64, spaces: 60, letters: 300) != nil)
    #expect(justified.badness(need: 66, spaces: 60, letters: 300) == nil)
    #expect(ragged.badness(need: 80, spaces: 60, letters: 300) != nil)
    #expect(ragged.badness(need: 81, spaces: 60, letters: 300) == nil)
  }

  @Test func `A ragged line never shrinks`() {
    #expect(ragged.badness(need: -0.02, spaces: 60, letters: 300) == nil)
  }

  @Test func `A line of one word counts the white at its end`() throws {
    let short = try #require(justified.badness(need: 5, spaces: 0, letters: 100))
    #expect(abs(short.ratio - 0.4) < 1e-9)
    #expect(justified.badness(need: 30, spaces: 0, letters: 100) == nil)
  }

  @Test func `A loose line beside a tight one costs extra where both edges are straight`() {
    func demerits(_ shape: LineDemerits, _ ratio: Double) -> Double {
      shape.demerits(badness: 0, penalty: 0, ratio: ratio, previousRatio: -0.2)
    }
    #expect(demerits(justified, 0.2) == 1)
    #expect(demerits(justified, 0.8) > demerits(justified, 0.4))
    #expect(demerits(ragged, 0.8) == 1)
  }
}
