package import Frames

/// A small drawing of ours, on a field of 24 × 24 units; drawn in lines of one weight.
package enum Icon: String, Sendable, Hashable, CaseIterable {
  /// Rings around a centre: an aim.
  case target
  case lightBulb = "light-bulb"
  /// A diamond that says no more than "here".
  case mark

  static let field = 24.0

  /// The drawing at `size` points, in one colour.
  package func paths(size: Double, color: Color) -> [Path] {
    let scale = size / Self.field
    let stroke = Stroke(color: color, width: 1.8 * scale, cap: .round)
    let lines = lines.map { $0.scaled(by: scale) }
    let solid = solid.map { $0.scaled(by: scale) }
    return [Path(lines, stroke: stroke), Path(solid, fill: color)]
      .filter { !$0.segments.isEmpty }
  }

  private static let center = Point(x: 12, y: 12)

  private var lines: [Path.Segment] {
    switch self {
    case .target:
      Arc.circle(Self.center, radius: 10) + Arc.circle(Self.center, radius: 5.7)
    case .lightBulb: bulb
    case .mark: []
    }
  }

  private var solid: [Path.Segment] {
    switch self {
    case .target: Arc.circle(Self.center, radius: 2.2)
    case .lightBulb: []
    case .mark:
      [
        .move(Point(x: 12, y: 5)), .line(Point(x: 19, y: 12)), .line(Point(x: 12, y: 19)),
        .line(Point(x: 5, y: 12)), .close,
      ]
    }
  }

  /// Glass, collar and foot.
  private var bulb: [Path.Segment] {
    let glass = Arc(center: Point(x: 12, y: 9), radius: 7, start: 220, sweep: 280)
    return glass.segments + [
      .curve(Point(x: 15.4, y: 15.4), Point(x: 15, y: 16.2), Point(x: 15, y: 17.5)),
      .line(Point(x: 9, y: 17.5)),
      .curve(
        Point(x: 9, y: 16.2), Point(x: 8.6, y: 15.4), glass.point(at: 220)),
      .move(Point(x: 9.4, y: 20)), .line(Point(x: 14.6, y: 20)),
      .move(Point(x: 10.8, y: 22.4)), .line(Point(x: 13.2, y: 22.4)),
    ]
  }
}

extension Path.Segment {
  func scaled(by scale: Double) -> Path.Segment {
    func at(_ point: Point) -> Point { Point(x: point.x * scale, y: point.y * scale) }
    return switch self {
    case .move(let point): .move(at(point))
    case .line(let point): .line(at(point))
    case .curve(let first, let second, let end): .curve(at(first), at(second), at(end))
    case .close: .close
    }
  }
}
