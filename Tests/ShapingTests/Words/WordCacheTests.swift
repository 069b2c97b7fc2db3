import Fonts
import Frames
import PangoCairo
import TestSupport
import Testing

@testable import Shaping

@Suite struct WordCacheTests {
  private static let look = WordCache.Look(style: 0, level: 0, script: 0)

  /// What shaping an empty text gives.
  private func nothing() throws -> ShapedText {
    let font = try BundledFonts().catalogue.font(BundledFonts.serif, size: 10)
    return try #require(Shaper()).shape(
      [], font: font, ShapingContext(features: "", language: "id", script: 0))
  }

  /// Asks for words and tells how many had to be shaped.
  private func shaped(_ cache: WordCache, _ numbers: some Sequence<Int>) throws -> Int {
    let nothing = try nothing()
    var calls = 0
    for number in numbers {
      let word = cache.word(Array(String(number).utf8)[...], Self.look) {
        calls += 1
        return Word(text: Array(String(number).utf8), shaped: nothing, level: 0)
      }
      #expect(word.text == Array(String(number).utf8))
    }
    return calls
  }

  @Test func `A word is shaped once, and counted`() throws {
    let cache = WordCache()
    #expect(try shaped(cache, [1, 2, 1, 2, 2, 1]) == 2)
    #expect(cache.shapings == 2)
  }

  @Test func `Words of another style, level or script are other words`() throws {
    let cache = WordCache()
    var looks = [WordCache.Look](repeating: Self.look, count: 7)
    looks[1].style = 1
    looks[2].style = 256
    looks[3].style = 65_536
    looks[4].level = 1
    looks[5].script = 1
    looks[6].script = 255
    let nothing = try nothing()
    func level(_ look: WordCache.Look, made level: UInt8) -> UInt8 {
      let text = Array("satu".utf8)
      return cache.word(text[...], look) {
        Word(text: text, shaped: nothing, level: level)
      }.level
    }
    let made = looks.enumerated().map { level($1, made: UInt8($0)) }
    #expect(made == [0, 1, 2, 3, 4, 5, 6])
    #expect(looks.map { level($0, made: 99) } == made)
  }

  @Test func `Above its bound the cache starts anew`() throws {
    let cache = WordCache()
    let limit = WordCache.limit
    #expect(try shaped(cache, 0..<limit) == limit)
    #expect(try shaped(cache, 0..<limit) == 0, "it forgot a word within its bound")
    #expect(try shaped(cache, [limit]) == 1)
    #expect(try shaped(cache, [limit]) == 0, "it forgot the word for which it made room")
    #expect(try shaped(cache, 0..<limit - 1) == limit - 1, "it held more than its bound")
  }
}

/// When Pango is asked at all.
@Suite struct ShapingCountTests {
  private let bench: Bench
  private static let prose =
    "Sekretaris Jenderal menerima kunjungan delegasi yang membahas penjajakan kerja sama"

  init() throws { bench = try Bench() }

  @Test func `Every word is shaped once, however often and wide it is set`() {
    let words = Self.prose.split(separator: " ")
    for width in [60.0, 120, 240, 500, 120] {
      _ = bench.read(Self.prose, width: width) { $0.isHyphenated = false }
    }
    #expect(bench.setter.shapings == Set(words).count)
  }

  @Test func `Measuring first shapes nothing twice`() {
    let paragraph = paragraph([run(Self.prose)])
    _ = bench.setter.widths(of: paragraph)
    let shapings = bench.setter.shapings
    _ = bench.setter.lines(of: paragraph, width: 500)
    #expect(bench.setter.shapings == shapings)
  }

  @Test func `Beside words only the two halves at a hyphen are shaped`() {
    let words = Set(Self.prose.split(separator: " ")).count
    let lines = bench.lines([run(Self.prose)], width: 90)
    let hyphens = lines.count { $0.line.isHyphenated }
    #expect(hyphens > 0, "nothing was divided, so nothing was tested")
    #expect(bench.setter.shapings == words + 2 * hyphens)
  }

  @Test func `Drawing shapes nothing`() {
    let lines = bench.setter.lines(of: paragraph([run(Self.prose)]), width: 90)
    let shapings = bench.setter.shapings
    var frame = Frame(size: Size(width: 90, height: 14))
    for line in lines { line.content.draw(into: &frame, at: .zero) }
    #expect(!frame.items.isEmpty && bench.setter.shapings == shapings)
  }
}
