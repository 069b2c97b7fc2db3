import Frames
import Layout
import Shaping
import TestSupport
import Testing

@Suite struct BarChartTests {
  @Test func `Bars lie from zero and are as long as their values`() {
    let chart = LaidChart(BarChart([bar("A", 10), bar("B", 5), bar("C", 0)], style: chartStyle()))
    let bars = chart.areas(chartInk)
    #expect(bars.count == 2)
    #expect(abs(bars[1].size.width - bars[0].size.width / 2) < 0.001)
    #expect(bars[0].minX == bars[1].minX)
    #expect(chart.collisions == [])
  }

  @Test func `Negative bars lie on the other side of zero, their values at the outer ends`() throws
  {
    let chart = LaidChart(BarChart([bar("A", 10), bar("B", -10)], style: chartStyle()))
    let bars = chart.areas(chartInk)
    #expect(abs(bars[1].maxX - bars[0].minX) < 0.001)
    #expect(abs(bars[1].size.width - bars[0].size.width) < 0.001)
    #expect(try #require(chart.word("10.0")).minX > bars[0].maxX)
    #expect(try #require(chart.word("-10.0")).maxX < bars[1].minX)
  }

  @Test func `The greatest and the least numbers are drawn without overflow`() {
    let chart = LaidChart(
      BarChart([bar("A", 1.7e308), bar("B", -1.7e308), bar("C", 1e-300)], style: chartStyle()))
    let bars = chart.areas(chartInk)
    #expect(bars.allSatisfy { $0.size.width.isFinite && $0.minX >= 0 && $0.maxX <= 400 })
    let tiny = LaidChart(BarChart([bar("A", 1e-300), bar("B", 0)], style: chartStyle()))
    #expect(tiny.areas(chartInk).first?.size.width ?? 0 > 100)
  }

  @Test func `Stacked parts follow each other and their labels stand where they fit`() throws {
    let other = Color(hex: 0xAABBCC)
    let parts = [
      BarChart.Part(30, fill: ChartFill(chartInk), label: paragraph("thirty")),
      BarChart.Part(1, fill: ChartFill(other), label: paragraph("one")),
    ]
    let chart = LaidChart(
      BarChart([BarChart.Bar(paragraph("A"), parts: parts)], style: chartStyle()))
    let (first, second) = (chart.areas(chartInk), chart.areas(other))
    #expect(first[0].maxX == second[0].minX)
    let label = try #require(chart.word("thirty"))
    #expect(label.minX > first[0].minX && label.maxX < first[0].maxX)
    #expect(chart.word("one") == nil)
  }

  @Test func `Upright bars stand where labels fit, and lie otherwise`() throws {
    var chart = BarChart((0..<6).map { bar("201\($0)", Double($0)) }, style: chartStyle())
    chart.prefersUpright = true
    let upright = LaidChart(chart)
    #expect(Set(upright.areas(chartInk).map(\.maxY)).count == 1)
    #expect(upright.collisions == [])
    let narrow = LaidChart(chart, width: 130)
    #expect(Set(narrow.areas(chartInk).map(\.minX)).count == 1)
    #expect(narrow.collisions == [])
  }

  @Test func `Upright negative bars hang, their values beneath`() throws {
    var chart = BarChart([bar("1", 10), bar("2", -5)], style: chartStyle())
    chart.prefersUpright = true
    let laid = LaidChart(chart)
    let bars = laid.areas(chartInk)
    #expect(abs(bars[0].maxY - bars[1].minY) < 0.001)
    #expect(abs(bars[1].size.height - bars[0].size.height / 2) < 0.001)
    #expect(try #require(laid.word("-5.0")).minY >= bars[1].maxY - 0.01)
    #expect(laid.collisions == [])
  }

  @Test func `A thousand bars go on from page to page, none lost`() {
    let chart = BarChart((0..<1000).map { bar("L\($0)", Double($0)) }, style: chartStyle())
    let laid = LaidChart(chart, height: 500)
    #expect(laid.regions > 20)
    #expect(laid.words.filter { $0.text.hasPrefix("L") }.map(\.text) == (0..<1000).map { "L\($0)" })
    #expect(laid.areas(chartInk).count == 999)
  }

  @Test func `No bars are nothing, and one is enough`() {
    #expect(LaidChart(BarChart([], style: chartStyle())).words.isEmpty)
    let one = LaidChart(BarChart([bar("A", 3)], style: chartStyle()))
    #expect(one.areas(chartInk).count == 1)
  }

  @Test(arguments: 0..<200) func `Random bars keep inside and their words apart`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let bars = (0..<Int.random(in: 0...14, using: &random)).map { index in
      let words = (0..<Int.random(in: 1...5, using: &random)).map { "w\(index)\($0)" }
      return bar(
        words.joined(separator: " "),
        Double(Int.random(in: -1000...1000, using: &random)) / 8)
    }
    var chart = BarChart(bars, style: chartStyle())
    chart.prefersUpright = Bool.random(using: &random)
    let width = Double.random(in: 150...600, using: &random)
    let laid = LaidChart(chart, width: width)
    #expect(laid.collisions == [], "seed \(seed), width \(width)")
    for word in laid.words {
      #expect(word.rect.minX >= -0.01 && word.rect.maxX <= width + 0.01, "\(word.text)")
    }
    for area in laid.areas(chartInk) { #expect(area.minX >= 0 && area.maxX <= width + 0.01) }
  }
}
