package import Shaping

/// A block whose parts stay on one page, if one page can hold them.
package struct KeepTogether: Block {
  package var content: any Block
  package var spaceAfter = 0.0

  package init(_ content: any Block) { self.content = content }

  package func items(width: Double, in context: LayoutContext) -> [FlowItem] {
    content.items(width: width, in: context).keptTogether() + [.space(spaceAfter)]
  }

  package func widths(in context: LayoutContext) -> TextWidths { content.widths(in: context) }
}

/// A block that stays whole and on the page of what follows.
package struct KeepWithNext: Block {
  package var content: any Block
  package var reach: KeepReach

  /// Keeps `lines` lines of `leading` points of what follows, or one box that is as high.
  package init(_ content: any Block, lines: Int = 2, leading: Double = 16) {
    self.content = content
    reach = KeepReach(boxes: lines, height: Double(lines) * leading)
  }

  package func items(width: Double, in context: LayoutContext) -> [FlowItem] {
    var penalty = Penalty.keepWithNext
    penalty.reach = reach
    return content.items(width: width, in: context).keptTogether(.keepWithNext)
      + [.penalty(penalty)]
  }

  package func widths(in context: LayoutContext) -> TextWidths { content.widths(in: context) }
}

/// Has what follows stand on the page of what comes before it, unless that leaves much of a page open:
/// a signature without the text that it signs could stand under another.
package struct KeepWithPrevious: Block {
  package init() {}

  package func items(width: Double, in context: LayoutContext) -> [FlowItem] {
    [.penalty(.signature)]
  }

  package func widths(in context: LayoutContext) -> TextWidths {
    TextWidths(minimum: 0, preferred: 0)
  }
}

/// Ends the page here. Nothing where the page is still empty or no content follows.
package struct PageBreak: Block {
  package init() {}

  package func items(width: Double, in context: LayoutContext) -> [FlowItem] {
    [.penalty(.forced)]
  }

  package func widths(in context: LayoutContext) -> TextWidths {
    TextWidths(minimum: 0, preferred: 0)
  }
}
