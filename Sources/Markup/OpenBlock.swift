import Diagnostics

/// A block whose end has not been reached.
struct OpenBlock {
  let kind: MarkdownBlock
  var blocks: [MarkupBlock] = []
  private var items: [MarkupList.Item] = []
  private var itemsSpan: SourceSpan?

  init(_ kind: MarkdownBlock) { self.kind = kind }

  /// Whether it counts towards the nesting limit: a list's item is one with its list.
  var isLevel: Bool {
    switch kind {
    case .quote, .list: true
    default: false
    }
  }

  /// Adds a paragraph, or the caption that it is of the table right before it.
  mutating func add(_ paragraph: MarkupBlock) {
    if case .paragraph(let content, _) = paragraph, case .table(var table) = blocks.last,
      table.caption.isEmpty, let words = content.captionWords
    {
      table.caption = words
      blocks[blocks.count - 1] = .table(table)
    } else {
      blocks.append(paragraph)
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
