/// The marks that a language sets around what someone said.
package struct QuoteMarks: Sendable, Equatable {
  /// An opening mark and its closing one.
  package struct Pair: Sendable, Equatable {
    package let open: String
    package let close: String

    package init(open: String, close: String) {
      self.open = open
      self.close = close
    }
  }

  /// For the straight double quote.
  package let primary: Pair
  /// For the straight single quote.
  package let secondary: Pair
  package let apostrophe: String

  package init(primary: Pair, secondary: Pair, apostrophe: String) {
    self.primary = primary
    self.secondary = secondary
    self.apostrophe = apostrophe
  }
}

/// A change of a text: what stands in the range gives way to other text.
package struct TextReplacement: Sendable, Equatable {
  /// Of UTF-8 offsets in the text as it was.
  package let range: Range<Int>
  package let text: String

  package init(range: Range<Int>, text: String) {
    self.range = range
    self.text = text
  }
}
