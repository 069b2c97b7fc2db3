/// How the pages of a run are counted and labelled.
package struct PageNumbering: Sendable, Hashable {
  package enum Style: Sendable, Hashable { case decimal, roman }

  package var style: Style
  /// The first page's number; nil to count on from the run before.
  package var start: Int?

  package init(style: Style = .decimal, start: Int? = nil) {
    self.style = style
    self.start = start
  }

  /// A number as it is printed.
  package func label(_ number: Int) -> String {
    switch style {
    case .decimal: String(number)
    case .roman: Self.roman(number)
    }
  }

  /// In small letters; decimal outside 1 to 3,999.
  private static func roman(_ number: Int) -> String {
    guard (1...3_999).contains(number) else { return String(number) }
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

  private static let numerals = [
    (1_000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
  ]
}
