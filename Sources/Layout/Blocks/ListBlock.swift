package import Shaping

/// A list: labels hang in their own column; items may hold lists.
package struct ListBlock: Block {
  package struct Item: Sendable {
    package var label: any Block
    package var body: any Block

    package init(label: Paragraph, body: any Block) {
      self.init(label: TextBlock(label), body: body)
    }

    package init(label: any Block, body: any Block) {
      self.label = label
      self.body = body
    }
  }

  package var items: [Item]
  /// Of the label column with its distance to the text, in points.
  package var indent: Double
  /// Between labels that end at the text's side (numbers) and the text; nil for labels that start
  /// at the left edge (bullets).
  package var labelGap: Double?
  /// Whether the labels stand at the right, as where text runs from right to left.
  package var isMirrored = false
  /// Between items; collapses with their own spaces.
  package var itemSpacing = 0.0
  package var spaceBefore = 0.0
  package var spaceAfter = 0.0
  /// Whether each item stays on one page (references).
  package var keepsItemsWhole = false

  package init(_ items: [Item], indent: Double, labelGap: Double? = nil) {
    self.items = items
    self.indent = indent
    self.labelGap = labelGap
  }

  package func items(width: Double, in context: LayoutContext) -> [FlowItem] {
    var flow: [FlowItem] = [.space(spaceBefore)]
    for (index, item) in blocks.enumerated() {
      if index > 0 { flow += [.space(itemSpacing), .penalty(.listItems)] }
      let items = item.items(width: width, in: context)
      // Between the paragraphs of an item the list is as much divided as between two items.
      flow += items.keptTogether(keepsItemsWhole ? .unbreakable : .listItems)
    }
    return flow + [.space(spaceAfter)]
  }

  package func widths(in context: LayoutContext) -> TextWidths {
    Stack(blocks).widths(in: context)
  }

  private var blocks: [HangingBlock] {
    items.map {
      var block = HangingBlock(
        label: $0.label, body: $0.body, indent: indent, labelGap: labelGap)
      block.isMirrored = isMirrored
      return block
    }
  }
}
