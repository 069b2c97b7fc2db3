package import Frames
package import Shaping

/// Content with distances from its edges; breaks as its content does.
package struct PaddingBlock: Block {
  package var content: any Block
  package var insets: Insets

  package init(_ content: any Block, insets: Insets) {
    self.content = content
    self.insets = insets
  }

  package func items(width: Double, in context: LayoutContext) -> [FlowItem] {
    let inner = max(0, width - insets.left - insets.right)
    let items = content.items(width: inner, in: context).moved(by: insets.left)
    guard insets.top > 0 || insets.bottom > 0 else { return items }
    return items.inside(BreakContext(width: width, top: insets.top, bottom: insets.bottom))
  }

  package func widths(in context: LayoutContext) -> TextWidths {
    content.widths(in: context).widened(by: insets.left + insets.right)
  }
}
