/// Reads rules, giving each word and list they name its bit.
struct NoBreakRuleReader {
  /// The bits of lists by name.
  private(set) var lists: [String: WordKinds] = [:]
  private(set) var words = WordTable<WordKinds>(minimumCapacity: 256)
  private var literals: [String: WordKinds] = [:]
  private var nextList = 0

  /// Makes a list of words with spaces between them known; a rule that asks for one beyond the limit
  /// is an error.
  mutating func add(list name: String, words members: [UInt8]) {
    guard let kinds = nextKinds() else { return }
    lists[name] = kinds
    for member in members.split(whereSeparator: { $0 <= 0x20 }) { add(member, kinds) }
  }

  mutating func rule(_ text: String) throws(NoBreakRuleError) -> NoBreakRule {
    var items: [NoBreakRule.Item] = []
    for part in text.split(separator: " ") { items.append(try item(part)) }
    guard items.reduce(0, { $0 + $1.most }) >= 2 else { throw .tooShort }
    return NoBreakRule(items: items)
  }

  private mutating func item(_ text: Substring) throws(NoBreakRuleError) -> NoBreakRule.Item {
    guard text.utf8.first == UInt8(ascii: "<") else {
      return NoBreakRule.Item(kinds: try literal(String(text)))
    }
    guard let close = text.firstIndex(of: ">") else { throw .malformed(String(text)) }
    let name = String(text[text.index(after: text.startIndex)..<close])
    var item = NoBreakRule.Item(kinds: try kinds(named: name))
    var rest = text[text.index(after: close)...]
    if rest.first == "," {
      item.endsInComma = true
      rest.removeFirst()
    }
    guard let times = Self.times(rest) else { throw .malformed(String(text)) }
    item.least = times.lowerBound
    item.most = times.upperBound
    return item
  }

  private func kinds(named name: String) throws(NoBreakRuleError) -> WordKinds {
    if let kinds = lists[name] { return kinds }
    if nextList == WordKinds.listLimit { throw .tooMany }
    guard let wordClass = WordClass(rawValue: name) else { throw .unknownList(name) }
    return WordKinds(wordClass)
  }

  private mutating func literal(_ word: String) throws(NoBreakRuleError) -> WordKinds {
    if let kinds = literals[word] { return kinds }
    guard let kinds = nextKinds() else { throw .tooMany }
    literals[word] = kinds
    add(Array(word.utf8)[...], kinds)
    return kinds
  }

  private mutating func nextKinds() -> WordKinds? {
    guard nextList < WordKinds.listLimit else { return nil }
    defer { nextList += 1 }
    return WordKinds(list: nextList)
  }

  /// A word in lower case is meant at a sentence's start as well.
  private mutating func add(_ word: ArraySlice<UInt8>, _ kinds: WordKinds) {
    words.update(word) { ($0 ?? []).union(kinds) }
    guard let first = word.first, first.isLowerASCII, word.count > 1 else { return }
    words.update(([first & 0xDF] + word.dropFirst())[...]) { ($0 ?? []).union(kinds) }
  }

  /// `?`, `+`, `{1,4}` or nothing.
  private static func times(_ text: Substring) -> ClosedRange<Int>? {
    switch text {
    case "": return 1...1
    case "?": return 0...1
    case "+": return 1...NoBreakRule.repetitionLimit
    default: break
    }
    guard text.first == "{", text.last == "}" else { return nil }
    let bounds = text.dropFirst().dropLast().split(separator: ",").map { Int($0) }
    guard bounds.count == 2, let least = bounds[0], let most = bounds[1], least >= 0,
      most >= max(1, least), most <= NoBreakRule.repetitionLimit
    else { return nil }
    return least...most
  }
}
