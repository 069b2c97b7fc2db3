import Diagnostics
import Fields
import Frames
import Languages
import Layout
import Markup
import Meetings
import Shaping
import Templates

/// A chart with its caption: data of the meeting as a drawing of the layout's.
struct ChartFigure {
  let context: ComposeContext
  let chart: Chart

  func blocks(in scope: ComposeContext.Scope) -> [any Block] {
    context.refuseNotes(in: chart.alternative, of: "words that are read aloud")
    let group = context.child(
      .division, "charts/\(chart.id.value)", of: scope, StructureProperties(span: chart.span))
    let figure = context.child(
      .figure, "chart", of: group,
      StructureProperties(
        alternative: ChartWords(context: context, chart: chart).text, span: chart.span))
    let drawing = ChartDrawer(context: context, chart: chart, figure: figure).block
    let target = context.register(
      .figure, id: chart.id.value, title: context.title(chart.title), element: group.element)
    let sources = SourceLine(context: context, cite: chart.cite, asOf: chart.asOf)
    let caption = FigureCaption(context: context, target: target, sources: sources)
    let blocks = context.ledger.paused { caption.blocks(below: drawing, in: group) }
    context.enter(chart, as: target)
    return context.placed(blocks, at: chart.place)
  }
}

/// A chart's data in words, for those who cannot see the drawing.
struct ChartWords {
  let context: ComposeContext
  let chart: Chart

  /// `Diagram batang, juta ton: 2019: 3,5; 2020: 4.` after the author's own words.
  var text: String {
    let given = chart.alternative?.plainText(in: language)
    let data = kind + ": " + (chart.kind == .timeline ? events : values) + "."
    guard let given, !given.isEmpty else { return data }
    let ends = given.last.map { "?!.".contains($0) } ?? false
    return given + (ends ? " " : ". ") + data
  }

  private var language: LanguageTag { context.meeting.language }

  private var kind: String {
    let name = context.language.label(label)
    guard case .other(let unit)? = chart.unit else { return name }
    return name + ", " + unit.plainText(in: language)
  }

  private var label: LabelKey {
    switch chart.kind {
    case .bar: .chartBar
    case .stackedBar: .chartStackedBar
    case .line: .chartLine
    case .ring: .chartRing
    case .field: .chartField
    case .timeline: .chartTimeline
    }
  }

  private var events: String {
    chart.events.map { event in
      PartialDateText.text(event.date, context.language) + ": "
        + event.label.plainText(in: language)
    }.joined(separator: "; ")
  }

  private var values: String {
    chart.series.map { series in
      let pairs = zip(chart.labels, series.values).map { label, value in
        label.plainText(in: language) + ": " + (value.map(number) ?? noValue)
      }.joined(separator: "; ")
      guard let name = series.label?.plainText(in: language) else { return pairs }
      return name + " – " + pairs
    }.joined(separator: ". ")
  }

  private var noValue: String { context.language.label(.noValue) }

  private func number(_ number: Figure.Number) -> String {
    context.language.numbers.text(number, isPercent: chart.unit?.isPercent ?? false)
  }
}
