import Frames
import Glibc

/// A part of a circle; angles in degrees, clockwise from twelve o'clock.
struct Arc {
  let center: Point
  let radius: Double
  let start: Double
  let sweep: Double

  static func circle(_ center: Point, radius: Double) -> [Path.Segment] {
    Arc(center: center, radius: radius, start: 0, sweep: 360).segments + [.close]
  }

  /// Cubic curves of at most a quarter circle each, which stay within 0.03 % of the radius.
  var segments: [Path.Segment] {
    guard sweep > 0 else { return [] }
    let count = Int((sweep / 90).rounded(.up))
    let step = sweep / Double(count)
    var segments: [Path.Segment] = [.move(point(at: start))]
    for index in 0..<count { segments.append(curve(from: start + Double(index) * step, step)) }
    return segments
  }

  func point(at degrees: Double) -> Point {
    let angle = degrees * .pi / 180
    return Point(x: center.x + radius * sin(angle), y: center.y - radius * cos(angle))
  }

  private func curve(from degrees: Double, _ step: Double) -> Path.Segment {
    let (from, to) = (degrees * .pi / 180, (degrees + step) * .pi / 180)
    let reach = 4 / 3 * tan((to - from) / 4) * radius
    let (first, last) = (point(at: degrees), point(at: degrees + step))
    return .curve(
      Point(x: first.x + reach * cos(from), y: first.y + reach * sin(from)),
      Point(x: last.x - reach * cos(to), y: last.y - reach * sin(to)), last)
  }
}
