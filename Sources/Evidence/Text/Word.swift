import Diagnostics

/// What stands between spaces, without the signs around it.
struct Word: Sendable {
  let text: String
  let lower: String
  /// Of the word without its signs, in the bytes of its running text.
  let range: Range<Int>
  /// The signs before and behind it.
  let before: String
  let behind: String
  let language: LanguageTag
  /// Most words have none, and most rules look for one.
  let hasDigit: Bool
  /// Whether a sentence or a quotation begins with it.
  let beginsSentence: Bool

  /// Digits alone, as many as `length` says.
  func isDigits(_ length: ClosedRange<Int>) -> Bool {
    length.contains(text.utf8.count) && text.utf8.allSatisfy(\.isDigit)
  }

  /// All capitals of ASCII, three at least.
  var isAcronym: Bool { text.utf8.count >= 3 && text.utf8.allSatisfy { (65...90).contains($0) } }

  /// A capital of ASCII and small letters behind it.
  var isCapitalised: Bool {
    guard let first = text.utf8.first, (65...90).contains(first) else { return false }
    return text.utf8.count > 1 && text.utf8.dropFirst().allSatisfy { (97...122).contains($0) }
  }

  var endsSentence: Bool { behind.unicodeScalars.contains { ".!?:;…".unicodeScalars.contains($0) } }
}

extension UInt8 {
  var isDigit: Bool { (48...57).contains(self) }
}

extension RunningText {
  /// Its words in order.
  var words: [Word] {
    var reader = WordReader(text: self)
    var offset = 0
    for scalar in string.unicodeScalars {
      let width = UTF8.width(scalar)
      reader.add(scalar, at: offset, width: width)
      offset += width
    }
    reader.endWord()
    return reader.words
  }
}

/// Cuts a text into words.
private struct WordReader {
  let text: RunningText
  private(set) var words: [Word] = []
  private var before = ""
  private var core = ""
  /// Signs behind the core that become part of it where a letter follows.
  private var behind = ""
  private var start = 0
  private var end = 0

  init(text: RunningText) { self.text = text }

  mutating func add(_ scalar: Unicode.Scalar, at offset: Int, width: Int) {
    if scalar.isSpace || scalar == "—" { return endWord(dash: scalar == "—") }
    if scalar.isSign {
      if core.isEmpty {
        before.unicodeScalars.append(scalar)
      } else {
        behind.unicodeScalars.append(scalar)
      }
      return
    }
    if core.isEmpty { start = offset }
    core += behind
    behind = ""
    core.unicodeScalars.append(scalar)
    end = offset + width
  }

  mutating func endWord(dash: Bool = false) {
    defer { (before, core, behind) = ("", "", "") }
    if dash { behind += "—" }
    guard !core.isEmpty else {
      if !words.isEmpty, !(before + behind).isEmpty { addToLast(before + behind) }
      return
    }
    let opens = before.unicodeScalars.contains { "\"“„«".unicodeScalars.contains($0) }
    words.append(
      Word(
        text: core, lower: core.lowercased(), range: start..<end, before: before, behind: behind,
        language: text.language(at: start) ?? .noLanguage,
        hasDigit: core.utf8.contains(where: \.isDigit),
        beginsSentence: opens || words.last?.endsSentence ?? true))
  }

  /// Signs that stand alone belong to the word before them.
  private mutating func addToLast(_ signs: String) {
    guard let last = words.popLast() else { return }
    words.append(
      Word(
        text: last.text, lower: last.lower, range: last.range, before: last.before,
        behind: last.behind + signs, language: last.language, hasDigit: last.hasDigit,
        beginsSentence: last.beginsSentence))
  }
}

extension Unicode.Scalar {
  fileprivate var isSpace: Bool {
    value < 0x80 ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }

  fileprivate var isASCIILetterOrDigit: Bool {
    (0x30...0x39).contains(value) || (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value)
  }

  /// What stands around words and is no part of them, as `%` and `$` are.
  fileprivate var isSign: Bool {
    guard !isASCIILetterOrDigit, self != "%" else { return false }
    switch properties.generalCategory {
    case .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
      .otherPunctuation, .dashPunctuation, .connectorPunctuation, .mathSymbol, .modifierSymbol:
      return true
    default: return false
    }
  }
}
