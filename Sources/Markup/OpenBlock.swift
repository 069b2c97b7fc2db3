import Diagnostics

/// A block whose end has not been reached.
struct OpenBlock {
  let kind: MarkdownBlock
  var blocks: [MarkupBlock] = []
  private var items: [MarkupList.Item] = []
  private var itemsSpan: SourceSpan?
  /// The count of blocks as long as the last of them is a paragraph of one line.
  private var mayBeTerm = 0

  init(_ kind: MarkdownBlock) { self.kind = kind }

  /// Whether it counts towards the nesting limit: a list's item is one with its list.
  var isLevel: Bool {
    switch kind {
    case .quote, .list: true
    default: false
    }
  }

  /// Adds a paragraph, or terms and definitions; what begins with a colon belongs to the table, the
  /// term or the definition right before it.
  ///
  /// - Parameter isOneLine: whether it may be the term of a definition to come.
  mutating func add(_ block: MarkupBlock, isOneLine: Bool) {
    defer { mayBeTerm = isOneLine ? blocks.count : 0 }
    if case .definitions(let added) = block, case .definitions(var list) = blocks.last {
      list.items += added.items
      blocks[blocks.count - 1] = .definitions(list)
    } else if case .paragraph(let content, let span) = block, let words = content.captionWords,
      let joined = joined(words, at: span)
    {
      blocks[blocks.count - 1] = joined
    } else {
      blocks.append(block)
    }
  }

  /// The last block with words that followed a colon; nil where they do not belong to it.
  private func joined(_ words: [Inline], at span: SourceSpan) -> MarkupBlock? {
    switch blocks.last {
    case .table(var table) where table.caption.isEmpty:
      table.caption = words
      return .table(table)
    case .definitions(var list):
      list.items[list.items.count - 1].definitions.append(.paragraph(words, span))
      return .definitions(list)
    case .paragraph(let term, let termSpan) where mayBeTerm == blocks.count:
      return .definitions(
        MarkupDefinitions(items: [
          .init(term: term, termSpan: termSpan, definitions: [.paragraph(words, span)])
        ]))
    default: return nil
    }
  }

  /// Adds a block that has ended; one without any text stands at `place`.
  mutating func add(_ closed: OpenBlock, emptyAt place: SourceSpan) {
    let span = closed.itemsSpan ?? Self.span(of: closed.blocks) ?? place
    switch closed.kind {
    case .quote:
      blocks.append(.quote(closed.blocks, span))
    case .list(let start):
      blocks.append(.list(MarkupList(start: start, items: closed.items, span: span)))
    case .item(let isDone):
      items.append(MarkupList.Item(closed.blocks, isDone: isDone))
      itemsSpan = itemsSpan?.joined(with: span) ?? span
    default:
      blocks += closed.blocks
    }
  }

  private static func span(of blocks: [MarkupBlock]) -> SourceSpan? {
    guard let first = blocks.first, let last = blocks.last else { return nil }
    return first.span.joined(with: last.span)
  }
}
