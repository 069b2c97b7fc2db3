import Frames
import Glibc
import Layout
import Shaping
import Testing

@Suite struct PartsChartTests {
  private static let colors = [chartInk, Color(hex: 0xAABBCC), Color(hex: 0x556677)]

  private func chart(
    _ values: [Double], of whole: Double, _ shape: PartsChart.Shape
  ) -> PartsChart {
    PartsChart(
      zip(values, Self.colors).map { value, color in
        PartsChart.Part(
          value, fill: ChartFill(color), name: paragraph("n\(value)"),
          label: paragraph("v\(value)"))
      }, of: whole, shape: shape, track: ChartFill(.white), style: chartStyle())
  }

  private let field = PartsChart.Shape.field(side: 109, gap: 1)
  private let ring = PartsChart.Shape.ring(diameter: 100, thickness: 20)

  /// Clockwise from twelve o'clock around (50, 50).
  private func angle(_ point: Point) -> Double {
    let degrees = atan2(point.x - 50, 50 - point.y) * 180 / .pi
    return degrees < -0.001 ? degrees + 360 : degrees
  }

  @Test func `Each part of a ring is its share of 360 degrees, from where the last one ends`() {
    let laid = LaidChart(chart([50, 25, 12.5], of: 100, ring))
    let sectors = Self.colors.map { color in
      laid.paths.filter { $0.path.fill == color }.compactMap { outerArc($0.path) }
    }
    let expected = [(0.0, 180.0), (180, 270), (270, 315)]
    for (sector, angles) in zip(sectors, expected) {
      #expect(sector.count == 1)
      #expect(sector.allSatisfy { abs($0.from - angles.0) < 0.1 && abs($0.to - angles.1) < 0.1 })
    }
  }

  /// Where the first arc of an outline begins and ends; nil for what is no sector.
  private func outerArc(_ path: Path) -> (from: Double, to: Double)? {
    let arc = path.segments.dropFirst().prefix { if case .curve = $0 { true } else { false } }
    guard case .move(let start)? = path.segments.first, case .curve(_, _, let end)? = arc.last
    else { return nil }
    return (angle(start), angle(end))
  }

  @Test func `A field's squares are shared out in reading order, one square between two parts`() {
    let laid = LaidChart(chart([79.5, 20.5], of: 100, field))
    func squares(_ color: Color) -> Int {
      laid.paths.filter { $0.path.fill == color }.reduce(0) { sum, entry in
        sum + entry.path.segments.count { if case .close = $0 { true } else { false } }
      }
    }
    // One more of each is the sample in the key.
    #expect(squares(Self.colors[0]) == 81)
    #expect(squares(Self.colors[1]) == 22)
  }

  @Test func `Parts beyond the whole fill no more than it`() {
    for whole in [0, -1, 10, .nan, 1.7e308] {
      for shape in [ring, field] {
        let laid = LaidChart(chart([1e308, 1e308, 1e308], of: whole, shape))
        for path in laid.paths {
          // A curve's control points lie a little outside of its circle.
          #expect(path.bounds.minX >= -10 && path.bounds.maxX <= 400.5)
        }
        #expect(laid.collisions == [])
      }
    }
  }

  @Test func `The key stands beside, or beneath where there is no room`() throws {
    let beside = LaidChart(chart([60, 40], of: 100, ring), width: 400)
    #expect(try #require(beside.word("n60.0")).minX > 100)
    let beneath = LaidChart(chart([60, 40], of: 100, ring), width: 120)
    #expect(try #require(beneath.word("n60.0")).minY > 100)
    #expect(beneath.collisions == [] && beside.collisions == [])
  }
}

@Suite struct TimelineTests {
  private func timeline(_ events: [(Double, String)]) -> Timeline {
    Timeline(
      events.map { Timeline.Event(at: $0.0, date: paragraph("d\($0.0)"), words: paragraph($0.1)) },
      style: chartStyle())
  }

  @Test func `Events lie at their distance in time`() throws {
    let laid = LaidChart(timeline([(0, "one"), (1, "two"), (3, "three")]))
    let x = ["one", "two", "three"].compactMap { laid.word($0)?.minX }
    #expect(x.count == 3 && abs((x[2] - x[0]) - 3 * (x[1] - x[0])) < 0.001)
    #expect(laid.collisions == [])
  }

  @Test func `Events too close for their words stand below each other`() throws {
    let laid = LaidChart(timeline([(0, "one"), (0.01, "two"), (3, "three")]))
    let y = ["one", "two", "three"].compactMap { laid.word($0)?.minY }
    #expect(y.count == 3 && y == y.sorted() && Set(y).count == 3)
    #expect(Set(["one", "two", "three"].compactMap { laid.word($0)?.minX }).count == 1)
    #expect(laid.collisions == [])
  }

  @Test func `No event, one, or all at once are no fault`() {
    #expect(LaidChart(timeline([])).words.isEmpty)
    #expect(LaidChart(timeline([(5, "one")])).words.count == 2)
    let same = LaidChart(timeline([(5, "one"), (5, "two")]))
    #expect(same.words.count == 4 && same.collisions == [])
  }
}
