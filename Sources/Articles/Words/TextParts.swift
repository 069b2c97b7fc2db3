/// Small questions that all stages ask of text; by scalars, so that nothing is normalised.
extension String {
  /// Without white space at its ends.
  var trimmed: String {
    let scalars = unicodeScalars
    guard let start = scalars.firstIndex(where: { !$0.isBlank }),
      let end = scalars.lastIndex(where: { !$0.isBlank })
    else { return "" }
    return String(scalars[start...end])
  }

  /// Trimmed, each run of white space one space.
  var collapsed: String {
    if isCollapsed { return self }
    var text = String.UnicodeScalarView()
    var isPending = false
    for scalar in unicodeScalars {
      if scalar.isBlank {
        isPending = !text.isEmpty
      } else {
        if isPending { text.append(" ") }
        isPending = false
        text.append(scalar)
      }
    }
    return String(text)
  }

  /// A quick look at ASCII, which most text is.
  private var isCollapsed: Bool {
    var before: UInt8 = 0x20
    for byte in utf8 {
      if byte < 0x20 || byte >= 0x80 || (byte == 0x20 && before == 0x20) { return false }
      before = byte
    }
    return before != 0x20
  }

  var startsWithCapital: Bool { unicodeScalars.first?.properties.isUppercase ?? false }

  var isDigits: Bool { !isEmpty && utf8.allSatisfy { (0x30...0x39).contains($0) } }

  var hasWord: Bool { unicodeScalars.contains { $0.isWordPart } }

  /// The first words, an ellipsis for the rest: comments are short.
  func shortened(to limit: Int) -> String {
    guard unicodeScalars.count > limit else { return self }
    let head = String(unicodeScalars.prefix(limit))
    guard let space = head.unicodeScalars.lastIndex(of: " ") else { return head + "…" }
    return String(head.unicodeScalars[..<space]).trimmed + "…"
  }

  /// Its words, punctuation left out: what must not be lost of a text.
  var wordList: [String] {
    unicodeScalars.split { !$0.isWordPart }.map { String($0) }
  }
}

extension Unicode.Scalar {
  var isBlank: Bool { value == 0x20 || (0x09...0x0D).contains(value) || properties.isWhitespace }

  var isDigit: Bool { (0x30...0x39).contains(value) }

  /// A letter, a digit of any script, or a mark on one.
  var isWordPart: Bool {
    if value < 0x80 { return isDigit || (0x41...0x5A).contains(value & ~0x20) }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .nonspacingMark, .spacingMark:
      return true
    default: return false
    }
  }

  var isLetter: Bool { isWordPart && !isDigit }

  /// A pictograph, or what changes the look of one.
  var isPictograph: Bool {
    value == 0xFE0F || value == 0x200D || (0x1F000...0x1FAFF).contains(value)
      || (value > 0x2000 && properties.isEmojiPresentation)
  }
}

/// A doubt about the article or a remark on what was done, for a comment.
struct Doubt: Equatable {
  /// Counted from 1; 0 where it is about the whole article.
  let line: Int
  let text: String
  /// Whether a person has to decide; a remark otherwise.
  var isQuestion = true

  /// The words of the comment, without its sign.
  var comment: String {
    let place = line > 0 ? "line \(line): " : ""
    return isQuestion ? "? \(place)\(text)" : "\(place)\(text)"
  }
}
