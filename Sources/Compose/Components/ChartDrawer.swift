import Diagnostics
import Fields
import Frames
import Languages
import Layout
import Meetings
import Shaping
import Templates

/// Turns a chart's data into the block that draws them, in the template's type and colours.
struct ChartDrawer {
  let context: ComposeContext
  let chart: Chart
  /// The element that all of the drawing belongs to.
  let figure: ComposeContext.Scope

  var block: any Block {
    switch chart.kind {
    case .bar, .stackedBar: bars
    case .line: lines
    case .ring, .field: parts
    case .timeline: timeline
    }
  }

  private var palette: ChartPalette { ChartPalette(context.template.palette) }

  private var style: ChartStyle {
    let colors = context.template.palette
    return ChartStyle(
      tag: .element(figure.element), axis: Stroke(color: colors.muted, width: 0.6),
      grid: Stroke(color: colors.rule, width: 0.4), colors: (colors.accent, colors.paper),
      leading: context.look(.table)?.style.leading ?? 12.5)
  }

  // MARK: Words

  private func words(
    _ style: StyleName, color: Color? = nil, _ runs: (InlineSetter) -> [TextRun]
  ) -> Paragraph? {
    guard let look = context.look(style) else { return nil }
    let setter = InlineSetter(
      context: context, look: look, language: figure.language, element: figure.element)
    var runs = context.notes.refused(in: "a chart's drawing") { runs(setter) }
    if let color {
      for index in runs.indices { runs[index].style.color = color }
    }
    var paragraph = look.paragraph
    paragraph.alignment = .start
    paragraph.indent = 0
    return runs.isEmpty ? nil : Paragraph(runs, style: paragraph)
  }

  private func label(_ text: RichText) -> Paragraph? { words(.table) { $0.runs(text) } }

  private func value(_ number: Figure.Number?, on fill: ChartFill? = nil) -> Paragraph? {
    guard let number else { return nil }
    let text = context.language.numbers.text(number, isPercent: isPercent)
    return words(.table, color: fill.map { palette.words(on: $0) }) { setter in
      setter.runs(text).map { run in
        var run = run
        run.isUnbreakable = true
        return run
      }
    }
  }

  private var isPercent: Bool { chart.unit?.isPercent ?? false }

  private var unit: Paragraph? {
    guard case .other(let unit)? = chart.unit else { return nil }
    return words(.folio) { $0.runs(unit) }
  }

  private var empty: Paragraph {
    Paragraph(
      [],
      style: words(.table) { $0.runs("–") }?.style
        ?? ParagraphStyle(alignment: .start, leading: 12.5, isHyphenated: false))
  }

  // MARK: Kinds

  private var bars: BarChart {
    let isSingle = chart.series.count == 1
    let fills = palette.fills
    let bars = chart.labels.enumerated().map { index, text in
      let parts = zip(chart.series, fills).compactMap { series, fill -> BarChart.Part? in
        guard let number = series.value(index) else { return nil }
        return BarChart.Part(
          number.value, fill: fill, label: isSingle ? nil : value(number, on: fill))
      }
      let end =
        isSingle
        ? value(chart.series[0].value(index))
          ?? words(.folio) { $0.runs(context.language.label(.noValue)) }
        : nil
      return BarChart.Bar(label(text) ?? empty, parts: parts, value: end)
    }
    var block = BarChart(bars, unit: unit, style: style)
    block.prefersUpright = ChartTime(chart.labels, in: context.meeting.language).isOrdered
    if !isSingle || chart.series.first?.label != nil {
      block.key = zip(chart.series, fills).compactMap { series, fill in
        series.label.flatMap(label).map { ChartKeyEntry(.area(fill), name: $0) }
      }
    }
    return block
  }

  private var lines: LineChart {
    let values = chart.series.flatMap { $0.values.compactMap { $0?.value } }
    let ticks = AxisTicks(enclosing: values, intervals: 4).ticks.compactMap { tick in
      let text = context.language.numbers.text(digits: tick.digits, isPercent: isPercent)
      return words(.folio) { $0.runs(text) }.map { LineChart.Tick(tick.value, label: $0) }
    }
    let series = zip(chart.series, palette.lines).map(line)
    var block = LineChart(
      labels: chart.labels.map { label($0) ?? empty }, series: series, ticks: ticks, style: style)
    block.places = ChartTime(chart.labels, in: context.meeting.language).places
    block.unit = unit
    block.span = chart.id.span
    return block
  }

  private func line(_ series: Chart.Series, _ line: ChartLine) -> LineChart.Series {
    let isSingle = chart.series.count == 1
    // Only the last place's value: an earlier one would be read as of the end.
    let last = isSingle ? nil : series.values.last ?? nil
    var drawn = LineChart.Series(
      series.values.map { $0?.value }, line: line,
      end: isSingle && series.label == nil
        ? nil
        : words(.table) { setter in
          let name = series.label.map { setter.runs($0) } ?? []
          let number = last.map { context.language.numbers.text($0, isPercent: isPercent) }
          return name + setter.runs(number.map { "\u{2002}" + $0 } ?? "")
        })
    drawn.name = series.label.flatMap(label)
    if isSingle { drawn.pointLabels = series.values.map { value($0) } }
    return drawn
  }

  private var parts: PartsChart {
    let numbers = chart.series.first?.values ?? []
    let parts = zip(zip(chart.labels, numbers), palette.fills).map { entry, fill in
      PartsChart.Part(
        entry.1?.value ?? 0, fill: fill, name: label(entry.0),
        label: value(entry.1) ?? words(.folio) { $0.runs(context.language.label(.noValue)) })
    }
    let size = context.template.options.gaugeSize.absolute ?? 96
    let shape: PartsChart.Shape =
      chart.kind == .ring
      ? .ring(diameter: size, thickness: size * 0.2) : .field(side: size, gap: size * 0.02)
    let sum = numbers.reduce(0) { $0 + max(0, $1?.value ?? 0) }
    var block = PartsChart(
      parts, of: chart.wholeValue ?? sum, shape: shape, track: palette.track,
      style: style)
    block.unit = unit
    return block
  }

  private var timeline: Timeline {
    let events = chart.events.map { event in
      let date = PartialDateText.text(event.date, context.language)
      return Timeline.Event(
        at: ChartTime.time(event.date), date: words(.tableKey) { $0.runs(date) } ?? empty,
        words: label(event.label) ?? empty)
    }
    return Timeline(events, style: style)
  }
}

extension Chart.Series {
  /// The value at a label; nil where there is none.
  fileprivate func value(_ index: Int) -> Figure.Number? {
    values.indices.contains(index) ? values[index] : nil
  }
}
