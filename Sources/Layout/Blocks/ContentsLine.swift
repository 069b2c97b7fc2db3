package import Frames
package import Shaping

/// A line of a table of contents: what it leads to, dots, and at the end edge the page, which is
/// known last and has its room reserved.
///
/// Turnover lines stay clear of the pages' column; an entry is never cut.
package struct ContentsLine: Block {
  /// Dots on a grid that counts from the end edge, so that those of all entries stand in columns.
  package struct Leader: Sendable {
    package var color: Color
    /// Of a dot, in points.
    package var diameter: Double
    /// From dot to dot, in points.
    package var spacing: Double

    package init(color: Color, diameter: Double, spacing: Double) {
      self.color = color
      self.diameter = diameter
      self.spacing = spacing
    }
  }

  package var title: TextBlock
  /// The slot of the page's number, which is set at its end edge.
  package var slot: String
  package var tag: ContentTag
  /// Of the pages' column, in points.
  package var pageWidth: Double
  /// Nil for white between an entry and its page.
  package var leader: Leader?

  package init(
    _ title: TextBlock, slot: String, tag: ContentTag, pageWidth: Double, leader: Leader? = nil
  ) {
    self.title = title
    self.slot = slot
    self.tag = tag
    self.pageWidth = pageWidth
    self.leader = leader
  }

  package func items(width: Double, in context: LayoutContext) -> [FlowItem] {
    context.hasSlots = true
    let measure = max(0, width - pageWidth)
    let end = context.setter.lines(of: title.paragraph, width: measure).last?.width ?? 0
    return title.items(width: measure, in: context).keptTogether().replacingLastBox { box in
      FlowBox(
        contents(box, from: end, to: width), height: box.height, ascent: box.ascent,
        span: box.span, of: [box])
    }
  }

  package func widths(in context: LayoutContext) -> TextWidths {
    title.widths(in: context).widened(by: pageWidth)
  }

  /// The last line, its dots and its page.
  private func contents(_ line: FlowBox, from end: Double, to width: Double) -> PlacedContents {
    var frame = Frame(size: Size(width: width, height: line.height))
    let size = Size(width: pageWidth, height: line.height)
    if let dots = dots(from: end, to: width - pageWidth, baseline: line.ascent) {
      frame.place(.path(dots), at: .zero, tag: .artifact(.background))
    }
    frame.place(
      .slot(Slot(id: slot, size: size)), at: Point(x: max(0, width - pageWidth), y: 0), tag: tag)
    return PlacedContents([
      Page.Placement(line.content, at: Point(x: line.x, y: 0)), Page.Placement(frame, at: .zero),
    ])
  }

  /// Nil where fewer than three have room: a dot or two would look like a slip.
  private func dots(from start: Double, to end: Double, baseline: Double) -> Path? {
    guard let leader, leader.spacing > 0 else { return nil }
    let count = Int(max(0, min(10_000, (end - start - leader.spacing) / leader.spacing)))
    guard count >= 3 else { return nil }
    let segments = (1...count).flatMap { number in
      Arc.circle(
        Point(x: end - Double(number) * leader.spacing, y: baseline - leader.diameter / 2),
        radius: leader.diameter / 2)
    }
    return Path(segments, fill: leader.color)
  }
}
