import Frames
import Shaping

/// The names and values of a whole's parts: a sample, a name, and the value at the end of the line.
struct PartsKey {
  private struct Row {
    let fill: ChartFill
    let name: ChartText?
    let label: ChartText?

    var height: Double { max(name?.height ?? 0, label?.height ?? 0) }
  }

  private let style: ChartStyle
  private let rows: [Row]
  private let unit: ChartText?
  private let width: Double
  /// With a name broken between all its words, in points.
  let leastWidth: Double

  init(_ chart: PartsChart, within room: Double, in context: LayoutContext) {
    style = chart.style
    let labels = LabelWidths(chart.parts.map(\.label), in: context).preferred
    let names = LabelWidths(chart.parts.map(\.name), in: context)
    let fixed = Self.indent(style) + labels + style.leading
    leastWidth = fixed + max(names.minimum, min(names.preferred, style.leading * 7))
    let name = max(0, min(names.preferred + 0.5, room - fixed))
    width = max(0, min(room, fixed + name))
    unit = ChartText(chart.unit, within: room, in: context)
    rows = chart.parts.map {
      Row(
        fill: $0.fill, name: ChartText($0.name, within: name, in: context),
        label: ChartText($0.label, within: room, in: context))
    }
  }

  private static func indent(_ style: ChartStyle) -> Double {
    ChartKey.side(style) + style.gap * 1.4
  }

  var height: Double {
    rows.reduce((unit?.height ?? 0) + (unit == nil ? 0 : style.gap)) { $0 + $1.height + style.gap }
  }

  /// All rows as one drawing.
  var drawing: ChartDrawing {
    var drawing = ChartDrawing(tag: style.tag)
    var y = 0.0
    for item in items {
      guard case .box(let box) = item else { continue }
      if let content = box.content as? ChartDrawing { drawing.add(content, at: Point(x: 0, y: y)) }
      y += box.height
    }
    return drawing
  }

  /// One box for each row.
  var items: [FlowItem] {
    var items: [FlowItem] = []
    if let unit {
      var head = ChartDrawing(tag: style.tag)
      head.add(unit, x: max(0, width - unit.width), y: 0)
      items.append(.box(FlowBox(head, height: unit.height + style.gap)))
    }
    for (index, row) in rows.enumerated() {
      items.append(.box(box(row, isLast: index == rows.count - 1)))
    }
    return items
  }

  private func box(_ row: Row, isLast: Bool) -> FlowBox {
    var drawing = ChartDrawing(tag: style.tag)
    let top = style.gap / 2
    drawing.paths += row.fill.paths(in: ChartKey.square(x: 0, style).moved(by: Point(x: 0, y: top)))
    if let name = row.name { drawing.add(name, x: Self.indent(style), y: top) }
    if let label = row.label {
      drawing.add(label, x: max(0, width - label.width), y: top)
    }
    let height = row.height + style.gap
    if !isLast {
      drawing.rule(from: Point(x: 0, y: height), to: Point(x: width, y: height), style.grid)
    }
    return FlowBox(drawing, height: height, ascent: top + (row.name?.box.ascent ?? row.height))
  }
}
