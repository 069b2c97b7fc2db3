import Frames
package import Shaping

/// Terms and what they mean: each term stands above its definition or in a column beside it.
package struct DefinitionBlock: Block {
  package struct Item: Sendable {
    package var term: TextBlock
    package var body: any Block

    package init(term: TextBlock, body: any Block) {
      self.term = term
      self.body = body
    }
  }

  package var items: [Item]
  /// How far definitions stand in, in points.
  package var indent: Double
  /// Between a term's column and its definition, in points; nil for terms above definitions.
  package var gap: Double?
  /// Between items; collapses with their own spaces.
  package var itemSpacing = 0.0
  package var spaceAfter = 0.0
  /// Whether terms begin at the right, as where text runs from right to left.
  package var isMirrored = false

  /// Of the measure, what terms beside definitions take at most.
  private static let greatestColumn = 0.35

  package init(_ items: [Item], indent: Double, gap: Double? = nil) {
    self.items = items
    self.indent = indent
    self.gap = gap
  }

  package func items(width: Double, in context: LayoutContext) -> [FlowItem] {
    let column = gap.map { gap in
      min(width * Self.greatestColumn, (widestTerm(in: context) + gap).rounded(.up))
    }
    var flow: [FlowItem] = []
    for (index, item) in items.enumerated() {
      if index > 0 { flow += [.space(itemSpacing), .penalty(.listItems)] }
      flow += block(item, column: column).items(width: width, in: context)
    }
    return flow + [.space(spaceAfter)]
  }

  /// A term never stands alone at a page's foot.
  private func block(_ item: Item, column: Double?) -> any Block {
    if let column {
      let gap = min(gap ?? 0, column / 2)
      let insets = isMirrored ? Insets(left: gap) : Insets(right: gap)
      var block = HangingBlock(
        label: PaddingBlock(item.term, insets: insets), body: item.body, indent: column)
      block.isMirrored = isMirrored
      return block
    }
    let leading = item.term.paragraph.style.leading
    return Stack([
      KeepWithNext(item.term, lines: 1, leading: leading),
      PaddingBlock(item.body, insets: isMirrored ? Insets(right: indent) : Insets(left: indent)),
    ])
  }

  private func widestTerm(in context: LayoutContext) -> Double {
    items.map { $0.term.widths(in: context).preferred }.max() ?? 0
  }

  package func widths(in context: LayoutContext) -> TextWidths {
    let bodies = Stack(items.map(\.body)).widths(in: context)
    let terms = Stack(items.map(\.term)).widths(in: context)
    guard let gap else {
      return Stack(items.map { Stack([$0.term, $0.body]) }).widths(in: context)
        .widened(by: indent)
    }
    return TextWidths(
      minimum: bodies.minimum + terms.minimum + gap,
      preferred: bodies.preferred + terms.preferred + gap, length: bodies.length)
  }
}
