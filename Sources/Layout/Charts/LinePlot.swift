import Frames
import Glibc
import Shaping

/// The measures of a line chart at one width: what stands left, right and beneath, and what is left
/// for the lines.
struct LinePlot {
  private let chart: LineChart
  private let style: ChartStyle
  private let width: Double
  private let tickLabels: [(value: Double, text: ChartText)]
  private let ends: [ChartText?]
  private let pointLabels: [ChartText?]
  private let left: Double
  private let right: Double
  private let values: ChartScale
  /// Whether the names stand in a key, because they find no room at the ends.
  let needsKey: Bool

  init(_ chart: LineChart, width: Double, in context: LayoutContext) {
    self.chart = chart
    self.width = width
    let style = chart.style
    self.style = style
    let names = Self.names(chart, width: width, in: context)
    ends = names.texts
    needsKey = names.needsKey
    right = ends.reduce(0) { max($0, ($1?.width ?? 0) + ($1 == nil ? 0 : style.gap * 1.5)) }
    let labels = Self.pointLabels(chart, width: width - right, in: context)
    pointLabels = labels
    let texts = labels.isEmpty ? Self.tickLabels(chart, width: width, in: context) : []
    tickLabels = texts
    let column = texts.reduce(0) { max($0, $1.text.width) }
    left =
      texts.isEmpty ? labels.reduce(0) { max($0, ($1?.width ?? 0) / 2) } : column + style.gap * 1.5
    // Point labels need air above the highest and beneath the lowest point.
    let air = labels.isEmpty ? style.leading / 2 : style.leading * 1.3
    let covered =
      labels.isEmpty ? chart.ticks.map(\.value) + chart.points : chart.points
    values = ChartScale(
      covered, fromZero: false, from: air + style.plotHeight, to: air)
  }

  // MARK: What fits

  private static func names(
    _ chart: LineChart, width: Double, in context: LayoutContext
  ) -> (texts: [ChartText?], needsKey: Bool) {
    let texts = chart.series.map { ChartText($0.end, within: width, in: context) }
    let height = texts.reduce(0) { $0 + ($1?.height ?? 0) }
    let widest = texts.reduce(0) { max($0, $1?.width ?? 0) }
    let fit = height <= chart.style.plotHeight + chart.style.leading && widest <= width * 0.36
    return fit
      ? (texts, false) : (texts.map { _ in nil }, chart.series.contains { $0.name != nil })
  }

  /// The values at the points, if each has its room.
  private static func pointLabels(
    _ chart: LineChart, width: Double, in context: LayoutContext
  ) -> [ChartText?] {
    guard chart.series.count == 1, let series = chart.series.first,
      series.pointLabels.contains(where: { $0 != nil }),
      series.pointLabels.count == chart.labels.count
    else { return [] }
    let widest = LabelWidths(series.pointLabels, in: context).preferred
    let room = width - widest
    let closest = chart.labels.indices.dropFirst().reduce(Double.infinity) {
      min($0, chart.place($1) - chart.place($1 - 1))
    }
    guard chart.labels.count == 1 || closest * room > widest + chart.style.gap else { return [] }
    return series.pointLabels.map { ChartText($0, within: width, in: context) }
  }

  /// The ticks whose labels stand clear of each other: every one, every second …
  private static func tickLabels(
    _ chart: LineChart, width: Double, in context: LayoutContext
  ) -> [(value: Double, text: ChartText)] {
    let room = chart.style.plotHeight / max(1, Double(chart.ticks.count - 1))
    let step = max(1, Int((chart.style.leading / max(room, 0.1)).rounded(.up)))
    return chart.ticks.enumerated().compactMap { index, tick in
      guard index % step == 0, let text = ChartText(tick.label, within: width / 3, in: context)
      else { return nil }
      return (tick.value, text)
    }
  }

  // MARK: Drawing

  private var plotWidth: Double { max(0, width - left - right - ChartLine.Mark.reach) }
  private var foot: Double { values.start + (pointLabels.isEmpty ? 0 : style.leading * 1.3) }

  private func x(_ index: Int) -> Double { left + chart.place(index) * plotWidth }

  func box(in context: LayoutContext) -> FlowBox {
    var drawing = ChartDrawing(tag: style.tag)
    drawGrid(into: &drawing)
    let height = drawLabels(into: &drawing, in: context)
    for series in chart.series { draw(series, into: &drawing) }
    drawPointLabels(into: &drawing)
    drawEnds(into: &drawing)
    return FlowBox(drawing, height: height)
  }

  private func drawGrid(into drawing: inout ChartDrawing) {
    let isBare = tickLabels.isEmpty
    let edge = left + plotWidth + ChartLine.Mark.reach
    let start = isBare ? max(0, left - style.leading) : left - style.gap / 2
    for tick in tickLabels {
      let y = values[tick.value]
      let isAxis = tick.value == 0
      drawing.rule(
        from: Point(x: start, y: y), to: Point(x: edge, y: y), isAxis ? style.axis : style.grid)
      let text = tick.text
      drawing.add(
        text, x: left - style.gap * 1.5 - text.width, y: y - text.height / 2)
    }
    guard isBare else { return }
    drawing.rule(from: Point(x: start, y: foot), to: Point(x: edge, y: foot), style.axis)
  }

  /// The labels beneath that stand clear of each other, the first among them; the chart's height.
  private func drawLabels(into drawing: inout ChartDrawing, in context: LayoutContext) -> Double {
    let (texts, kept) = labels(in: context)
    let top = foot + style.gap
    var height = top
    for index in kept {
      guard let text = texts[index] else { continue }
      drawing.add(text, x: labelX(index, text), y: top)
      height = max(height, top + text.height)
      if index > 0, index < texts.count - 1 || texts.count > 1 {
        drawing.rule(
          from: Point(x: x(index), y: foot), to: Point(x: x(index), y: foot + style.gap * 0.6),
          style.axis)
      }
    }
    return height
  }

  /// The labels and which of them are drawn. Names that are too long for one line stand on several,
  /// for who reads "Jawa" and then "Papua" cannot tell what lies between; of years he can.
  private func labels(in context: LayoutContext) -> (texts: [ChartText?], kept: [Int]) {
    let texts = chart.labels.map { ChartText($0, within: width * 0.3, in: context) }
    let kept = clear(texts)
    guard kept.count < texts.count, chart.places == nil else { return (texts, kept) }
    var best = (texts: texts, kept: kept)
    let room = labelRoom
    if LabelWidths(chart.labels, in: context).minimum <= room {
      let narrow = chart.labels.map { ChartText($0, within: room, in: context) }
      let more = clear(narrow)
      if more.count > kept.count { best = (narrow, more) }
    }
    if best.kept.count < texts.count {
      context.report(
        LayoutDiagnostics.labelsLeftOut,
        "\(texts.count - best.kept.count) of \(texts.count) names find no room below the line chart",
        at: chart.span, hint: "shorten the names, or draw bars, which name each of them")
    }
    return best
  }

  /// Of a label where each is drawn: those at the ends stand within the chart.
  private var labelRoom: Double {
    let step = plotWidth / Double(max(1, chart.labels.count - 1))
    let edge = min(left, right + ChartLine.Mark.reach)
    return min(step - style.gap, (step + edge - style.gap) / 1.5)
  }

  private func labelX(_ index: Int, _ text: ChartText) -> Double {
    max(0, min(x(index) - text.width / 2, width - text.width))
  }

  /// Every label, every second, and so on: the first step at which none touches another.
  private func clear(_ texts: [ChartText?]) -> [Int] {
    for step in 1..<max(2, texts.count) {
      let kept = Array(stride(from: 0, to: texts.count, by: step))
      var end = -Double.infinity
      let isClear = kept.allSatisfy { index in
        guard let text = texts[index] else { return true }
        defer { end = labelX(index, text) + text.width + style.gap }
        return labelX(index, text) >= end
      }
      if isClear { return kept }
    }
    return texts.isEmpty ? [] : [0]
  }

  private func draw(_ series: LineChart.Series, into drawing: inout ChartDrawing) {
    let points = points(of: series)
    for stretch in points.split(separator: nil) {
      drawing.paths += series.line.paths(through: stretch.compactMap(\.self))
    }
    // Marks that touch are no marks any more: then a few stand where there is room.
    let spacing = plotWidth / max(1, Double(points.count - 1))
    let step = max(1, Int((ChartLine.Mark.reach * 3.5 / max(spacing, 0.01)).rounded(.up)))
    for (index, point) in points.enumerated() {
      guard let point else { continue }
      let isAlone =
        (index == 0 || points[index - 1] == nil)
        && (index == points.count - 1 || points[index + 1] == nil)
      if index % step == 0 || isAlone || index == points.count - 1 {
        drawing.paths += series.line.mark.paths(at: point, series.line, style.paper)
      }
    }
  }

  private func points(of series: LineChart.Series) -> [Point?] {
    series.values.prefix(chart.labels.count).enumerated().map { index, value in
      value.flatMap { $0.isFinite ? Point(x: x(index), y: values[$0]) : nil }
    }
  }

  private func drawPointLabels(into drawing: inout ChartDrawing) {
    guard let series = chart.series.first, !pointLabels.isEmpty else { return }
    let points = points(of: series)
    for (index, point) in points.enumerated() {
      guard let point, pointLabels.indices.contains(index), let text = pointLabels[index]
      else { continue }
      let before = index > 0 ? points[index - 1]?.y : nil
      let after = index < points.count - 1 ? points[index + 1]?.y : nil
      let place = place(of: text, at: point, before: before ?? point.y, after: after ?? point.y)
      drawing.add(text, x: max(0, min(place.x, width - text.width)), y: place.y)
    }
  }

  /// Where the line leaves room: above the point, beneath it where the line comes down to it, and to
  /// the side where it passes steeply.
  private func place(
    of text: ChartText, at point: Point, before: Double, after: Double
  ) -> Point {
    let gap = style.gap * 0.5
    let isValley = before <= point.y && after <= point.y && min(before, after) < point.y - 0.5
    let y = isValley ? point.y + gap : point.y - gap - text.height
    let slope = before - after
    let isSteep = abs(slope) > text.height && !isValley
    if isSteep, after < point.y { return Point(x: point.x + gap / 2 - text.width, y: y) }
    if isSteep, before < point.y { return Point(x: point.x - gap / 2, y: y) }
    return Point(x: point.x - text.width / 2, y: y)
  }

  /// The names, pushed apart where two lines end close to each other.
  private func drawEnds(into drawing: inout ChartDrawing) {
    var wanted: [(text: ChartText, y: Double)] = []
    for (series, text) in zip(chart.series, ends) {
      guard let text, let last = points(of: series).last(where: { $0 != nil }) ?? nil
      else { continue }
      wanted.append((text, last.y - text.height / 2))
    }
    let tops = LabelSpread.tops(
      wanted.map { (wanted: $0.y, height: $0.text.height) },
      within: values.end - style.leading / 2, values.start + style.leading / 2)
    for (entry, y) in zip(wanted, tops) {
      drawing.add(entry.text, x: left + plotWidth + ChartLine.Mark.reach + style.gap, y: y)
    }
  }
}

extension LineChart {
  fileprivate var points: [Double] { series.flatMap { $0.values.compactMap(\.self) } }
}

/// Labels below each other, each as near to where it is wanted as the others allow.
enum LabelSpread {
  /// The tops, in the order given; within the limits where all of them fit.
  static func tops(
    _ labels: [(wanted: Double, height: Double)], within low: Double, _ high: Double
  ) -> [Double] {
    let order = labels.indices.sorted {
      labels[$0].wanted == labels[$1].wanted ? $0 < $1 : labels[$0].wanted < labels[$1].wanted
    }
    var tops = labels.map(\.wanted)
    var floor = high
    for index in order.reversed() {
      tops[index] = min(tops[index], floor - labels[index].height)
      floor = tops[index]
    }
    var ceiling = low
    for index in order {
      tops[index] = max(tops[index], ceiling)
      ceiling = tops[index] + labels[index].height
    }
    return tops
  }
}
