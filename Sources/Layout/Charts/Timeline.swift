import Frames
package import Shaping

/// What happened when: along a line where the words fit between the dates, below each other
/// otherwise.
package struct Timeline: Block {
  package struct Event: Sendable {
    /// A point in time in any unit, the same for all events.
    package var time: Double
    package var date: Paragraph
    package var words: Paragraph

    package init(at time: Double, date: Paragraph, words: Paragraph) {
      self.time = time
      self.date = date
      self.words = words
    }
  }

  /// In order of time.
  package var events: [Event]
  package var style: ChartStyle

  package init(_ events: [Event], style: ChartStyle) {
    self.events = events
    self.style = style
  }

  package func items(width: Double, in context: LayoutContext) -> [FlowItem] {
    if let lying = LyingTimeline(self, width: width, in: context) { return [.box(lying.box)] }
    return standing(width: width, in: context).keptTogether()
  }

  package func widths(in context: LayoutContext) -> TextWidths {
    let dates = LabelWidths(events.map(\.date), in: context)
    let words = LabelWidths(events.map(\.words), in: context)
    return TextWidths(
      minimum: dates.minimum + words.minimum + 3 * style.gap,
      preferred: dates.preferred + words.preferred + 3 * style.gap)
  }

  /// One box for each event: its date, its mark on the line, its words.
  private func standing(width: Double, in context: LayoutContext) -> [FlowItem] {
    let column = LabelWidths(events.map(\.date), in: context).column(of: width, share: 0.35)
    let axis = column + style.leading
    let left = axis + style.leading
    return events.indices.map { index in
      let event = events[index]
      var row = ChartDrawing(tag: style.tag)
      let date = ChartText(event.date, within: column, in: context)
      let words = ChartText(event.words, within: max(0, width - left), in: context)
      let height = max(date?.height ?? 0, words?.height ?? 0) + style.leading / 2
      let middle = style.leading / 2
      row.rule(
        from: Point(x: axis, y: index == 0 ? middle : 0),
        to: Point(x: axis, y: index == events.count - 1 ? middle : height), style.axis)
      if let date { row.add(date, x: column - date.width, y: 0) }
      row.paths.append(mark(at: Point(x: axis, y: middle)))
      if let words { row.add(words, x: left, y: 0) }
      return .box(
        FlowBox(row, height: height, ascent: words?.box.ascent, span: words?.box.span))
    }
  }

  func mark(at center: Point) -> Path {
    Path(Arc.circle(center, radius: style.leading * 0.2), fill: style.ink)
  }
}

/// A timeline whose events stand along a line at their distance in time; nil where they are too
/// close for their words.
struct LyingTimeline {
  private let timeline: Timeline
  private let width: Double
  private let places: [Double]
  private let dates: [ChartText]
  private let words: [ChartText?]
  private static let leastColumn = 62.0
  private static let mostLines = 5.0

  init?(_ timeline: Timeline, width: Double, in context: LayoutContext) {
    let style = timeline.style
    let times = timeline.events.map(\.time)
    guard let first = times.first, let last = times.last, first < last,
      times.allSatisfy(\.isFinite),
      let ending = timeline.events.last
    else { return nil }
    let dates = timeline.events.compactMap { ChartText($0.date, within: width, in: context) }
    guard dates.count == timeline.events.count, let lastDate = dates.last else { return nil }
    // The last one's words need a column, too, behind its mark.
    let wanted = context.setter.widths(of: ending.words).preferred + 1
    let tail = max(lastDate.width, min(Self.leastColumn * 1.5, wanted), Self.leastColumn)
    let scale = ChartScale(times, fromZero: false, from: 0, to: width - tail)
    let places = times.map { scale[$0] }
    var words: [ChartText?] = []
    for (index, event) in timeline.events.enumerated() {
      let next = index + 1 < places.count ? places[index + 1] - style.leading : width
      let room = next - places[index]
      let widths = context.setter.widths(of: event.words)
      guard room >= max(widths.minimum, min(Self.leastColumn, widths.preferred)),
        room >= dates[index].width
      else { return nil }
      let text = ChartText(
        event.words, within: min(room, Self.leastColumn * 2.4), in: context)
      guard (text?.height ?? 0) <= style.leading * Self.mostLines + 0.01 else { return nil }
      words.append(text)
    }
    self.timeline = timeline
    self.width = width
    self.places = places
    self.dates = dates
    self.words = words
  }

  /// Dates above the line, words beneath, each at its mark.
  var box: FlowBox {
    let style = timeline.style
    var drawing = ChartDrawing(tag: style.tag)
    let dateHeight = dates.reduce(0) { max($0, $1.height) }
    let axis = dateHeight + style.leading * 0.4
    drawing.rule(from: Point(x: 0, y: axis), to: Point(x: width, y: axis), style.axis)
    let top = axis + style.leading * 0.4
    for index in places.indices {
      drawing.add(dates[index], x: places[index], y: dateHeight - dates[index].height)
      let mark = Point(x: places[index] + style.leading * 0.2, y: axis)
      drawing.paths.append(timeline.mark(at: mark))
      if let text = words[index] { drawing.add(text, x: places[index], y: top) }
    }
    let height = words.reduce(top) { max($0, top + ($1?.height ?? 0)) }
    return FlowBox(drawing, height: height, ascent: dates.first?.box.ascent)
  }
}
