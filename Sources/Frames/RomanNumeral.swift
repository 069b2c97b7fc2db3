/// Numbers in Roman letters: small ones, as pages before the body are numbered, or capitals.
package enum RomanNumeral {
  private static let numerals: [(value: Int, letters: String)] = [
    (1_000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
  ]

  /// Nil outside 1 to 3,999.
  package static func text(_ number: Int) -> String? {
    guard (1...3_999).contains(number) else { return nil }
    var left = number
    var text = ""
    for (value, letters) in numerals {
      while left >= value {
        text += letters
        left -= value
      }
    }
    return text
  }

  /// `IV`; nil outside 1 to 3,999.
  package static func capitals(_ number: Int) -> String? { text(number)?.uppercased() }

  /// Nil for what is not written as `text` writes it.
  package static func value(of text: some StringProtocol) -> Int? {
    var rest = String(text)
    guard rest.utf8.count <= 15 else { return nil }
    var number = 0
    for (value, letters) in numerals {
      while rest.hasPrefix(letters) {
        number += value
        rest.removeFirst(letters.count)
      }
    }
    return rest.isEmpty && Self.text(number) == String(text) ? number : nil
  }
}
