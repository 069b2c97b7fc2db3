package import Diagnostics
import Frames
package import Shaping

/// Values in order, joined by lines: one line for each series, named at its end.
package struct LineChart: Block {
  package struct Series: Sendable {
    /// One for each label; nil leaves a gap in the line.
    package var values: [Double?]
    package var line: ChartLine
    /// Set behind the last point.
    package var end: Paragraph?
    /// Set at the points, where there is one series and all fit: one for each value.
    package var pointLabels: [Paragraph?] = []
    /// Its line in the key, for charts whose ends are too close for names.
    package var name: Paragraph?

    package init(_ values: [Double?], line: ChartLine, end: Paragraph?) {
      self.values = values
      self.line = line
      self.end = end
    }
  }

  package struct Tick: Sendable {
    package var value: Double
    package var label: Paragraph

    package init(_ value: Double, label: Paragraph) {
      self.value = value
      self.label = label
    }
  }

  /// Beneath the points, from left to right.
  package var labels: [Paragraph]
  /// Where the labels lie along the axis (years, say), rising; nil for equal steps.
  package var places: [Double]?
  package var series: [Series]
  package var ticks: [Tick]
  package var unit: Paragraph?
  package var style: ChartStyle
  /// Where the data give the chart.
  package var span: SourceSpan?

  package init(labels: [Paragraph], series: [Series], ticks: [Tick], style: ChartStyle) {
    self.labels = labels
    self.series = series
    self.ticks = ticks
    self.style = style
  }

  package func items(width: Double, in context: LayoutContext) -> [FlowItem] {
    let plot = LinePlot(self, width: width, in: context)
    var head = unit.map { TextBlock($0).items(width: width, in: context) } ?? []
    if plot.needsKey {
      let entries = series.compactMap { series in
        series.name.map { ChartKeyEntry(.line(series.line), name: $0) }
      }
      head += ChartKey(entries: entries, style: style).items(width: width, in: context)
    }
    if !head.isEmpty { head.append(.space(style.gap)) }
    return (head + [.box(plot.box(in: context))]).keptTogether()
  }

  package func widths(in context: LayoutContext) -> TextWidths {
    let labels = LabelWidths(labels, in: context)
    return TextWidths(
      minimum: max(labels.minimum, style.leading * 4), preferred: style.plotHeight * 2)
  }

  /// Where a label lies, from 0 to 1.
  func place(_ index: Int) -> Double {
    guard labels.count > 1 else { return 0.5 }
    if let places, places.indices.contains(index), let first = places.first,
      let last = places.last, last > first
    {
      return (places[index] - first) / (last - first)
    }
    return Double(index) / Double(labels.count - 1)
  }
}
