package import Frames
import Glibc

/// How the line of one series is told from others, in grey too: by its dashes and its mark.
package struct ChartLine: Sendable, Hashable {
  package enum Mark: Int, CaseIterable, Sendable {
    case disc, circle, square, openSquare, triangle, openTriangle, diamond, openDiamond
  }

  package var stroke: Stroke
  /// Lengths of dash and gap in turn, in points; none for an unbroken line.
  package var dashes: [Double]
  package var mark: Mark

  package init(_ stroke: Stroke, dashes: [Double] = [], mark: Mark) {
    self.stroke = stroke
    self.dashes = dashes
    self.mark = mark
  }

  /// The line through some points.
  func paths(through points: [Point]) -> [Path] {
    guard points.count > 1, let first = points.first else { return [] }
    let segments =
      dashes.count < 2
      ? [.move(first)] + points.dropFirst().map { Path.Segment.line($0) } : dashed(points)
    return [Path(segments, stroke: stroke)]
  }

  private func dashed(_ points: [Point]) -> [Path.Segment] {
    var segments: [Path.Segment] = points.first.map { [.move($0)] } ?? []
    var (index, left) = (0, max(0.5, dashes[0]))
    for (from, to) in zip(points, points.dropFirst()) {
      let length = hypot(to.x - from.x, to.y - from.y)
      var done = 0.0
      while length - done > left {
        done += left
        let part = done / length
        let point = Point(x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part)
        segments.append(index % 2 == 0 ? .line(point) : .move(point))
        index = (index + 1) % (dashes.count / 2 * 2)
        left = max(0.5, dashes[index])
      }
      left -= length - done
      segments.append(index % 2 == 0 ? .line(to) : .move(to))
    }
    return segments
  }
}

extension ChartLine.Mark {
  /// Half of its extent, in points.
  static let reach = 2.4

  /// The mark around a point; open ones let the paper through, not the line.
  func paths(at center: Point, _ line: ChartLine, _ paper: Color) -> [Path] {
    let color = line.stroke.color
    let outline = outline(around: center)
    guard isOpen else { return [Path(outline, fill: color)] }
    return [Path(outline, fill: paper, stroke: Stroke(color: color, width: 0.9))]
  }

  private var isOpen: Bool {
    switch self {
    case .circle, .openSquare, .openTriangle, .openDiamond: true
    case .disc, .square, .triangle, .diamond: false
    }
  }

  private func outline(around center: Point) -> [Path.Segment] {
    let reach = Self.reach
    func corners(_ offsets: [(x: Double, y: Double)]) -> [Path.Segment] {
      let points = offsets.map { Point(x: center.x + $0.x * reach, y: center.y + $0.y * reach) }
      return (points.first.map { [.move($0)] } ?? [])
        + points.dropFirst().map { .line($0) } + [.close]
    }
    switch self {
    case .disc, .circle: return Arc.circle(center, radius: reach)
    case .square, .openSquare:
      return corners([(-0.85, -0.85), (0.85, -0.85), (0.85, 0.85), (-0.85, 0.85)])
    case .triangle, .openTriangle: return corners([(0, -1.15), (1.1, 0.8), (-1.1, 0.8)])
    case .diamond, .openDiamond: return corners([(0, -1.25), (1.25, 0), (0, 1.25), (-1.25, 0)])
    }
  }
}
