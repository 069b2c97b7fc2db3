import Frames

/// The last step of a flow: the units of one region at their places.
struct RegionComposer {
  private let height: Double
  private let stretching: Stretching
  private var placements: [Page.Placement] = []
  /// Behind the content, the outermost first; nil until the context ends in this region.
  private var decorations: [Page.Placement?] = []
  private var open: [OpenContext] = []
  private var y = 0.0

  /// A context at work in this region.
  private struct OpenContext {
    let context: BreakContext
    let start: Double
    let bottom: Double
    /// Its place among the decorations.
    let index: Int
  }

  /// The contents in reading order, behind them their decorations, and the height of it all.
  static func compose(
    _ units: ArraySlice<FlowUnit>, under heads: RepeatedHeads = .none, height: Double = .infinity,
    isFlush: Bool = false
  ) -> (placements: [Page.Placement], height: Double) {
    var measure = RegionMeasure(heads, height: height)
    for unit in units { measure.add(unit) }
    var composer = RegionComposer(
      height: height, stretching: Stretching(measure, isFlush: isFlush))
    composer.placements.reserveCapacity(units.count + heads.contexts.count)
    composer.reopen(heads)
    composer.place(units, from: RegionMeasure(heads, height: height))
    composer.closeAll()
    guard composer.decorations.contains(where: { $0 != nil }) else {
      return (composer.placements, composer.y)
    }
    return (composer.decorations.compactMap { $0 } + composer.placements, composer.y)
  }

  private init(height: Double, stretching: Stretching) {
    self.height = height
    self.stretching = stretching
  }

  private mutating func reopen(_ heads: RepeatedHeads) {
    for (context, bottom) in zip(heads.contexts, heads.bottoms) {
      open(context, at: y, bottom: bottom)
      guard !heads.isDropped else { continue }
      y += context.top
      if let head = context.head {
        place(head)
      }
    }
  }

  private mutating func place(_ units: ArraySlice<FlowUnit>, from start: RegionMeasure) {
    for (index, unit) in zip(units.indices, units) {
      var above = unit.above
      if index == units.startIndex {
        // The measure knows how far the edges above a first unit give way.
        var first = start
        first.add(unit)
        above.natural = first.boxTop - start.y
      } else {
        y += stretching.length(of: unit.space)
      }
      y += stretching.length(of: above)
      begin(unit.begins)
      place(unit.box)
      end(unit.ends)
      // Edges below a box that just fits are clipped to the region.
      y = max(y, min(height, y + stretching.length(of: unit.below)))
    }
  }

  private mutating func place(_ box: FlowBox) {
    placements.append(Page.Placement(box.content, at: Point(x: box.x, y: y)))
    y += box.height
  }

  /// Opens contexts whose edges stand directly above the box to come.
  private mutating func begin(_ contexts: [BreakContext]) {
    var edge = contexts.reduce(0) { $0 + $1.top }
    for context in contexts {
      open(context, at: max(0, y - edge), bottom: context.bottom)
      edge -= context.top
    }
  }

  private mutating func open(_ context: BreakContext, at start: Double, bottom: Double) {
    open.append(
      OpenContext(context: context, start: start, bottom: bottom, index: decorations.count))
    decorations.append(nil)
  }

  /// Ends the innermost contexts below the last box, whose kept space is still to come.
  private mutating func end(_ count: Int) {
    var edge = y
    for _ in 0..<count {
      guard let ended = open.popLast() else { return }
      edge += ended.bottom
      decorate(ended, to: edge)
    }
  }

  /// Ends what goes on in the next region.
  private mutating func closeAll() {
    let content = y
    while let context = open.popLast() {
      y = max(content, min(height, y + context.bottom))
      decorate(context, to: y)
    }
  }

  private mutating func decorate(_ ended: OpenContext, to edge: Double) {
    guard let decoration = ended.context.decoration else { return }
    let size = Size(
      width: ended.context.width, height: max(0, min(edge, max(height, y)) - ended.start))
    decorations[ended.index] = Page.Placement(
      DecorationContent(decoration: decoration, size: size),
      at: Point(x: ended.context.x, y: ended.start))
  }
}

/// How the glue of one region is set.
struct Stretching {
  private var fill = 0.0
  private var stretch = 0.0
  private var shrink = 0.0

  /// Shares out what the measured content leaves of its region.
  init(_ measure: RegionMeasure, isFlush: Bool) {
    let left = measure.height - measure.natural
    guard left.isFinite else { return }
    if left < 0 {
      shrink = measure.shrink > 0 ? min(1, -left / measure.shrink) : 0
    } else if measure.fill > 0 {
      fill = left / measure.fill
    } else if isFlush, measure.stretch > 0 {
      stretch = min(1, left / measure.stretch)
    }
  }

  func length(of glue: Glue) -> Double {
    glue.natural + glue.fill * fill + glue.stretch * stretch - glue.shrink * shrink
  }
}
