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
    let bytes = Array(text.utf8)
    var items: [NoBreakRule.Item] = []
    var most = 0
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: " ")) ?? bytes.count
      if end > start {
        let item = try item(bytes[start..<end])
        items.append(item)
        most += item.most
      }
      start = end + 1
    }
    guard most >= 2 else { throw .tooShort }
    return NoBreakRule(items: items)
  }

  private mutating func item(
    _ text: ArraySlice<UInt8>
  ) throws(NoBreakRuleError) -> NoBreakRule.Item {
    guard text.first == UInt8(ascii: "<") else {
      return NoBreakRule.Item(kinds: try literal(Self.string(text)))
    }
    guard let close = text.firstIndex(of: UInt8(ascii: ">")) else {
      throw .malformed(Self.string(text))
    }
    let name = Self.string(text[(text.startIndex + 1)..<close])
    var item = NoBreakRule.Item(kinds: try kinds(named: name))
    var rest = text[(close + 1)...]
    if rest.first == UInt8(ascii: ",") {
      item.endsInComma = true
      rest.removeFirst()
    }
    guard let times = Self.times(rest) else { throw .malformed(Self.string(text)) }
    item.least = times.lowerBound
    item.most = times.upperBound
    return item
  }

  private static func string(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
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
  private static func times(_ text: ArraySlice<UInt8>) -> ClosedRange<Int>? {
    switch text.first {
    case nil: return 1...1
    case UInt8(ascii: "?") where text.count == 1: return 0...1
    case UInt8(ascii: "+") where text.count == 1: return 1...NoBreakRule.repetitionLimit
    case UInt8(ascii: "{") where text.last == UInt8(ascii: "}"): return bounds(text)
    default: return nil
    }
  }

  /// `{1,4}`
  private static func bounds(_ text: ArraySlice<UInt8>) -> ClosedRange<Int>? {
    let bounds = text.dropFirst().dropLast().split(separator: UInt8(ascii: ",")).map {
      Int(string($0))
    }
    guard bounds.count == 2, let least = bounds[0], let most = bounds[1], least >= 0,
      most >= max(1, least), most <= NoBreakRule.repetitionLimit
    else { return nil }
    return least...most
  }
}
