/// Kinds of words that a no-break rule may ask for by name, besides the language's own lists.
///
/// Each is told from a word's shape alone, punctuation around it left out.
package enum WordClass: String, CaseIterable, Sendable {
  /// Any word.
  case any
  /// Digits with marks between them, also with a sign, currency or percent: `1.250,5`, `Rp5`, `79%`.
  case number
  /// A number from 1 to 31.
  case day
  /// Four digits from 1000 on.
  case year
  /// A Roman numeral in capitals: `IV`.
  case roman
  /// Begins with a capital: `Tri`, `McKinsey`, `Jean-Luc`.
  case capitalised
  /// Two to eight capitals: `COP`.
  case acronym
  /// One letter and a full stop, also several: `J.`, `J.K.`
  case initial
  /// One letter: `a`.
  case letter
  /// A hyphen or dash that stands alone.
  case dash
}

/// A set of word classes and word lists, one bit each.
struct WordKinds: OptionSet, Hashable, Sendable {
  let rawValue: UInt64

  /// How many lists a language may have.
  static let listLimit = 64 - WordClass.allCases.count

  init(rawValue: UInt64) { self.rawValue = rawValue }

  init(_ wordClass: WordClass) {
    let place = WordClass.allCases.firstIndex(of: wordClass) ?? 0
    self.init(rawValue: 1 << UInt64(place))
  }

  /// The list of a language's rules at `index`, below the limit.
  init(list index: Int) {
    self.init(rawValue: 1 << UInt64(WordClass.allCases.count &+ index))
  }
}
