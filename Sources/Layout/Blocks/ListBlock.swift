import Frames
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
  /// Makes the label column as wide as the widest label asks for, but not below `indent`.
  package var labelColumn: LabelColumn?
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
    for (index, item) in blocks(width: width, in: context).enumerated() {
      if index > 0 { flow += [.space(itemSpacing), .penalty(.listItems)] }
      let items = item.items(width: width, in: context)
      // Between the paragraphs of an item the list is as much divided as between two items.
      flow += items.keptTogether(keepsItemsWhole ? .unbreakable : .listItems)
    }
    return flow + [.space(spaceAfter)]
  }

  package func widths(in context: LayoutContext) -> TextWidths {
    Stack(blocks(width: .infinity, in: context)).widths(in: context)
  }

  private func blocks(width: Double, in context: LayoutContext) -> [HangingBlock] {
    let indent = labelColumn?.width(of: items, least: indent, measure: width, in: context) ?? indent
    return items.map { item in
      let label = labelColumn.map { column -> any Block in
        let gap = min(column.gap, indent / 2)
        return PaddingBlock(
          item.label, insets: isMirrored ? Insets(left: gap) : Insets(right: gap))
      }
      var block = HangingBlock(
        label: label ?? item.label, body: item.body, indent: indent, labelGap: labelGap)
      block.isMirrored = isMirrored
      return block
    }
  }
}

/// A column of labels that makes room for the widest of them; a label that even so is too wide goes
/// on on the next line, and none touches the text.
package struct LabelColumn: Sendable, Hashable {
  /// Between a label and the text, in points.
  package var gap: Double
  /// Of the measure, what the column takes at most.
  package var greatestShare: Double

  package init(gap: Double, greatestShare: Double = 0.4) {
    self.gap = gap
    self.greatestShare = greatestShare
  }

  fileprivate func width(
    of items: [ListBlock.Item], least: Double, measure: Double, in context: LayoutContext
  ) -> Double {
    let widest = items.map { $0.label.widths(in: context).preferred }.max() ?? 0
    return min(max(least, (widest + gap).rounded(.up)), max(least, measure * greatestShare))
  }
}
