import Frames
import Shaping

/// Bars beside each other in one box, as time runs; nil where labels or values do not fit.
struct UprightBars {
  private let chart: BarChart
  private let style: ChartStyle
  private let labels: [ChartText?]
  private let values: [ChartText?]
  /// From one bar to the next, in points.
  private let slot: Double
  private let width: Double
  /// The context that parts' labels are set in, within `item` alone.
  private let context: LayoutContext
  private static let widestSlot = 72.0
  private static let leastSlot = 12.0

  init?(_ chart: BarChart, width: Double, in context: LayoutContext) {
    guard chart.bars.count > 1 else { return nil }
    self.chart = chart
    self.context = context
    self.width = width
    style = chart.style
    slot = min(Self.widestSlot, width / Double(chart.bars.count))
    guard slot >= Self.leastSlot else { return nil }
    let fitting = [chart.bars.map(\.label) as [Paragraph?], chart.bars.map(\.value)]
    let room = slot - chart.style.gap
    guard fitting.allSatisfy({ LabelWidths($0, in: context).preferred <= room }) else { return nil }
    labels = chart.bars.map { ChartText($0.label, within: width, in: context) }
    values = chart.bars.map { ChartText($0.value, within: width, in: context) }
  }

  /// The plot, and the labels beneath it.
  var item: FlowItem {
    let valueHeight = values.reduce(0) { max($0, $1?.height ?? 0) }
    let labelHeight = labels.reduce(0) { max($0, $1?.height ?? 0) }
    let ends = chart.ends
    let foot = ends.contains { $0 < 0 } ? valueHeight : 0
    let plot = style.plotHeight
    let scale = ChartScale(
      ends, fromZero: true, from: valueHeight + plot, to: valueHeight)
    var drawing = ChartDrawing(tag: style.tag)
    let labelTop = valueHeight + plot + foot + style.gap * 0.6
    for index in chart.bars.indices {
      draw(index, scale, into: &drawing)
      if let label = labels[index] {
        drawing.add(label, x: middle(index) - label.width / 2, y: labelTop)
      }
    }
    let zero = scale[0]
    drawing.rule(
      from: Point(x: 0, y: zero), to: Point(x: slot * Double(chart.bars.count), y: zero),
      style.axis)
    return .box(FlowBox(drawing, height: labelTop + labelHeight))
  }

  private func middle(_ index: Int) -> Double { slot * (Double(index) + 0.5) }

  private func draw(_ index: Int, _ scale: ChartScale, into drawing: inout ChartDrawing) {
    let bar = chart.bars[index]
    let parts = BarParts(bar, of: chart, scale: scale)
    let thickness = min(slot * 0.5, 30)
    for stretch in parts.stretches {
      let (top, bottom) = (min(stretch.from, stretch.to), max(stretch.from, stretch.to))
      let rect = Rect(
        x: middle(index) - thickness / 2, y: top, width: thickness, height: bottom - top)
      drawing.add(stretch.part, in: rect, style: style, context: context)
    }
    guard let value = values[index] else { return }
    let y = parts.end > scale[0] ? parts.end : parts.end - value.height
    drawing.add(value, x: middle(index) - value.width / 2, y: y)
  }
}
