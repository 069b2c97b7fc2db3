import Testing

@testable import Shaping

@Suite struct LetterGapTests {
  /// The text with a mark where a line may be stretched, Unicode's breaks taken to be at bars.
  private func marked(_ text: String) -> String {
    var gaps = LetterGaps()
    var mayBreak = false
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar == "|" {
        mayBreak = true
        continue
      }
      if gaps.isGap(before: scalar, mayBreak: mayBreak) { result += "·" }
      result.unicodeScalars.append(scalar)
      mayBreak = false
    }
    return result
  }

  @Test(arguments: [
    ("東|京|都", "東·京·都"), ("持っ|て", "持·っ·て"), ("東|京、|大", "東·京、·大"),
    ("は「|平|和」", "は「·平·和」"), ("は|「平", "は·「平"), ("서|울 |시", "서·울 시"),
    ("第|3|章", "第·3·章"), ("abc def", "abc def"), ("か\u{3099}|き", "か\u{3099}·き"),
    ("กำ่|กา", "กำ่·ก·า"), ("ကာ|ကာ", "ကာ·ကာ"), ("ที่ a", "ที่ a"), ("ที่a", "ที่a"), ("कि|ता", "किता"),
    ("東　|京", "東　京"),
  ])
  func `A line is stretched between ideographs, and between words that no space parts`(
    text: String, expected: String
  ) {
    #expect(marked(text) == expected)
  }
}
