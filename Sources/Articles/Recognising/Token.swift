/// A word of a text with the punctuation around it and its place.
struct Token {
  /// As it stands: `(Sekjen)`, `Ms.`, `2025,`.
  let raw: String
  /// Opening punctuation.
  let lead: String
  /// Without punctuation at its ends.
  let core: String
  /// Closing punctuation.
  let trail: String
  /// In the UTF-8 of the text.
  let range: Range<Int>

  /// With the stop of an abbreviation, by which lists know it: `Ms.`
  var dotted: String { trail.utf8.first == UInt8(ascii: ".") ? core + "." : core }

  var isCapitalised: Bool { core.startsWithCapital }

  /// Whether a phrase may go on behind it: no punctuation, or that of an abbreviation.
  var isOpen: Bool { trail.isEmpty || trail == "’" || trail == "'" }

  /// Of UTF-8 offsets: the word without its punctuation.
  var coreRange: Range<Int> {
    let start = range.lowerBound + lead.utf8.count
    return start..<start + core.utf8.count
  }

  static func tokens(of text: String) -> [Token] {
    var tokens: [Token] = []
    var offset = 0
    var word = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.isBlank {
        if !word.isEmpty { tokens.append(Token(String(word), endingAt: offset)) }
        word = String.UnicodeScalarView()
      } else {
        word.append(scalar)
      }
      offset += UTF8.width(scalar)
    }
    if !word.isEmpty { tokens.append(Token(String(word), endingAt: offset)) }
    return tokens
  }

  private init(_ raw: String, endingAt end: Int) {
    let scalars = raw.unicodeScalars
    self.raw = raw
    range = end - raw.utf8.count..<end
    guard let first = scalars.firstIndex(where: { $0.isWordPart }),
      let last = scalars.lastIndex(where: { $0.isWordPart })
    else {
      (lead, core, trail) = (raw, "", "")
      return
    }
    lead = String(scalars[..<first])
    core = String(scalars[first...last])
    trail = String(scalars[scalars.index(after: last)...])
  }
}

extension String {
  /// A part by UTF-8 offsets, which lie between characters.
  func utf8Part(_ range: Range<Int>) -> String {
    let bytes = utf8
    let start =
      bytes.index(bytes.startIndex, offsetBy: max(0, range.lowerBound), limitedBy: bytes.endIndex)
      ?? bytes.endIndex
    let end =
      bytes.index(
        start, offsetBy: max(0, range.upperBound - max(0, range.lowerBound)),
        limitedBy: bytes.endIndex) ?? bytes.endIndex
    return String(self[start..<end])
  }
}
