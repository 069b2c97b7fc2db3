import Diagnostics
import Frames
import Glibc
import Layout
import Shaping
import TestSupport
import Testing

@Suite struct LineChartTests {
  private func series(_ name: String, _ values: [Double?], _ mark: ChartLine.Mark = .disc)
    -> LineChart.Series
  {
    var series = LineChart.Series(
      values, line: ChartLine(Stroke(color: chartInk, width: 1), mark: mark),
      end: paragraph(name))
    series.name = paragraph(name)
    return series
  }

  private func chart(_ labels: [String], _ series: [LineChart.Series]) -> LineChart {
    let values = series.flatMap { $0.values.compactMap(\.self) }
    let ticks = AxisTicks(enclosing: values, intervals: 4).ticks.map {
      LineChart.Tick($0.value, label: paragraph($0.digits))
    }
    return LineChart(
      labels: labels.map { paragraph($0) }, series: series, ticks: ticks, style: chartStyle())
  }

  /// The points that lines run through.
  private func lines(_ chart: LaidChart) -> [[Point]] {
    chart.paths.filter { $0.path.stroke?.color == chartInk && $0.path.fill == nil }.map { entry in
      entry.path.segments.compactMap { segment in
        switch segment {
        case .move(let point), .line(let point): point
        default: nil
        }
      }
    }
  }

  @Test func `Points rise with their values and lie at equal steps`() {
    let line = lines(LaidChart(chart(["a", "b", "c"], [series("S", [0, 10, 5])])))[0]
    #expect(abs((line[1].x - line[0].x) - (line[2].x - line[1].x)) < 0.001)
    #expect(abs((line[0].y - line[2].y) - (line[2].y - line[1].y)) < 0.001)
    #expect(line[1].y < line[2].y && line[2].y < line[0].y)
  }

  @Test func `Years lie at their distance`() {
    var years = chart(["2010", "2011", "2020"], [series("S", [1, 2, 3])])
    years.places = [2010, 2011, 2020]
    let line = lines(LaidChart(years))[0]
    #expect(abs((line[2].x - line[0].x) - 10 * (line[1].x - line[0].x)) < 0.001)
  }

  @Test func `A missing value parts the line, and a lone point keeps its mark`() {
    let laid = LaidChart(chart(["a", "b", "c", "d"], [series("S", [1, 2, nil, 3])]))
    #expect(lines(laid).map(\.count) == [2])
    let marks = laid.areas(chartInk)
    #expect(marks.count == 3)
  }

  @Test func `Names stand at the ends and are pushed apart`() throws {
    let laid = LaidChart(
      chart(
        ["a", "b"], [series("One", [1, 5]), series("Two", [2, 5]), series("Six", [3, 5.01])]))
    #expect(laid.collisions == [])
    let tops = ["Six", "One", "Two"].compactMap { laid.word($0)?.minY }
    #expect(tops == tops.sorted() && tops.count == 3)
  }

  @Test func `Names that find no room at the ends stand in a key`() throws {
    let names = (0..<8).map { "a rather long name \($0)" }
    let laid = LaidChart(
      chart(["a", "b"], names.enumerated().map { series($1, [1, Double($0)]) }), width: 200)
    #expect(laid.collisions == [])
    for name in names { #expect(laid.words.contains { $0.text == name }, "\(name)") }
  }

  @Test func `Labels that would touch are thinned by one step`() {
    let labels = (0..<100).map { "L\($0)" }
    let values = (0..<100).map { Double($0) as Double? }
    let laid = LaidChart(chart(labels, [series("S", values)]))
    #expect(laid.collisions == [])
    let kept = laid.words.compactMap { word in
      word.text.hasPrefix("L") ? Int(word.text.dropFirst()) : nil
    }
    #expect(kept.first == 0 && kept.count > 5)
    #expect(Set(zip(kept, kept.dropFirst()).map { $1 - $0 }).count == 1)
  }

  @Test func `Long names stand on several lines rather than be left out`() {
    let names = ["North Sea", "West Java", "South Bay", "East Mall", "Far Coast"]
    var wrapped = 0
    for width in stride(from: 120.0, through: 400, by: 10) {
      let laid = LaidChart(chart(names, [series("S", [1, 2, 3, 4, 5])]), width: width)
      #expect(laid.collisions == [], "\(width)")
      let text = laid.words.map(\.text).joined(separator: " ")
      let areAll = names.flatMap { $0.split(separator: " ") }.allSatisfy { text.contains($0) }
      #expect(laid.diagnostics.map(\.kind.id) == (areAll ? [] : ["labels-left-out"]), "\(width)")
      if areAll, !text.contains("North Sea") || laid.word("North Sea") == nil { wrapped += 1 }
    }
    #expect(wrapped > 0)
  }

  @Test func `Names that find no room are told, and years are not`() {
    let values = (0..<40).map { Double($0) as Double? }
    let names = chart((0..<40).map { "Name\($0)" }, [series("S", values)])
    #expect(LaidChart(names, width: 200).diagnostics.map(\.kind.id) == ["labels-left-out"])
    var years = chart((0..<40).map { "\(1980 + $0)" }, [series("S", values)])
    years.places = values.compactMap(\.self)
    #expect(LaidChart(years, width: 200).diagnostics.isEmpty)
  }

  @Test func `Point labels take the axis' place where all fit`() throws {
    var one = chart(["a", "b", "c"], [series("", [10, 40, 20])])
    one.series[0].end = nil
    one.series[0].pointLabels = [paragraph("p10"), paragraph("p40"), paragraph("p20")]
    let laid = LaidChart(one)
    #expect(laid.words.map(\.text).sorted() == ["a", "b", "c", "p10", "p20", "p40"])
    #expect(laid.collisions == [])
    let narrow = LaidChart(one, width: 40)
    #expect(!narrow.words.contains { $0.text.hasPrefix("p") })
  }

  @Test func `One value, none, and the greatest ones are drawn inside`() {
    for values in [[], [nil], [5], [1.7e308, -1.7e308], [1e-300, 0], [3, 3]] as [[Double?]] {
      let labels = values.indices.map { "l\($0)" }
      let laid = LaidChart(chart(labels, [series("S", values)]))
      for path in laid.paths {
        #expect(path.bounds.minX >= -3 && path.bounds.maxX <= 403 && path.bounds.maxY < 400)
      }
      #expect(laid.collisions == [], "\(values)")
    }
  }

  @Test(arguments: 0..<200) func `Random lines keep inside and their words apart`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...40, using: &random)
    let all = (0..<Int.random(in: 1...8, using: &random)).map { index in
      series(
        "series \(index)",
        (0..<count).map { _ in
          Int.random(in: 0...9, using: &random) == 0
            ? nil : Double(Int.random(in: -500...500, using: &random)) / 4
        })
    }
    let width = Double.random(in: 200...600, using: &random)
    let laid = LaidChart(chart((0..<count).map { "x\($0)" }, all), width: width)
    #expect(laid.collisions == [], "seed \(seed), width \(width)")
    for word in laid.words {
      #expect(word.rect.minX >= -0.01 && word.rect.maxX <= width + 0.01, "\(word.text)")
    }
  }
}

@Suite struct AxisTicksTests {
  @Test(arguments: [
    ([3.0, 97], ["0", "50", "100"], 2), ([0.12, 0.31], ["0.0", "0.1", "0.2", "0.3", "0.4"], 4),
    ([-8, 12.5], ["-10", "-5", "0", "5", "10", "15"], 4), ([0, 0], ["0", "1"], 1),
    ([95, 101], ["94", "96", "98", "100", "102"], 4), ([2e20, 3e20], ["2e20", "3e20"], 1),
  ])
  func `Ticks are round and enclose all values`(
    values: [Double], digits: [String], intervals: Int
  ) {
    let ticks = AxisTicks(enclosing: values, intervals: intervals).ticks
    #expect(ticks.map(\.digits) == digits.map { $0 == "0.0" ? "0" : $0 })
    #expect((ticks.first?.value ?? 1e300) <= (values.min() ?? 0))
    #expect((ticks.last?.value ?? -1e300) >= (values.max() ?? 0))
  }

  @Test func `No number has no ticks, and no span is too great`() {
    #expect(AxisTicks(enclosing: [], intervals: 4).ticks.isEmpty)
    #expect(AxisTicks(enclosing: [.nan, .infinity], intervals: 4).ticks.isEmpty)
    _ = AxisTicks(enclosing: [1.7e308, -1.7e308], intervals: 4)
    _ = AxisTicks(enclosing: [1e-300], intervals: 4)
    _ = AxisTicks(enclosing: [1e15, 1e15 + 1], intervals: 4)
  }
}
