import Testing

@testable import Shaping

@Suite struct LineFitTests {
  @Test func `Spaces give first, up to what nobody sees`() throws {
    let fit = try #require(LineFit.justified(need: 4, spaces: 100, letters: 300))
    #expect(fit == LineFit(space: 0.04, letters: 0))
    let shrunk = try #require(LineFit.justified(need: -4, spaces: 100, letters: 300))
    #expect(shrunk == LineFit(space: -0.04, letters: 0))
  }

  @Test func `Then letters give, and keep the spaces as they are`() throws {
    let fit = try #require(LineFit.justified(need: 11, spaces: 100, letters: 300))
    #expect(abs(fit.space - 0.08) < 1e-12)
    #expect(abs(fit.letters - 0.01) < 1e-12)
    let shrunk = try #require(LineFit.justified(need: -8, spaces: 100, letters: 300))
    #expect(abs(shrunk.space + 0.05) < 1e-12)
    #expect(abs(shrunk.letters + 0.01) < 1e-12)
  }

  @Test func `Letters give no more than a part of 0.015`() throws {
    let loose = try #require(LineFit.justified(need: 104.5, spaces: 100, letters: 300))
    #expect(loose.letters == 0.015)
    #expect(abs(loose.space - 1) < 1e-12)
    let tight = try #require(LineFit.justified(need: -24.5, spaces: 100, letters: 300))
    #expect(tight.letters == -0.015)
    #expect(abs(tight.space + 0.2) < 1e-12)
  }

  @Test func `Spaces shrink to two thirds and no further`() {
    let limit = -(100.0 / 3 + 0.015 * 300)
    #expect(LineFit.justified(need: limit, spaces: 100, letters: 300) != nil)
    #expect(LineFit.justified(need: limit - 0.01, spaces: 100, letters: 300) == nil)
  }

  @Test func `A word alone is drawn together as far as letters give, and never apart`() throws {
    let tight = try #require(LineFit.justified(need: -1, spaces: 0, letters: 100))
    #expect(abs(tight.letters + 0.01) < 1e-9 && tight.space == 0)
    let loose = try #require(LineFit.justified(need: 1, spaces: 0, letters: 100))
    #expect(loose == LineFit(space: 0, letters: 0))
    #expect(LineFit.justified(need: -1.6, spaces: 0, letters: 100) == nil)
  }

  @Test func `A line without spaces stays as it is, or does not fit`() {
    #expect(
      LineFit.justified(need: 20, spaces: 0, letters: 100) == LineFit(space: 0, letters: 0))
    #expect(LineFit.justified(need: -2, spaces: 0, letters: 100) == nil)
  }

  @Test func `A fit brings its line to the measure`() throws {
    for need in stride(from: -20.0, through: 200, by: 1.7) {
      let fit = try #require(LineFit.justified(need: need, spaces: 60, letters: 280))
      #expect(abs(fit.space * 60 + fit.letters * 280 - need) < 1e-9)
      #expect(abs(fit.letters) <= LineFit.letterLimit + 1e-12)
    }
  }
}
