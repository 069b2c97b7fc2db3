import Frames
import Glibc
import Layout
import Testing

@Suite struct GaugeBlockTests {
  private let tag = ContentTag.element(StructureTree.root)

  private func gauge(
    _ value: Double, of whole: Double = 100, _ shape: GaugeBlock.Shape
  ) -> [Path] {
    let block = GaugeBlock(
      value: value, of: whole, shape: shape, colors: (filled: .black, track: .white), tag: tag)
    let laid = lay(block, width: 200, height: 200)
    return draw(laid.fragment.parts.flatMap(\.placements)).items.compactMap { item in
      guard case .path(let path) = item.item else { return nil }
      #expect(item.tag == tag)
      return path
    }
  }

  /// The angle at which an arc ends, clockwise from twelve o'clock around (50, 50).
  private func endAngle(_ path: Path) -> Double? {
    guard case .curve(_, _, let end) = path.segments.last else { return nil }
    let degrees = atan2(end.x - 50, 50 - end.y) * 180 / .pi
    return degrees < 0 ? degrees + 360 : degrees
  }

  @Test(arguments: [(79.0, 100.0), (1, 3), (0.5, 100), (50, 100), (99.9, 100), (7, 8)])
  func `The ring's filled arc is value over whole of 360 degrees`(value: Double, whole: Double)
    throws
  {
    let paths = gauge(value, of: whole, .ring(diameter: 100, thickness: 10))
    let path = try #require(paths.last)
    let angle = try #require(endAngle(path))
    #expect(abs(angle - value / whole * 360) < 0.01)
    #expect(paths.last?.segments.first == .move(Point(x: 50, y: 5)))
  }

  @Test func `Every point of the arc lies on its circle`() throws {
    let path = try #require(gauge(79, .ring(diameter: 100, thickness: 10)).last)
    var from = Point.zero
    for segment in path.segments {
      switch segment {
      case .move(let point), .line(let point): from = point
      case .curve(let first, let second, let end):
        for step in 1...10 {
          let radius = distance(bezier(from, first, second, end, at: Double(step) / 10))
          #expect(abs(radius - 45) < 0.02)
        }
        from = end
      case .close: break
      }
    }
  }

  @Test func `Nothing fills nothing, all or more closes the ring`() {
    let ring = GaugeBlock.Shape.ring(diameter: 100, thickness: 10)
    #expect(gauge(0, ring).count == 1)
    #expect(gauge(100, ring).last?.segments.last == .close)
    #expect(gauge(250, ring).last?.segments.last == .close)
    #expect(gauge(5, of: 0, ring).count == 1)
    #expect(gauge(.nan, ring).count == 1)
  }

  @Test func `A bar is filled from the left to the value`() {
    let paths = gauge(79, .bar(width: 200, height: 8))
    #expect(
      paths.map(\.bounds) == [
        Rect(x: 0, y: 0, width: 200, height: 8), Rect(x: 0, y: 0, width: 158, height: 8),
      ])
  }

  @Test func `A field fills as many squares as there are hundredths`() {
    let paths = gauge(79.5, .field(side: 109, gap: 1))
    let squares = paths.map { path in
      path.segments.count { if case .close = $0 { true } else { false } }
    }
    #expect(squares == [100, 80])
    guard let last = paths.last?.segments.suffix(5) else { return }
    #expect(Path(Array(last)).bounds == Rect(x: 99, y: 77, width: 5, height: 10))
  }

  private func distance(_ point: Point) -> Double { hypot(point.x - 50, point.y - 50) }

  private func bezier(_ a: Point, _ b: Point, _ c: Point, _ d: Point, at t: Double) -> Point {
    let u = 1 - t
    let (wa, wb, wc, wd) = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
    return Point(
      x: wa * a.x + wb * b.x + wc * c.x + wd * d.x, y: wa * a.y + wb * b.y + wc * c.y + wd * d.y)
  }
}
