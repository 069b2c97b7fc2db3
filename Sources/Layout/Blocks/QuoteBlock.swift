package import Frames
package import Shaping

/// A quotation: indented, with a line along its side that goes on over a page break.
package struct QuoteBlock: Block {
  package var content: any Block
  package var indent: Double
  package var rule: Stroke?
  /// Whether indent and line are at the right, as where text runs from right to left.
  package var isMirrored = false
  package var spaceBefore = 0.0
  package var spaceAfter = 0.0

  package init(_ content: any Block, indent: Double, rule: Stroke? = nil) {
    self.content = content
    self.indent = indent
    self.rule = rule
  }

  package func items(width: Double, in context: LayoutContext) -> [FlowItem] {
    let decoration = isMirrored ? Decoration(rightRule: rule) : Decoration(leftRule: rule)
    let quoted = content.items(width: max(0, width - indent), in: context)
      .moved(by: isMirrored ? 0 : indent)
      .inside(BreakContext(width: width, decoration: decoration))
    return [.space(spaceBefore)] + quoted + [.space(spaceAfter)]
  }

  package func widths(in context: LayoutContext) -> TextWidths {
    content.widths(in: context).widened(by: indent)
  }
}
