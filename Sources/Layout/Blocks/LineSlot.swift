package import Frames
package import Shaping

/// Room for one line, as wide as its column, that is filled when the pages are known.
package struct LineSlot: Block {
  package var id: String
  /// In points.
  package var height: Double
  package var tag: ContentTag

  package init(id: String, height: Double, tag: ContentTag) {
    self.id = id
    self.height = height
    self.tag = tag
  }

  package func items(width: Double, in context: LayoutContext) -> [FlowItem] {
    SlotBlock(Slot(id: id, size: Size(width: width, height: height)), tag: tag)
      .items(width: width, in: context)
  }

  package func widths(in context: LayoutContext) -> TextWidths {
    TextWidths(minimum: 0, preferred: 0)
  }
}
