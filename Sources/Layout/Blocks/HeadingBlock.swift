package import Diagnostics
package import Shaping

/// A heading: whole, and never without two lines of what follows.
package struct HeadingBlock: Block {
  package var text: TextBlock

  package init(
    _ paragraph: Paragraph, spaceBefore: Double = 0, spaceAfter: Double = 0,
    span: SourceSpan? = nil
  ) {
    text = TextBlock(
      paragraph, spaceBefore: spaceBefore, spaceAfter: spaceAfter, span: span)
  }

  package func items(width: Double, in context: LayoutContext) -> [FlowItem] {
    KeepWithNext(text, lines: 2, leading: text.paragraph.style.leading)
      .items(width: width, in: context)
  }

  package func widths(in context: LayoutContext) -> TextWidths { text.widths(in: context) }

  /// Whether a block is a heading, with or without an anchor.
  package static func heads(_ block: any Block) -> Bool {
    block is HeadingBlock || (block as? Anchored)?.content is HeadingBlock
  }
}
