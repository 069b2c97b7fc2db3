package import Frames
package import Shaping

/// Room for one line, as wide as its column, that is filled when the pages are known.
package struct LineSlot: Block {
  package var id: String
  /// In points.
  package var height: Double
  /// Of the line that will stand there, in points.
  package var ascent: Double
  package var tag: ContentTag

  package init(id: String, height: Double, ascent: Double, tag: ContentTag) {
    self.id = id
    self.height = height
    self.ascent = ascent
    self.tag = tag
  }

  package func items(width: Double, in context: LayoutContext) -> [FlowItem] {
    context.hasSlots = true
    var frame = Frame(size: Size(width: width, height: height))
    frame.place(.slot(Slot(id: id, size: frame.size)), at: .zero, tag: tag)
    return [.box(FlowBox(frame, height: height, ascent: ascent))]
  }

  package func widths(in context: LayoutContext) -> TextWidths {
    TextWidths(minimum: 0, preferred: 0)
  }
}
