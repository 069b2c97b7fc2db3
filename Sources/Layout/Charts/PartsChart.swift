import Frames
package import Shaping

/// Parts of a whole, drawn as a ring or as a field of a hundred squares, with their names and
/// values beside it.
package struct PartsChart: Block {
  package enum Shape: Sendable, Hashable {
    /// Filled clockwise from twelve o'clock.
    case ring(diameter: Double, thickness: Double)
    /// Ten rows of ten squares, filled from the top left.
    case field(side: Double, gap: Double)

    var side: Double {
      switch self {
      case .ring(let side, _), .field(let side, _): side
      }
    }
  }

  package struct Part: Sendable {
    package var value: Double
    package var fill: ChartFill
    package var name: Paragraph?
    package var label: Paragraph?

    package init(_ value: Double, fill: ChartFill, name: Paragraph?, label: Paragraph?) {
      self.value = value
      self.fill = fill
      self.name = name
      self.label = label
    }
  }

  package var parts: [Part]
  package var whole: Double
  package var shape: Shape
  /// What is left of the whole.
  package var track: ChartFill
  package var unit: Paragraph?
  package var style: ChartStyle

  package init(
    _ parts: [Part], of whole: Double, shape: Shape, track: ChartFill, style: ChartStyle
  ) {
    self.parts = parts
    self.whole = whole
    self.shape = shape
    self.track = track
    self.style = style
  }

  package func items(width: Double, in context: LayoutContext) -> [FlowItem] {
    let key = PartsKey(self, within: width, in: context)
    let figure = drawing
    let side = shape.side
    let room = width - side - gap
    guard room >= key.leastWidth else {
      let below = PartsKey(self, within: width, in: context).items
      return ([.box(FlowBox(figure, height: side)), .space(style.leading)] + below).keptTogether()
    }
    let beside = PartsKey(self, within: room, in: context)
    let height = max(side, beside.height)
    var both = ChartDrawing(tag: style.tag)
    both.add(figure, at: Point(x: 0, y: (height - side) / 2))
    both.add(beside.drawing, at: Point(x: side + gap, y: (height - beside.height) / 2))
    return [.box(FlowBox(both, height: height))]
  }

  package func widths(in context: LayoutContext) -> TextWidths {
    TextWidths(
      minimum: shape.side,
      preferred: shape.side + gap
        + LabelWidths(parts.map(\.name), in: context).preferred
        + LabelWidths(parts.map(\.label), in: context).preferred + 4 * style.gap)
  }

  private var gap: Double { style.leading * 2 }

  /// Where each part begins and ends, of the whole; together they are never more than it.
  var shares: [(from: Double, to: Double)] {
    let greatest = parts.reduce(abs(whole)) { $1.value.isFinite ? max($0, $1.value) : $0 }
    guard greatest > 0, whole > 0, whole.isFinite else { return parts.map { _ in (0, 0) } }
    var sum = 0.0
    return parts.map { part in
      let from = sum
      let value = part.value.isFinite ? max(0, part.value) : 0
      sum = min(1, sum + value / greatest / (whole / greatest))
      return (from, sum)
    }
  }

  private var drawing: ChartDrawing {
    var drawing = ChartDrawing(tag: style.tag)
    switch shape {
    case .ring(let diameter, let thickness):
      let ring = RingPaths(diameter: diameter, thickness: thickness)
      drawing.paths = ring.paths(from: 0, to: 1, track)
      for (part, share) in zip(parts, shares) where share.to > share.from {
        drawing.paths += ring.paths(from: share.from, to: share.to, part.fill)
      }
      drawing.paths += ring.seams(at: shares.filter { $0.to > $0.from }, style.paper)
    case .field(let side, let gap):
      let field = FieldPaths(side: side, gap: gap)
      drawing.paths = field.paths(from: 0, to: 1, track)
      for (part, share) in zip(parts, shares) where share.to > share.from {
        drawing.paths += field.paths(from: share.from, to: share.to, part.fill)
      }
    }
    return drawing
  }
}
