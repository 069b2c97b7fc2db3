import Frames

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
    case .roman: RomanNumeral.text(number) ?? String(number)
    }
  }
}
