import Frames
import Shaping

/// Bars below each other: one box a row, so that many bars go on over the page.
struct LyingBars {
  private let chart: BarChart
  private let style: ChartStyle
  private let width: Double
  /// Where the labels end and the room of the bars begins.
  private let column: Double
  /// Labels stand above their bars where there is no room beside them.
  private let isStacked: Bool
  private let scale: ChartScale
  private static let leastPlot = 40.0

  init(_ chart: BarChart, width: Double, in context: LayoutContext) {
    self.chart = chart
    self.width = width
    style = chart.style
    let gap = style.gap
    let labels = LabelWidths(chart.bars.map(\.label), in: context)
    let column = labels.column(of: width, share: 0.38) + gap * 1.5
    let ends = chart.ends
    let values = LyingBars.valueRoom(chart, ends, in: context)
    let plot = width - column - values.left - values.right
    isStacked = plot < Self.leastPlot
    self.column = isStacked ? 0 : column
    let start = self.column + values.left
    scale = ChartScale(
      ends, fromZero: true, from: min(start, width), to: max(start, width - values.right))
  }

  /// What the values at the ends need, left of negative bars and right of the others.
  private static func valueRoom(
    _ chart: BarChart, _ ends: [Double], in context: LayoutContext
  ) -> (left: Double, right: Double) {
    var (left, right) = (0.0, 0.0)
    for (bar, end) in zip(chart.bars, ends) {
      guard let value = bar.value else { continue }
      let room = context.setter.widths(of: value).preferred + chart.style.gap
      if end < 0 { left = max(left, room) } else { right = max(right, room) }
    }
    return (left, right)
  }

  func items(in context: LayoutContext) -> [FlowItem] {
    chart.bars.map { .box(row($0, in: context)) }
  }

  private func row(_ bar: BarChart.Bar, in context: LayoutContext) -> FlowBox {
    let room = isStacked ? width : column - style.gap * 1.5
    let label = ChartText(bar.label, within: room, in: context)
    let parts = BarParts(bar, of: chart, scale: scale)
    let value = ChartText(bar.value, within: width, in: context)
    var row = ChartDrawing(tag: style.tag)
    let above = isStacked ? label?.height ?? 0 : 0
    let content = max(isStacked ? 0 : label?.height ?? 0, value?.height ?? 0, style.leading)
    let middle = above + style.gap / 2 + content / 2
    let height = above + content + style.gap
    if let label {
      row.add(label, x: 0, y: isStacked ? 0 : middle - label.height / 2)
    }
    let top = middle - style.barHeight / 2
    for stretch in parts.stretches { draw(stretch, top: top, into: &row, in: context) }
    if let value {
      let x = parts.end < scale[0] ? parts.end - style.gap - value.width : parts.end + style.gap
      row.add(value, x: max(0, min(x, width - value.width)), y: middle - value.height / 2)
    }
    row.rule(
      from: Point(x: scale[0], y: above), to: Point(x: scale[0], y: height), style.axis)
    let ascent = label.map { $0.box.ascent + (isStacked ? 0 : middle - $0.height / 2) }
    return FlowBox(row, height: height, ascent: ascent, span: label?.box.span)
  }

  private func draw(
    _ stretch: BarParts.Stretch, top: Double, into row: inout ChartDrawing,
    in context: LayoutContext
  ) {
    let (from, to) = (min(stretch.from, stretch.to), max(stretch.from, stretch.to))
    let rect = Rect(x: from, y: top, width: to - from, height: style.barHeight)
    row.add(stretch.part, in: rect, style: style, context: context)
  }
}

extension ChartDrawing {
  /// A part of a bar, with its label in the middle where that fits.
  mutating func add(
    _ part: BarChart.Part, in rect: Rect, style: ChartStyle, context: LayoutContext
  ) {
    paths += part.fill.paths(in: rect)
    guard let label = part.label,
      context.setter.widths(of: label).preferred + style.gap <= rect.size.width,
      rect.size.height + 0.01 >= style.barHeight,
      let text = ChartText(label, within: rect.size.width, in: context)
    else { return }
    let x = rect.minX + (rect.size.width - text.width) / 2
    let y = rect.minY + (rect.size.height - text.height) / 2
    if part.fill.pattern != .plain {
      // Digits on lines are hard to read: the pattern stops around them.
      let pad = style.gap / 3
      let height = min(rect.size.height - 2 * ChartFill.lineWidth, style.barHeight)
      let ground = Rect(
        x: x - pad, y: rect.minY + (rect.size.height - height) / 2, width: text.width + 2 * pad,
        height: height)
      paths.append(.rectangle(ground, fill: part.fill.ground))
    }
    add(text, x: x, y: y)
  }
}
