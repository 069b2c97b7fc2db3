package import Frames
package import Shaping

/// A value as a drawn part of a whole.
package struct GaugeBlock: Block {
  package enum Shape: Sendable, Hashable {
    /// Filled clockwise from twelve o'clock.
    case ring(diameter: Double, thickness: Double)
    /// Filled from the left.
    case bar(width: Double, height: Double)
    /// Ten rows of ten squares, filled from the top left; a part of a square is filled from its
    /// left.
    case field(side: Double, gap: Double)
  }

  package var value: Double
  package var whole: Double
  package var shape: Shape
  package var filled: Color
  package var track: Color
  /// A figure's, with its alternative text, or `.artifact(.background)`.
  package var tag: ContentTag
  /// Set in the middle of a ring, as real text.
  package var center: (any Block)?

  package init(
    value: Double, of whole: Double, shape: Shape, colors: (filled: Color, track: Color),
    tag: ContentTag
  ) {
    self.value = value
    self.whole = whole
    self.shape = shape
    filled = colors.filled
    track = colors.track
    self.tag = tag
  }

  /// From 0 to 1.
  package var fraction: Double {
    whole > 0 && value.isFinite ? min(1, max(0, value / whole)) : 0
  }

  package var size: Size {
    switch shape {
    case .ring(let diameter, _): Size(width: diameter, height: diameter)
    case .bar(let width, let height): Size(width: width, height: height)
    case .field(let side, _): Size(width: side, height: side)
    }
  }

  package func items(width: Double, in context: LayoutContext) -> [FlowItem] {
    var frame = Frame(size: size)
    for path in paths { frame.place(.path(path), at: .zero, tag: tag) }
    var contents = [Page.Placement(frame, at: .zero)]
    if let label = center?.box(width: size.width, in: context) {
      let top = (size.height - label.height) / 2
      contents.append(Page.Placement(label.content, at: Point(x: label.x, y: top)))
    }
    return [.box(FlowBox(PlacedContents(contents), height: size.height))]
  }

  package func widths(in context: LayoutContext) -> TextWidths {
    TextWidths(minimum: size.width, preferred: size.width)
  }

  /// The whole, then its filled part.
  var paths: [Path] {
    switch shape {
    case .ring(let diameter, let thickness): ring(diameter, thickness)
    case .bar(let width, let height): bar(width, height)
    case .field(let side, let gap): field(side, gap)
    }
  }

  private func ring(_ diameter: Double, _ thickness: Double) -> [Path] {
    let radius = max(0, diameter - thickness) / 2
    let center = Point(x: diameter / 2, y: diameter / 2)
    let arc = Arc(center: center, radius: radius, start: 0, sweep: 360 * fraction)
    return [
      Path(
        Arc.circle(center, radius: radius), stroke: Stroke(color: track, width: thickness)),
      Path(
        arc.segments + (fraction == 1 ? [.close] : []),
        stroke: Stroke(color: filled, width: thickness)),
    ].filter { !$0.segments.isEmpty }
  }

  private func bar(_ width: Double, _ height: Double) -> [Path] {
    [(width, track), (width * fraction, filled)].filter { $0.0 > 0 }.map { width, color in
      .rectangle(Rect(x: 0, y: 0, width: width, height: height), fill: color)
    }
  }

  private func field(_ side: Double, _ gap: Double) -> [Path] {
    let cell = max(0, side - 9 * gap) / 10
    let squares = fraction * 100
    let parts = (0..<100).map { min(1, max(0, squares - Double($0))) }
    return [
      Self.squares(parts.map { _ in 1 }, cell: cell, gap: gap, color: track),
      Self.squares(parts, cell: cell, gap: gap, color: filled),
    ].filter { !$0.segments.isEmpty }
  }

  /// A hundred squares, of each the given part of its width.
  private static func squares(
    _ parts: [Double], cell: Double, gap: Double, color: Color
  ) -> Path {
    var path = Path([], fill: color)
    for (index, part) in parts.enumerated() where part > 0 {
      let x = Double(index % 10) * (cell + gap)
      let y = Double(index / 10) * (cell + gap)
      let square = Rect(x: x, y: y, width: cell * part, height: cell)
      path.segments += Path.rectangle(square, fill: color).segments
    }
    return path
  }
}
