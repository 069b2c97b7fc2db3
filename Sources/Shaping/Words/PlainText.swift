/// The marks of text as most paragraphs are: Latin letters, digits, and the usual punctuation, each
/// in its usual place. There UAX #14 comes to little, and Pango is not asked.
///
/// A test holds every text of up to four signs, and many longer ones, against Pango.
enum PlainText {
  /// What a character is to the rules.
  private enum Sign: UInt8 {
    /// Nothing before it.
    case start
    case letter, digit
    case space
    /// A space behind a quote or an em dash, which reach over it (LB15, LB17).
    case reachedSpace
    /// `(`
    case opening
    /// Straight and curled quotes.
    case quote
    /// `)`
    case closing
    /// `.` `,` `:` `;`
    case stop
    /// One of them behind a digit: within a number, of which Pango's LB25 lets no part go.
    case numberStop
    /// `!` `?`
    case exclamation
    case percent
    case hyphen, enDash, emDash
  }

  /// Nil where the text holds anything else, or these in an order that asks for more rules.
  static func marks(of text: [UInt8]) -> [TextMarks.Mark]? {
    var marks: [TextMarks.Mark] = []
    marks.reserveCapacity(text.count)
    return text.withUnsafeBufferPointer { bytes in
      var last = Sign.start
      var offset = 0
      while offset < bytes.count {
        guard let (sign, length) = sign(in: bytes, at: offset),
          let mark = mark(of: sign, behind: last)
        else { return nil }
        marks.append(mark)
        for _ in 1..<length { marks.append(.inside) }
        last = state(sign, behind: last)
        offset += length
      }
      return marks
    }
  }

  private static func state(_ sign: Sign, behind last: Sign) -> Sign {
    switch sign {
    case .space: last == .quote || last == .emDash || last == .reachedSpace ? .reachedSpace : .space
    case .stop: last == .digit || last == .numberStop ? .numberStop : .stop
    default: sign
    }
  }

  /// What is marked of a sign behind another; nil where these rules do not tell.
  private static func mark(of sign: Sign, behind last: Sign) -> TextMarks.Mark? {
    switch sign {
    case .letter: letterOrDigit(behind: last, isDigit: false)
    case .digit: letterOrDigit(behind: last, isDigit: true)
    case .space, .reachedSpace: last == .opening ? nil : .space
    case .opening: last == .start ? [] : last == .space ? .mayBreak : nil
    case .quote: quote(behind: last)
    case .closing, .stop, .numberStop, .exclamation: isWordLike(last) || last == .percent ? [] : nil
    case .percent: last == .digit ? [] : nil
    case .hyphen: last == .letter || last == .digit ? [] : nil
    case .enDash: last == .letter || last == .digit ? [] : last == .space ? .mayBreak : nil
    case .emDash: last == .letter || last == .digit || last == .space ? .mayBreak : nil
    case .start: nil
    }
  }

  /// LB14, LB18, LB19, LB21, LB23, LB25, LB28 to LB31.
  private static func letterOrDigit(behind last: Sign, isDigit: Bool) -> TextMarks.Mark? {
    switch last {
    case .start, .letter, .digit, .opening, .quote, .closing, .numberStop: []
    // The number of a source behind the end of a sentence.
    case .stop: isDigit ? .mayBreak : []
    case .space, .reachedSpace, .enDash, .emDash: .mayBreak
    case .hyphen: isDigit ? [] : .mayBreak
    case .exclamation, .percent: nil
    }
  }

  /// LB14, LB18 and LB19.
  private static func quote(behind last: Sign) -> TextMarks.Mark? {
    switch last {
    case .start, .opening: []
    case .space, .reachedSpace: .mayBreak
    default: isWordLike(last) || last == .emDash ? [] : nil
    }
  }

  private static func isWordLike(_ sign: Sign) -> Bool {
    switch sign {
    case .letter, .digit, .quote, .closing, .stop, .numberStop, .exclamation: true
    default: false
    }
  }

  /// The sign at `offset` and its length in bytes; nil for any other.
  private static func sign(
    in bytes: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> (Sign, Int)? {
    switch bytes[offset] {
    case 0x20: (.space, 1)
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): (.letter, 1)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): (.digit, 1)
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"):
      (.stop, 1)
    case UInt8(ascii: "!"), UInt8(ascii: "?"): (.exclamation, 1)
    case UInt8(ascii: "%"): (.percent, 1)
    case UInt8(ascii: "("): (.opening, 1)
    case UInt8(ascii: ")"): (.closing, 1)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): (.quote, 1)
    case UInt8(ascii: "-"): (.hyphen, 1)
    case 0xC3: latin(bytes, offset)
    case 0xE2: punctuation(bytes, offset)
    default: nil
    }
  }

  /// À to ÿ without × and ÷.
  private static func latin(
    _ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int
  ) -> (Sign, Int)? {
    guard offset + 1 < bytes.count, (0x80...0xBF).contains(bytes[offset + 1]),
      bytes[offset + 1] != 0x97, bytes[offset + 1] != 0xB7
    else { return nil }
    return (.letter, 2)
  }

  /// Dashes and curled quotes.
  private static func punctuation(
    _ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int
  ) -> (Sign, Int)? {
    guard offset + 2 < bytes.count, bytes[offset + 1] == 0x80 else { return nil }
    switch bytes[offset + 2] {
    case 0x93: return (.enDash, 3)
    case 0x94: return (.emDash, 3)
    case 0x98, 0x99, 0x9C, 0x9D: return (.quote, 3)
    default: return nil
    }
  }
}
