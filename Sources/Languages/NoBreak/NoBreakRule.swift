/// A sequence of words that stay on one line: `<rank>{1,4} <service>? <capitalised>{1,4}`.
///
/// An item is a word as written (`pukul`) or a class or list in angle brackets, followed by `,`
/// where the word must end in a comma, and by `?`, `+` or `{least,most}` where it may come more or
/// less often than once (`+` is at most eight times). Repetition is greedy and never goes back,
/// so a rule costs at most its length at each word.
struct NoBreakRule: Sendable, Equatable {
  struct Item: Sendable, Equatable {
    var kinds: WordKinds
    var endsInComma = false
    var least = 1
    var most = 1
  }

  let items: [Item]
  /// What a word must be for the rule to begin at it: most words of a text are none of it.
  let openers: WordKinds

  init(items: [Item]) {
    self.items = items
    let required = items.firstIndex { $0.least > 0 } ?? items.count
    openers = items.prefix(required + 1).reduce(into: []) { $0.formUnion($1.kinds) }
  }

  /// The most times that one item may match.
  static let repetitionLimit = 8
}

/// Why a rule of the data could not be read.
enum NoBreakRuleError: Error, Equatable {
  case unknownList(String)
  case malformed(String)
  /// A rule holds words together, so it needs two.
  case tooShort
  /// Lists and words have one bit each.
  case tooMany

  var reason: String {
    switch self {
    case .unknownList(let name): "asks for <\(name)>, which is neither a list nor a class"
    case .malformed(let part): "has an item that cannot be read: \"\(part)\""
    case .tooShort: "holds no two words together"
    case .tooMany: "comes after \(WordKinds.listLimit) lists and words, which is the most"
    }
  }
}
