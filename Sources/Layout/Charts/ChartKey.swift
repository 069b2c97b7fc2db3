import Frames
package import Shaping

/// What a series looks like, beside its name.
package struct ChartKeyEntry: Sendable {
  package enum Sample: Sendable {
    case area(ChartFill)
    case line(ChartLine)
  }

  package var sample: Sample
  package var name: Paragraph

  package init(_ sample: Sample, name: Paragraph) {
    self.sample = sample
    self.name = name
  }
}

/// The samples of a chart's series with their names, in as many lines as they need.
struct ChartKey {
  let entries: [ChartKeyEntry]
  let style: ChartStyle

  /// One box for each line of the key.
  func items(width: Double, in context: LayoutContext) -> [FlowItem] {
    var items: [FlowItem] = []
    var line = ChartDrawing(tag: style.tag)
    var (x, height) = (0.0, 0.0)
    for entry in entries {
      let sample = sampleWidth(entry) + style.gap
      guard let name = ChartText(entry.name, within: max(0, width - sample), in: context)
      else { continue }
      if x > 0, x + sample + name.width > width + 0.01 {
        items.append(.box(FlowBox(line, height: height)))
        line = ChartDrawing(tag: style.tag)
        (x, height) = (0, 0)
      }
      line.paths += paths(of: entry, x: x)
      line.add(name, x: x + sample, y: 0)
      x += sample + name.width + style.leading * 1.2
      height = max(height, name.height)
    }
    if x > 0 { items.append(.box(FlowBox(line, height: height))) }
    return items
  }

  private func sampleWidth(_ entry: ChartKeyEntry) -> Double {
    switch entry.sample {
    case .area: Self.side(style)
    case .line: style.leading * 1.8
    }
  }

  private func paths(of entry: ChartKeyEntry, x: Double) -> [Path] {
    switch entry.sample {
    case .area(let fill): return fill.paths(in: Self.square(x: x, style))
    case .line(let line):
      let y = style.leading / 2
      let ends = [Point(x: x, y: y), Point(x: x + sampleWidth(entry), y: y)]
      return line.paths(through: ends)
        + line.mark.paths(at: Point(x: x + sampleWidth(entry) / 2, y: y), line, style.paper)
    }
  }

  /// Of a sample of an area.
  static func side(_ style: ChartStyle) -> Double { style.leading * 0.66 }

  /// A sample beside a line of text that begins at the origin.
  static func square(x: Double, _ style: ChartStyle) -> Rect {
    let side = side(style)
    return Rect(x: x, y: (style.leading - side) / 2, width: side, height: side)
  }
}
