/// What a text of some kind looks like: for messages and schemas. The reader itself decides by code.
package struct TextFormat: Sendable, ExpressibleByStringLiteral {
  /// As an error names it: `date (2025-10-21)`.
  package let name: String
  /// A regular expression of ECMA-262 that the texts match and few others do; nil for any text.
  package let pattern: String?
  /// What a text that YAML takes for a whole number has to be; nil where such a text is not one.
  package let numbers: ClosedRange<Int>?
  /// Whether `true` and `false` are such texts.
  package let hasTruth: Bool
  /// Whether texts that YAML takes for other things (79.5, true) are texts all the same.
  package let isFree: Bool
  /// All that there are, where they are known; nil for texts without number.
  package let names: [String]?

  package init(stringLiteral name: String) { self.init(name) }

  /// Any text, or one that matches a pattern.
  package init(
    _ name: String, pattern: String? = nil, numbers: ClosedRange<Int>? = nil,
    hasTruth: Bool = false, isFree: Bool = false
  ) {
    self.name = name
    self.hasTruth = hasTruth
    self.pattern = pattern
    self.numbers = numbers
    self.isFree = isFree
    names = nil
  }

  /// One of some names, as keys of a mapping.
  package init(_ name: String, oneOf names: [String]) {
    self.name = name
    pattern = nil
    numbers = nil
    hasTruth = false
    isFree = false
    self.names = names
  }

  /// A text with something in it.
  package static let text = TextFormat(
    "text", pattern: #"\S"#, numbers: Int.min...Int.max, isFree: true)

  /// The same on one line.
  package static let line = TextFormat(
    "text", pattern: #"^[^\n]*\S[^\n]*\n*$"#, numbers: Int.min...Int.max, isFree: true)

  package static let identifier = TextFormat(
    "identifier", pattern: "^[A-Za-z0-9_-]+$", numbers: Int.min...Int.max, hasTruth: true)

  package static let language = TextFormat(
    "language tag", pattern: "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$")

  /// A key of a mapping of texts: a language of two or three letters, and not a word like `Isu`.
  package static let languageKey = TextFormat(
    "language tag",
    pattern: "^([A-Za-z]{2}|[a-z][A-Za-z]{2}|[A-Z]{2}[A-Za-z])(-[A-Za-z0-9]{1,8})*$")
}
