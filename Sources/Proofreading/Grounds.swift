import Frames

/// What lies below the text of one page.
struct Grounds {
  fileprivate enum Cover {
    case fill(Color, outline: [[Point]])
    case image
  }

  fileprivate struct Ground {
    let order: Int
    let isBackground: Bool
    let bounds: Rect
    let cover: Cover
  }

  private let paper: Color
  /// Backgrounds first, which are painted before all else, then the rest in order.
  private let grounds: [Ground]

  /// - Parameter items: of a page, in order.
  init(_ items: [FlatItem], paper: Color) {
    self.paper = paper
    let all = items.enumerated().compactMap { Self.ground($1, order: $0) }
    grounds = all.filter(\.isBackground) + all.filter { !$0.isBackground }
  }

  /// The colours below a text's start, middle and end; none where a picture is among them, whose
  /// colours nobody can tell.
  ///
  /// - Parameter order: of the text among the items: what is painted later does not lie below it.
  func colors(under box: Rect, before order: Int) -> [Color] {
    let y = box.minY + 0.6 * box.size.height
    var colors: [Color] = []
    for part in [0.02, 0.5, 0.98] {
      let point = Point(x: box.minX + part * box.size.width, y: y)
      guard let color = color(at: point, before: order) else { return [] }
      if !colors.contains(color) { colors.append(color) }
    }
    return colors
  }

  private func color(at point: Point, before order: Int) -> Color? {
    let ground = grounds.last { ground in
      (ground.isBackground || ground.order < order) && ground.covers(point)
    }
    guard let ground else { return paper }
    if case .fill(let color, _) = ground.cover { return color }
    return nil
  }

  private static func ground(_ item: FlatItem, order: Int) -> Ground? {
    let isBackground = item.tag == .artifact(.background)
    switch item.item {
    case .image(let image):
      return Ground(
        order: order, isBackground: isBackground,
        bounds: item.transform.apply(Rect(origin: .zero, size: image.size)), cover: .image)
    case .path(let path):
      guard let fill = path.fill else { return nil }
      let outline = path.outline(item.transform)
      return Ground(
        order: order, isBackground: isBackground, bounds: Rect(around: outline.joined()),
        cover: .fill(fill, outline: outline))
    default: return nil
    }
  }
}

extension Rect {
  fileprivate func holds(_ point: Point) -> Bool {
    point.x >= minX && point.x <= maxX && point.y >= minY && point.y <= maxY
  }
}

extension Grounds.Ground {
  fileprivate func covers(_ point: Point) -> Bool {
    guard bounds.holds(point) else { return false }
    guard case .fill(_, let outline) = cover else { return true }
    return outline.reduce(0) { $0 + $1.winding(around: point) } != 0
  }
}

extension Path {
  /// Steps in which a curve is followed; a quarter of a circle is so true to a hundredth.
  private static let steps = 8

  /// Its closed outlines as corners, after a transformation.
  fileprivate func outline(_ transform: Group.Transform) -> [[Point]] {
    var outlines: [[Point]] = []
    var points: [Point] = []
    for segment in segments {
      switch segment {
      case .move(let point):
        if points.count > 1 { outlines.append(points) }
        points = [point]
      case .line(let point): points.append(point)
      case .curve(let first, let second, let end):
        guard let start = points.last else { continue }
        for step in 1...Self.steps {
          let t = Double(step) / Double(Self.steps)
          points.append(Self.point(t, start, first, second, end))
        }
      case .close: continue
      }
    }
    if points.count > 1 { outlines.append(points) }
    return outlines.map { $0.map(transform.apply) }
  }

  private static func point(
    _ t: Double, _ start: Point, _ first: Point, _ second: Point, _ end: Point
  ) -> Point {
    let u = 1 - t
    let weights = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t]
    return zip(weights, [start, first, second, end]).reduce(Point.zero) { sum, part in
      sum + Point(x: part.0 * part.1.x, y: part.0 * part.1.y)
    }
  }
}

extension [Point] {
  /// How often the closed line through the points goes around a place; not 0 inside.
  fileprivate func winding(around place: Point) -> Int {
    guard var previous = last else { return 0 }
    var winding = 0
    for point in self {
      let side =
        (point.x - previous.x) * (place.y - previous.y)
        - (place.x - previous.x) * (point.y - previous.y)
      if previous.y <= place.y, point.y > place.y, side > 0 { winding += 1 }
      if previous.y > place.y, point.y <= place.y, side < 0 { winding -= 1 }
      previous = point
    }
    return winding
  }
}
