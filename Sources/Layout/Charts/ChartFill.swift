package import Frames

/// How the area of one series is told from others, in grey too: by its lightness and its pattern.
package struct ChartFill: Sendable, Hashable {
  package enum Pattern: Sendable, Hashable {
    case plain
    /// Lines that rise to the right, or fall.
    case hatch(isRising: Bool)
    case cross
    /// Horizontal lines.
    case bars
  }

  package var ground: Color
  /// Of the pattern and of a fine outline; nil for a ground that shows by itself.
  package var line: Color?
  package var pattern: Pattern

  package init(_ ground: Color, line: Color? = nil, pattern: Pattern = .plain) {
    self.ground = ground
    self.line = line
    self.pattern = pattern
  }

  /// Of pattern lines and outlines, in points.
  static let lineWidth = 0.5
  /// Between the lines of a pattern, in points.
  static let spacing = 3.0

  /// A rectangle filled so; nothing where it has no extent.
  func paths(in rect: Rect) -> [Path] {
    guard rect.size.width > 0, rect.size.height > 0 else { return [] }
    var paths = [Path.rectangle(rect, fill: ground)]
    guard let line else { return paths }
    let stroke = Stroke(color: line, width: Self.lineWidth)
    let lines = patternLines(in: rect)
    if !lines.isEmpty { paths.append(Path(lines, stroke: stroke)) }
    if let outline = outline(of: rect) { paths.append(Path(outline, stroke: stroke)) }
    return paths
  }

  /// Inside the rectangle's edges, so that its extent stays the value's.
  private func outline(of rect: Rect) -> [Path.Segment]? {
    let half = Self.lineWidth / 2
    let inner = Rect(
      x: rect.minX + half, y: rect.minY + half, width: rect.size.width - 2 * half,
      height: rect.size.height - 2 * half)
    guard inner.size.width > 0, inner.size.height > 0 else { return nil }
    return Path.rectangle(inner, fill: ground).segments
  }

  private func patternLines(in rect: Rect) -> [Path.Segment] {
    switch pattern {
    case .plain: []
    case .hatch(let isRising): Hatch(rect).diagonals(isRising: isRising)
    case .cross: Hatch(rect).diagonals(isRising: true) + Hatch(rect).diagonals(isRising: false)
    case .bars: Hatch(rect).horizontals
    }
  }
}

/// Pattern lines cut at the edges of a rectangle.
private struct Hatch {
  let rect: Rect
  /// More lines than that are a grey ground, and no pattern.
  private static let limit = 2_000.0

  init(_ rect: Rect) { self.rect = rect }

  var horizontals: [Path.Segment] {
    steps(over: rect.size.height, by: ChartFill.spacing * 0.8).flatMap { offset -> [Path.Segment] in
      let y = rect.minY + offset
      return [.move(Point(x: rect.minX, y: y)), .line(Point(x: rect.maxX, y: y))]
    }
  }

  /// Lines at 45 degrees; `offset` is where one would cross the left edge, from the first corner on.
  func diagonals(isRising: Bool) -> [Path.Segment] {
    let (width, height) = (rect.size.width, rect.size.height)
    let spacing = ChartFill.spacing * 2.0.squareRoot()
    return steps(over: width + height, by: spacing).flatMap { offset -> [Path.Segment] in
      // Down the left edge and along the foot, to where it leaves at the top and the right edge.
      let from = Point(x: max(0, offset - height), y: min(offset, height))
      let to = Point(x: min(offset, width), y: max(0, offset - width))
      return [.move(corner(from, isRising)), .line(corner(to, isRising))]
    }
  }

  private func corner(_ point: Point, _ isRising: Bool) -> Point {
    Point(x: rect.minX + point.x, y: isRising ? rect.minY + point.y : rect.maxY - point.y)
  }

  private func steps(over length: Double, by step: Double) -> StrideTo<Double> {
    let step = max(step, length / Self.limit)
    return stride(from: step / 2, to: length, by: step)
  }
}
