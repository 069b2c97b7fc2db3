/// A title for an article without one.
extension Draft {
  /// The title of the source by which the article cites itself, or else its first sentence.
  mutating func makeTitle(_ vocabularies: Vocabularies) {
    guard title.isBlank else { return }
    if let own = OwnSource.find(self, sources) {
      title = Passage(own.title, line: own.line)
      titleDoubt =
        "the article has no title of its own; this is that of source \(own.id), which seems to be the article"
      return
    }
    if takeTitleOfTable() { return }
    guard let passage = firstPassage else { return }
    let tokens = Token.tokens(of: passage.plain.prefixBytes(10_000))
    let first = Sentences.ranges(of: tokens) { vocabularies.has($0.dotted, .titles) }.first
    let sentence = passage.plain.utf8Part(first ?? 0..<1_000).collapsed
    title = Passage(sentence.trimmingStop.shortened(to: 90), line: passage.line)
    titleDoubt = "the article has no title; this is the beginning of its first sentence"
  }

  /// Of an article that is a table and nothing else: its caption or its headings.
  private mutating func takeTitleOfTable() -> Bool {
    let texts = [summary].compactMap(\.self) + sections.flatMap(\.body).flatMap(\.passages)
    guard !texts.contains(where: { $0.plain.hasWord }), let table = tables.first?.table,
      let head = table.rows.first
    else { return false }
    let words = table.caption?.plain ?? head.map(\.plain).filter(\.hasWord).joined(separator: ", ")
    guard words.hasWord else { return false }
    title = Passage(words.collapsed.shortened(to: 90), line: table.line)
    titleDoubt = "the article has no title; this is what stands above its first table"
    return true
  }

  /// The first that has words.
  private var firstPassage: Passage? {
    let texts = [summary].compactMap(\.self) + sections.flatMap(\.body).flatMap(\.passages)
    if let text = texts.first(where: { $0.plain.hasWord }) { return text }
    let rows = tables.flatMap(\.table.rows) + (areas?.rows.map(\.cells) ?? [])
    if let cell = rows.flatMap(\.self).first(where: { $0.plain.hasWord }) { return cell }
    for case .listing(let lines, let line) in sections.flatMap(\.body) {
      if let words = lines.first(where: \.hasWord) { return Passage(words, line: line) }
    }
    return sources.first.map { Passage($0.title, line: $0.line) }
  }
}
