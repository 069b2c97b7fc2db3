/// How far a sign at a line's end stands out into the margin: small signs leave white there, and a
/// column whose letters end at one edge looks frayed (Hàn Thế Thành, *Micro-typographic extensions
/// to the TeX typesetting system*, 2000).
enum OpticalMargin {
  /// No sign hangs by more of its own width.
  private static let most = 0.75

  /// What hangs of a word's first and last letter where a line begins and ends with it, in points.
  ///
  /// - Parameters:
  ///   - advances: of these two letters, in points.
  ///   - size: of the type, in points.
  static func hang(
    of text: [UInt8], advances: (first: Double, last: Double), size: Double
  ) -> (start: Double, end: Double) {
    guard let first = text.first, let last = text.last,
      !isLetter(first) || !isLetter(last)
    else { return (0, 0) }
    var hang = (start: 0.0, end: 0.0)
    if !isLetter(first) {
      let sign = String(decoding: text.prefix(4), as: UTF8.self).unicodeScalars.first
      hang.start = points(sign.map(atStart), of: advances.first, size)
    }
    if !isLetter(last) {
      let sign = String(decoding: text.suffix(4), as: UTF8.self).unicodeScalars.last
      hang.end = points(sign.map(atEnd), of: advances.last, size)
    }
    return hang
  }

  /// Of the hyphen that divides a word, in points.
  static func hang(ofHyphen advance: Double, size: Double) -> Double {
    points(atEnd("-"), of: advance, size)
  }

  /// ASCII alone, which most words are.
  private static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  private enum Share {
    /// In thousandths of an em.
    case thousandths(Double)
    /// The white half of the square that a sign of Chinese or Japanese fills.
    case half
  }

  private static func points(_ share: Share?, of advance: Double, _ size: Double) -> Double {
    switch share {
    case .thousandths(let thousandths): min(thousandths * size / 1000, most * advance)
    case .half: min(size / 2, max(0, advance - size / 2))
    case nil: 0
    }
  }

  private static func atEnd(_ sign: Unicode.Scalar) -> Share {
    switch sign {
    case ".", ",", "،", "۔": .thousandths(160)
    case "-", "\u{2010}": .thousandths(180)
    case "–", "—": .thousandths(150)
    case "”", "\"", "»", "„": .thousandths(150)
    case "’", "'", "›": .thousandths(120)
    case ":", ";", "؛": .thousandths(110)
    case "!", "?", "؟", "।", ")", "]": .thousandths(40)
    case "、", "。", "，", "．", "」", "』", "）", "】", "〉", "》", "］", "｝": .half
    default: .thousandths(0)
    }
  }

  private static func atStart(_ sign: Unicode.Scalar) -> Share {
    switch sign {
    case "“", "\"", "«", "„": .thousandths(150)
    case "‘", "'", "‹": .thousandths(120)
    case "–", "—": .thousandths(100)
    case "(", "[": .thousandths(40)
    case "「", "『", "（", "【", "〈", "《", "［", "｛": .half
    default: .thousandths(0)
    }
  }
}
