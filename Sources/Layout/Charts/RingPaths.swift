import Frames

/// Parts of a ring, as closed outlines.
struct RingPaths {
  let diameter: Double
  let thickness: Double

  private var center: Point { Point(x: diameter / 2, y: diameter / 2) }
  private var outer: Double { diameter / 2 }
  private var inner: Double { max(0, diameter / 2 - thickness) }

  /// A part, from one share of the whole to another.
  func paths(from: Double, to: Double, _ fill: ChartFill) -> [Path] {
    let (start, sweep) = (from * 360, (to - from) * 360)
    let outside = Arc(center: center, radius: outer, start: start, sweep: sweep)
    let inside = Arc(center: center, radius: inner, start: start, sweep: sweep)
    let outline = outside.segments + inside.reversedSegments + [.close]
    guard let line = fill.line else { return [Path(outline, fill: fill.ground)] }
    let stroke = Stroke(color: line, width: ChartFill.lineWidth)
    let pattern = pattern(start: start, sweep: sweep, fill.pattern)
    return [Path(outline, fill: fill.ground)]
      + (pattern.isEmpty ? [] : [Path(pattern, stroke: stroke)]) + [Path(outline, stroke: stroke)]
  }

  /// Rays, lean where a hatch is; arcs for bars.
  private func pattern(
    start: Double, sweep: Double, _ pattern: ChartFill.Pattern
  ) -> [Path.Segment] {
    switch pattern {
    case .plain: []
    case .hatch(let isRising): rays(start, sweep, lean: isRising ? lean : -lean)
    case .cross: rays(start, sweep, lean: lean) + rays(start, sweep, lean: -lean)
    case .bars:
      stride(from: inner + ChartFill.spacing / 2, to: outer, by: ChartFill.spacing * 0.8)
        .flatMap { Arc(center: center, radius: $0, start: start, sweep: sweep).segments }
    }
  }

  /// By how far a ray's outer end is ahead of its inner one, in degrees: about the ring's thickness.
  private var lean: Double { outer > 0 ? thickness / outer * 57.3 : 0 }

  /// Rays inside the part: one that would leave it is cut where it does.
  private func rays(_ start: Double, _ sweep: Double, lean: Double) -> [Path.Segment] {
    guard outer > 0 else { return [] }
    let step = max(1, ChartFill.spacing * 1.4 / outer * 57.3)
    let from = min(0, -lean)
    return stride(from: from + step / 2, to: sweep + max(0, -lean), by: step)
      .flatMap { angle -> [Path.Segment] in
        // The part of the ray, from 0 at the inner edge to 1, that lies within the sweep.
        let limits = lean == 0 ? (0.0, 1.0) : (-angle / lean, (sweep - angle) / lean)
        let (first, last) = (max(0, min(limits.0, limits.1)), min(1, max(limits.0, limits.1)))
        guard first < last else { return [] }
        return [
          .move(point(start + angle + lean * first, first)),
          .line(point(start + angle + lean * last, last)),
        ]
      }
  }

  private func point(_ degrees: Double, _ depth: Double) -> Point {
    Arc(center: center, radius: inner + depth * (outer - inner), start: 0, sweep: 0)
      .point(at: degrees)
  }

  /// Fine lines of paper where two parts meet; they take nothing from either's angle.
  func seams(at shares: [(from: Double, to: Double)], _ paper: Color) -> [Path] {
    guard shares.count > 1 else { return [] }
    let edges = shares.map { $0.from * 360 }
    let segments = edges.flatMap { degrees -> [Path.Segment] in
      [.move(point(degrees, 0)), .line(point(degrees, 1))]
    }
    return [Path(segments, stroke: Stroke(color: paper, width: 1))]
  }
}

extension Arc {
  /// From its end back to its start, going on from where the pen is.
  var reversedSegments: [Path.Segment] {
    var points: [(Point, Point, Point)] = []
    var from = point(at: start)
    for segment in segments {
      guard case .curve(let first, let second, let end) = segment else { continue }
      points.append((second, first, from))
      from = end
    }
    return [.line(from)] + points.reversed().map { .curve($0.0, $0.1, $0.2) }
  }
}

/// Parts of a field of ten rows of ten squares, in reading order.
struct FieldPaths {
  let side: Double
  let gap: Double

  private var cell: Double { max(0, side - 9 * gap) / 10 }

  /// The squares from one share of the whole to another, the first and the last perhaps in part.
  func paths(from: Double, to: Double, _ fill: ChartFill) -> [Path] {
    let (first, last) = (from * 100, to * 100)
    let rects = (0..<100).compactMap { index -> Rect? in
      let start = min(1, max(0, first - Double(index)))
      let end = min(1, max(0, last - Double(index)))
      return end > start ? rect(index, from: start, to: end) : nil
    }
    guard fill.line != nil else {
      var path = Path([], fill: fill.ground)
      for rect in rects { path.segments += Path.rectangle(rect, fill: fill.ground).segments }
      return [path]
    }
    return rects.flatMap { fill.paths(in: $0) }
  }

  private func rect(_ index: Int, from: Double, to: Double) -> Rect {
    Rect(
      x: Double(index % 10) * (cell + gap) + cell * from, y: Double(index / 10) * (cell + gap),
      width: cell * (to - from), height: cell)
  }
}
