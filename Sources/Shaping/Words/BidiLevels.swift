import Languages
import PangoCairo

/// The embedding level of each scalar of a paragraph (UAX #9); all zero where nothing in it runs
/// from right to left and it is not in a language that does, which is found out without asking.
struct BidiLevels {
  private var levels: [UInt8] = []
  let isRightToLeft: Bool

  init(_ paragraph: PreparedParagraph) {
    guard paragraph.mayBeTurned || BidiLevels.hasRightToLeft(paragraph.text) else {
      isRightToLeft = false
      return
    }
    isRightToLeft = paragraph.source.direction == .rightToLeft
    let isolates = Self.isolates(in: paragraph)
    guard !isolates.isEmpty else {
      levels = TextAnalysis.levels(of: paragraph.text, isRightToLeft: isRightToLeft)
      return
    }
    let (text, isAdded) = Self.isolating(isolates, in: paragraph.text, !isRightToLeft)
    levels = zip(TextAnalysis.levels(of: text, isRightToLeft: isRightToLeft), isAdded)
      .compactMap { level, isAdded in isAdded ? nil : level }
  }

  /// Words in a language of the other direction than the paragraph's: their signs and numbers stay
  /// with them (UAX #9, 2.4). Letters count for more than a language that nobody has told, and a
  /// paragraph without words in a language of its own direction has nothing apart.
  private static func isolates(in paragraph: PreparedParagraph) -> [Range<Int>] {
    let direction = paragraph.source.direction
    var isolates: [Range<Int>] = []
    var hasOwn = false
    for run in paragraph.runs where run.start < run.end {
      let letters = String(decoding: paragraph.text[run.start..<run.end], as: UTF8.self)
      if TextDirection(of: run.style.language) == direction {
        hasOwn = true
      } else if TextDirection(firstLetterOf: letters) == direction {
        continue
      } else if let last = isolates.last, last.upperBound == run.start {
        isolates[isolates.count - 1] = last.lowerBound..<run.end
      } else {
        isolates.append(run.start..<run.end)
      }
    }
    return hasOwn ? isolates : []
  }

  /// The text with isolates around some ranges, and of each of its scalars whether it was added.
  private static func isolating(
    _ ranges: [Range<Int>], in text: [UInt8], _ isRightToLeft: Bool
  ) -> (text: [UInt8], isAdded: [Bool]) {
    var isolated: [UInt8] = []
    var isAdded: [Bool] = []
    func add(_ bytes: ArraySlice<UInt8>, added: Bool = false) {
      isolated += bytes
      // Every byte but those inside of a scalar.
      isAdded += bytes.lazy.filter { $0 & 0xC0 != 0x80 }.map { _ in added }
    }
    var end = 0
    for range in ranges {
      add(text[end..<range.lowerBound])
      // U+2067 or U+2066, and U+2069 behind.
      add([0xE2, 0x81, isRightToLeft ? 0xA7 : 0xA6], added: true)
      add(text[range])
      add([0xE2, 0x81, 0xA9], added: true)
      end = range.upperBound
    }
    add(text[end...])
    return (isolated, isAdded)
  }

  subscript(scalar: Int) -> UInt8 { levels.indices.contains(scalar) ? levels[scalar] : 0 }

  /// Whether a byte sequence may hold a character of a right-to-left script or a bidi control:
  /// U+0590–U+08FF, U+200F, U+202B–U+2067, U+FB1D–U+FEFC, and the supplementary planes' U+1xxxx.
  private static func hasRightToLeft(_ text: [UInt8]) -> Bool {
    for (index, byte) in text.enumerated() where byte >= 0xD6 {
      switch byte {
      case 0xD6...0xDF, 0xE0, 0xEF, 0xF0: return true
      case 0xE2:
        guard index + 2 < text.count else { continue }
        let second = text[index + 1]
        if second == 0x80, text[index + 2] == 0x8F || (0xAA...0xAE).contains(text[index + 2]) {
          return true
        }
        if second == 0x81, (0xA6...0xA9).contains(text[index + 2]) { return true }
      default: continue
      }
    }
    return false
  }
}
