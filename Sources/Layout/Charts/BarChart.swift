import Frames
package import Shaping

/// Bars from zero, each of one part or of several behind each other.
///
/// They lie, each beside its label and with its value at its end, so that any number fits; upright
/// they stand where that is asked for and labels and values fit beneath and above them.
package struct BarChart: Block {
  package struct Part: Sendable {
    package var value: Double
    package var fill: ChartFill
    /// Set inside, where it fits; on `fill`'s ground.
    package var label: Paragraph?

    package init(_ value: Double, fill: ChartFill, label: Paragraph? = nil) {
      self.value = value
      self.fill = fill
      self.label = label
    }
  }

  package struct Bar: Sendable {
    package var label: Paragraph
    package var parts: [Part]
    /// Set at the end.
    package var value: Paragraph?

    package init(_ label: Paragraph, parts: [Part], value: Paragraph? = nil) {
      self.label = label
      self.parts = parts
      self.value = value
    }
  }

  package var bars: [Bar]
  /// What the values are counted in, above the bars.
  package var unit: Paragraph?
  package var key: [ChartKeyEntry] = []
  package var prefersUpright = false
  package var style: ChartStyle

  package init(_ bars: [Bar], unit: Paragraph? = nil, style: ChartStyle) {
    self.bars = bars
    self.unit = unit
    self.style = style
  }

  package func items(width: Double, in context: LayoutContext) -> [FlowItem] {
    var head = unit.map { TextBlock($0).items(width: width, in: context) } ?? []
    head += ChartKey(entries: key, style: style).items(width: width, in: context)
    if !head.isEmpty { head.append(.space(style.gap)) }
    let plot =
      prefersUpright ? UprightBars(self, width: width, in: context).map { [$0.item] } : nil
    return (head + (plot ?? LyingBars(self, width: width, in: context).items(in: context)))
      .keptTogether()
  }

  package func widths(in context: LayoutContext) -> TextWidths {
    let labels = LabelWidths(bars.map(\.label), in: context)
    let values = LabelWidths(bars.map(\.value), in: context)
    return TextWidths(
      minimum: max(labels.minimum, values.minimum),
      preferred: labels.preferred + values.preferred + style.plotHeight)
  }

  /// Where the bars end, the parts of each added up; parts are divided by the greatest of all.
  var ends: [Double] {
    bars.map { bar in bar.parts.reduce(0) { $0 + share($1.value) } }
  }

  /// A value divided by the greatest of all, so that sums stay finite.
  func share(_ value: Double) -> Double {
    greatest > 0 && value.isFinite ? value / greatest : 0
  }

  private var greatest: Double {
    bars.reduce(0) { greatest, bar in
      bar.parts.reduce(greatest) { $1.value.isFinite ? max($0, abs($1.value)) : $0 }
    }
  }
}

/// The parts of a bar along its length, each from where the one before ends.
struct BarParts {
  struct Stretch {
    let part: BarChart.Part
    let from: Double
    let to: Double
  }

  let stretches: [Stretch]
  /// Where the last one ends.
  let end: Double

  init(_ bar: BarChart.Bar, of chart: BarChart, scale: ChartScale) {
    var sum = 0.0
    stretches = bar.parts.map { part in
      let from = scale[sum]
      sum += chart.share(part.value)
      return Stretch(part: part, from: from, to: scale[sum])
    }
    end = scale[sum]
  }
}
