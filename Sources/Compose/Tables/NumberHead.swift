import Shaping

/// A number in a table's cell: digits with the language's signs, and few words around it.
enum NumberHead {
  /// Of currencies and signs before a number, and of units and marks behind it, in characters.
  private static let before = 5
  private static let behind = 12

  /// Signs that stand in tables where there is no number: dashes, and dots in a row or raised.
  private static let nothing: Set<Character> = ["-", "–", "—", "−", "‐", ".", "…", "·", "•", ":"]

  /// The runs up to the decimal sign, or to the number's end where it has no fraction, or a sign for
  /// no number; nil where the text is neither.
  static func head(of runs: [TextRun], decimal: String, group: String) -> [TextRun]? {
    if let sign = sign(of: runs) { return sign }
    let text = runs.map(\.text).joined()
    guard let length = headLength(of: text, decimal: decimal, group: group) else { return nil }
    var left = length
    var head: [TextRun] = []
    for run in runs where left > 0 {
      var run = run
      let bytes = Array(run.text.utf8)
      if bytes.count > left { run.text = String(decoding: bytes[..<left], as: UTF8.self) }
      left -= min(left, bytes.count)
      head.append(run)
    }
    return head
  }

  /// `–`, `...`, or `–ᵃ`: signs alone, without the raised marks that call a note or a source.
  private static func sign(of runs: [TextRun]) -> [TextRun]? {
    let level = runs.filter { $0.note == nil && $0.style.rise == 0 }
    let text = level.map(\.text).joined().filter { $0 != " " }
    return (1...before).contains(text.count) && text.allSatisfy(nothing.contains) ? level : nil
  }

  /// In bytes.
  static func headLength(of text: String, decimal: String, group: String) -> Int? {
    guard let first = text.firstIndex(where: isDigit) else { return nil }
    let prefix = text[..<first]
    guard prefix.count <= before, prefix.count(where: \.isLetter) <= 3 else { return nil }
    var end = first
    while end < text.endIndex, isDigit(text[end]) || isGroup(text, at: end, group) {
      end = text.index(after: end)
    }
    var rest = text[end...]
    if rest.hasPrefix(decimal) {
      let fraction = rest.dropFirst(decimal.count)
      if let digit = fraction.first, isDigit(digit) { rest = fraction.drop(while: isDigit) }
    }
    guard rest.count <= behind, !rest.contains(where: isDigit) || rest.first == " " else {
      return nil
    }
    return text[..<end].utf8.count
  }

  /// Whether a sign between two digits parts groups of them.
  private static func isGroup(_ text: String, at index: String.Index, _ group: String) -> Bool {
    let next = text.index(after: index)
    guard next < text.endIndex, isDigit(text[next]) else { return false }
    return String(text[index]) == group || text[index] == "\u{202F}" || text[index] == "\u{A0}"
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }
}
