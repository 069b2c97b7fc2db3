package import Frames
package import Shaping

/// Room in the text for words that are known only when the pages are.
package struct SlotBlock: Block {
  package var slot: Slot
  package var tag: ContentTag

  package init(_ slot: Slot, tag: ContentTag) {
    self.slot = slot
    self.tag = tag
  }

  package func items(width: Double, in context: LayoutContext) -> [FlowItem] {
    context.hasSlots = true
    var frame = Frame(size: slot.size)
    frame.place(.slot(slot), at: .zero, tag: tag)
    return [.box(FlowBox(frame, height: slot.size.height))]
  }

  package func widths(in context: LayoutContext) -> TextWidths {
    TextWidths(minimum: slot.size.width, preferred: slot.size.width)
  }
}
