/// A paragraph cut at its spaces, each word with what it may stand for in a rule.
struct NoBreakTokens {
  struct Word {
    /// The bytes between the word before and this one.
    var gap: Range<Int>
    /// False after a tab, a line end or at the start, where no rule may reach over.
    var followsSpace: Bool
    /// What the word is as it stands, which is what the middle of a rule asks for.
    var inner: WordKinds
    /// Besides, with opening punctuation left out: for a rule's first word.
    var first: WordKinds
    /// Besides, with closing punctuation left out: for a rule's last word.
    var last: WordKinds
    /// What it is without the comma that it ends in.
    var comma: WordKinds

    /// All that a rule's first item may find in it.
    var opener: WordKinds { first.union(comma) }
  }

  private(set) var words: [Word] = []

  init(_ text: [UInt8], lookup: (ArraySlice<UInt8>) -> WordKinds) {
    words.reserveCapacity(text.count / 6 + 1)
    var offset = 0
    while offset < text.count {
      let start = WordEdges.endOfGap(in: text, from: offset)
      let end = WordEdges.endOfWord(in: text, from: start)
      guard end > start else { break }
      words.append(Self.word(text[start..<end], after: text[offset..<start], lookup))
      offset = end
    }
  }

  /// The index behind the words that a rule holds together from `start`; `start` where it holds none.
  func end(of rule: NoBreakRule, from start: Int) -> Int {
    var index = start
    // Punctuation may stand only at the ends: a word that fits only without it ends the match.
    var isOpen = true
    for item in rule.items {
      var count = 0
      while count < item.most, isOpen, index < words.count,
        index == start || words[index].followsSpace, fits(item, index, isFirst: index == start)
      {
        isOpen = continues(item, index, isFirst: index == start)
        index += 1
        count += 1
      }
      if count < item.least { return start }
    }
    return index
  }

  /// Whether the word may be this item and end the rule's match.
  private func fits(_ item: NoBreakRule.Item, _ index: Int, isFirst: Bool) -> Bool {
    let word = words[index]
    if item.endsInComma { return !word.comma.isDisjoint(with: item.kinds) }
    return !(isFirst ? word.first : word.last).isDisjoint(with: item.kinds)
  }

  /// Whether the match may go on behind the word.
  private func continues(_ item: NoBreakRule.Item, _ index: Int, isFirst: Bool) -> Bool {
    if item.endsInComma { return true }
    let word = words[index]
    return !(isFirst ? word.first : word.inner).isDisjoint(with: item.kinds)
  }

  private static func word(
    _ raw: ArraySlice<UInt8>, after gap: ArraySlice<UInt8>,
    _ lookup: (ArraySlice<UInt8>) -> WordKinds
  ) -> Word {
    let core = WordEdges.core(of: raw)
    let inner = lookup(raw).union(WordShape.kinds(of: raw))
    var word = Word(
      gap: gap.startIndex..<gap.endIndex, followsSpace: WordEdges.isSpaces(gap),
      inner: inner, first: inner, last: inner, comma: [])
    guard core.count < raw.count, !core.isEmpty else { return word }
    func kinds(_ word: ArraySlice<UInt8>) -> WordKinds {
      lookup(word).union(WordShape.kinds(of: word))
    }
    if core.startIndex > raw.startIndex { word.first.formUnion(kinds(raw[core.startIndex...])) }
    let closed = raw[..<core.endIndex]
    if core.endIndex < raw.endIndex {
      word.last.formUnion(kinds(closed))
      if raw[core.endIndex] == UInt8(ascii: ".") {
        word.last.formUnion(kinds(raw[...core.endIndex]))
      }
    }
    if raw.last == UInt8(ascii: ",") { word.comma = kinds(raw.dropLast()) }
    return word
  }
}
