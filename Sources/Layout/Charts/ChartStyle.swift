package import Frames

/// Measures and lines that all charts of a document share; lengths in points.
package struct ChartStyle: Sendable {
  /// Whose content all of a chart is: that of a figure.
  package var tag: ContentTag
  /// The line from which bars grow and on which points stand.
  package var axis: Stroke
  /// Lines across the plot, by which values are read.
  package var grid: Stroke
  /// Of single lines and marks.
  package var ink: Color
  package var paper: Color
  /// Of a line of the chart's text.
  package var leading: Double

  package init(
    tag: ContentTag, axis: Stroke, grid: Stroke, colors: (ink: Color, paper: Color),
    leading: Double
  ) {
    self.tag = tag
    self.axis = axis
    self.grid = grid
    ink = colors.ink
    paper = colors.paper
    self.leading = leading
  }

  /// Between a mark and its words.
  var gap: Double { leading * 0.4 }
  /// Of a lying bar.
  var barHeight: Double { leading * 0.8 }
  /// Of the plot of upright bars and lines.
  var plotHeight: Double { leading * 10 }
}

/// What one chart, or one row of it, draws.
struct ChartDrawing: FrameContent {
  let tag: ContentTag
  var paths: [Path] = []
  private(set) var texts: [Page.Placement] = []

  init(tag: ContentTag) { self.tag = tag }

  mutating func add(_ text: ChartText, x: Double, y: Double) {
    texts.append(Page.Placement(text.box.content, at: Point(x: x + text.box.x, y: y)))
  }

  mutating func add(_ drawing: ChartDrawing, at origin: Point) {
    texts.append(Page.Placement(drawing, at: origin))
  }

  /// A straight line drawn as a filled bar so that it has exact edges; `from` is above or left of
  /// `to`, and the pen lies centred on both.
  mutating func rule(from: Point, to: Point, _ stroke: Stroke) {
    let half = stroke.width / 2
    let isLevel = from.y == to.y
    let rect = Rect(
      x: from.x - (isLevel ? 0 : half), y: from.y - (isLevel ? half : 0),
      width: isLevel ? to.x - from.x : stroke.width, height: isLevel ? stroke.width : to.y - from.y)
    guard rect.size.width > 0, rect.size.height > 0 else { return }
    paths.append(.rectangle(rect, fill: stroke.color))
  }

  func draw(into frame: inout Frame, at origin: Point) {
    for path in paths { frame.place(.path(path), at: origin, tag: tag) }
    for text in texts { text.content.draw(into: &frame, at: origin + text.origin) }
  }
}
