/// Finds the straight quotes of a paragraph and the marks that belong in their place.
///
/// A paragraph may come in several runs (emphasis, links): the scanner remembers what came before.
/// A mark opens at the paragraph's start and after a space, an opening bracket, a dash, a slash or an
/// opening mark; otherwise it closes what is open. A single quote that closes nothing is an
/// apostrophe (*Jum'at*), as is one before a digit ('98). A double quote after a digit that closes
/// nothing stands for inches or seconds and stays as written.
package struct QuoteScanner {
  private enum Mark { case primary, secondary }

  private let marks: QuoteMarks
  /// What was opened and not yet closed, the innermost last.
  private var open: [Mark] = []
  private var canOpen = true
  private var followsDigit = false

  package init(_ marks: QuoteMarks) { self.marks = marks }

  /// The changes in the paragraph's next run, in order.
  package mutating func replacements(in run: String) -> [TextReplacement] {
    guard run.utf8.contains(where: { $0 == Self.double || $0 == Self.single }) else {
      note(run.unicodeScalars.last)
      return []
    }
    var found: [TextReplacement] = []
    var offset = 0
    var scalars = run.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      let length = UTF8.width(scalar)
      if let text = replacement(for: scalar, next: scalars.first) {
        found.append(TextReplacement(range: offset..<offset + length, text: text))
      }
      note(scalar)
      offset += length
    }
    return found
  }

  /// Takes note of text between that another language's scanner reads.
  package mutating func pass(over text: String) {
    guard let last = text.unicodeScalars.last(where: { $0 != "\"" && $0 != "'" }) else { return }
    note(last)
  }

  private mutating func replacement(for scalar: Unicode.Scalar, next: Unicode.Scalar?) -> String? {
    switch scalar {
    case "\"": double()
    case "'": single(next: next)
    default: nil
    }
  }

  private mutating func double() -> String? {
    if canOpen {
      open.append(.primary)
      return marks.primary.open
    }
    guard close(.primary) || !followsDigit else { return nil }
    return marks.primary.close
  }

  private mutating func single(next: Unicode.Scalar?) -> String {
    if canOpen, !(next.map(Self.isDigit) ?? false) {
      open.append(.secondary)
      return marks.secondary.open
    }
    let joinsLetters = !canOpen && (next.map(\.properties.isAlphabetic) ?? false)
    if !joinsLetters, close(.secondary) { return marks.secondary.close }
    return marks.apostrophe
  }

  /// Closes the innermost open mark of a kind and whatever was left open inside it.
  private mutating func close(_ mark: Mark) -> Bool {
    guard let index = open.lastIndex(of: mark) else { return false }
    open.removeSubrange(index...)
    return true
  }

  private mutating func note(_ scalar: Unicode.Scalar?) {
    guard let scalar else { return }
    followsDigit = Self.isDigit(scalar)
    // Straight quotes: one that just opened lets the next one open as well.
    if scalar == "\"" || scalar == "'" { return }
    canOpen = scalar.properties.isWhitespace || Self.openers.contains(scalar)
  }

  private static let double = UInt8(ascii: "\"")
  private static let single = UInt8(ascii: "'")
  private static let openers: [Unicode.Scalar] = [
    "(", "[", "{", "/", "\u{2013}", "\u{2014}", "\u{201C}", "\u{2018}", "\u{201E}", "\u{AB}",
  ]

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
