package import Frames
package import Shaping

/// An icon that stands in a line of text.
package struct IconBlock: Block {
  package var icon: Icon
  /// Of its square, in points.
  package var size: Double
  package var color: Color
  /// An element with the words that the icon stands for, or `.artifact(.background)`.
  package var tag: ContentTag
  /// From the icon's top to the baseline that it shares with the text beside it; about the text's
  /// capital height plus half of what the icon is higher.
  package var ascent: Double

  package init(_ icon: Icon, size: Double, color: Color, tag: ContentTag, ascent: Double? = nil) {
    self.icon = icon
    self.size = size
    self.color = color
    self.tag = tag
    self.ascent = ascent ?? size * 0.85
  }

  package func items(width: Double, in context: LayoutContext) -> [FlowItem] {
    var frame = Frame(size: Size(width: size, height: size))
    for path in icon.paths(size: size, color: color) {
      frame.place(.path(path), at: .zero, tag: tag)
    }
    return [.box(FlowBox(frame, height: size, ascent: ascent))]
  }

  package func widths(in context: LayoutContext) -> TextWidths {
    TextWidths(minimum: size, preferred: size)
  }
}
