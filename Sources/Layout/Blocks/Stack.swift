package import Shaping

/// Blocks below each other.
package struct Stack: Block {
  package var blocks: [any Block]
  /// Between any two of them; collapses with their own spaces.
  package var spacing: Double

  package init(_ blocks: [any Block], spacing: Double = 0) {
    self.blocks = blocks
    self.spacing = spacing
  }

  package func items(width: Double, in context: LayoutContext) -> [FlowItem] {
    var items: [FlowItem] = []
    eachPart(width: width, in: context) { part, _ in items += part }
    return items
  }

  /// The items block by block, with how many blocks came before, for those who need not hold all
  /// of a long document's.
  func eachPart(width: Double, in context: LayoutContext, _ use: ([FlowItem], Int) -> Void) {
    for (index, block) in blocks.enumerated() {
      if index > 0, spacing > 0 { use([.space(spacing)], index) }
      use(block.items(width: width, in: context), index)
    }
  }

  package func widths(in context: LayoutContext) -> TextWidths {
    blocks.reduce(into: TextWidths(minimum: 0, preferred: 0)) { widest, block in
      let widths = block.widths(in: context)
      widest.minimum = max(widest.minimum, widths.minimum)
      widest.preferred = max(widest.preferred, widths.preferred)
      widest.length += widths.length
    }
  }
}
