package import Frames
package import Shaping

/// A horizontal line, as wide as its column or of a given length.
package struct RuleBlock: Block {
  package var stroke: Stroke
  /// In points; nil for the column's width.
  package var length: Double?
  package var spaceBefore: Double
  package var spaceAfter: Double

  package init(
    _ stroke: Stroke, length: Double? = nil, spaceBefore: Double = 0, spaceAfter: Double = 0
  ) {
    self.stroke = stroke
    self.length = length
    self.spaceBefore = spaceBefore
    self.spaceAfter = spaceAfter
  }

  package func items(width: Double, in context: LayoutContext) -> [FlowItem] {
    let bar = Bar(width: min(width, length ?? width), stroke: stroke)
    return [
      .space(spaceBefore), .box(FlowBox(bar, height: stroke.width)), .space(spaceAfter),
    ]
  }

  package func widths(in context: LayoutContext) -> TextWidths {
    TextWidths(minimum: 0, preferred: length ?? 0)
  }
}

/// A horizontal line below its origin, drawn as a filled bar so that it has exact edges.
struct Bar: FrameContent {
  let width: Double
  let stroke: Stroke

  func draw(into frame: inout Frame, at origin: Point) {
    let bar = Rect(x: 0, y: 0, width: width, height: stroke.width)
    frame.place(
      .path(.rectangle(bar, fill: stroke.color)), at: origin, tag: .artifact(.background))
  }
}
