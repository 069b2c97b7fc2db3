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
    levels = TextAnalysis.levels(of: paragraph.text, isRightToLeft: isRightToLeft)
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
