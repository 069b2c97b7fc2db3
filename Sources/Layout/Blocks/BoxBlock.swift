package import Frames
package import Shaping

/// Content in a panel: insets, fill, border. Whole on one page unless `isBreakable` or higher than
/// a page.
///
/// Where it breaks, it does so between the parts of its content before it cuts one of them, and fill,
/// border and insets go on in every region.
package struct BoxBlock: Block {
  package var content: any Block
  package var insets: Insets
  package var decoration: Decoration
  package var isBreakable: Bool
  package var spaceBefore = 0.0
  package var spaceAfter = 0.0

  package init(
    _ content: any Block, insets: Insets, decoration: Decoration = Decoration(),
    isBreakable: Bool = false
  ) {
    self.content = content
    self.insets = insets
    self.decoration = decoration
    self.isBreakable = isBreakable
  }

  package func items(width: Double, in context: LayoutContext) -> [FlowItem] {
    let inner = max(0, width - insets.left - insets.right)
    let content = content.items(width: inner, in: context).moved(by: insets.left)
    let panel = (isBreakable ? content : content.keptTogether(.panel))
      .inside(
        BreakContext(
          width: width, top: insets.top, bottom: insets.bottom, decoration: decoration))
    return [.space(spaceBefore)] + panel + [.space(spaceAfter)]
  }

  package func widths(in context: LayoutContext) -> TextWidths {
    content.widths(in: context).widened(by: insets.left + insets.right)
  }
}

extension TextWidths {
  func widened(by width: Double) -> TextWidths {
    TextWidths(minimum: minimum + width, preferred: preferred + width, length: length)
  }
}
