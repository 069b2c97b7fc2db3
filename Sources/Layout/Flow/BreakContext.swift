package import Frames

/// What surrounds a stretch of the flow and goes on where the flow breaks inside it.
package struct BreakContext: Sendable {
  /// The left edge and width of what it surrounds, in points.
  package var x: Double = 0
  package var width: Double
  /// Set again at the top of every region in which the context continues; its items are tagged
  /// `.artifact(.repeated)` by whoever makes it (`RepeatedContent`).
  package var head: FlowBox?
  /// Between the context's edges and its content, in every region.
  package var top: Double
  package var bottom: Double
  /// Drawn behind the content, in every region.
  package var decoration: Decoration?

  package init(
    width: Double, head: FlowBox? = nil, top: Double = 0, bottom: Double = 0,
    decoration: Decoration? = nil
  ) {
    self.width = width
    self.head = head
    self.top = top
    self.bottom = bottom
    self.decoration = decoration
  }

  /// Whether space inside its edges is dropped, as at a region's edge.
  var isBarrier: Bool { top > 0 || bottom > 0 || decoration?.fill != nil }
}

/// What is drawn behind the part of a context that lies in one region.
package struct Decoration: Sendable, Hashable {
  package var fill: Color?
  package var border: Stroke?
  /// A line along the left edge, inside it.
  package var leftRule: Stroke?
  /// A line along the right edge, inside it.
  package var rightRule: Stroke?

  package init(
    fill: Color? = nil, border: Stroke? = nil, leftRule: Stroke? = nil, rightRule: Stroke? = nil
  ) {
    self.fill = fill
    self.border = border
    self.leftRule = leftRule
    self.rightRule = rightRule
  }
}

/// A decoration at the size that it has in one region.
struct DecorationContent: FrameContent {
  let decoration: Decoration
  let size: Size

  func draw(into frame: inout Frame, at origin: Point) {
    if let fill = decoration.fill {
      place(.rectangle(Rect(origin: .zero, size: size), fill: fill), into: &frame, at: origin)
    }
    if let border = decoration.border {
      let half = border.width / 2
      let (right, bottom) = (size.width - half, size.height - half)
      let outline: [Path.Segment] = [
        .move(Point(x: half, y: half)), .line(Point(x: right, y: half)),
        .line(Point(x: right, y: bottom)), .line(Point(x: half, y: bottom)), .close,
      ]
      place(Path(outline, stroke: border), into: &frame, at: origin)
    }
    if let rule = decoration.leftRule { draw(rule, at: 0, into: &frame, origin) }
    if let rule = decoration.rightRule {
      draw(rule, at: size.width - rule.width, into: &frame, origin)
    }
  }

  private func draw(_ rule: Stroke, at x: Double, into frame: inout Frame, _ origin: Point) {
    let bar = Rect(x: x, y: 0, width: rule.width, height: size.height)
    place(.rectangle(bar, fill: rule.color), into: &frame, at: origin)
  }

  private func place(_ path: Path, into frame: inout Frame, at origin: Point) {
    frame.place(.path(path), at: origin, tag: .artifact(.background))
  }
}

/// Content that was read before: everything it draws is an artifact and leads nowhere.
package struct RepeatedContent: FrameContent {
  package let content: any FrameContent

  package init(_ content: any FrameContent) { self.content = content }

  package func draw(into frame: inout Frame, at origin: Point) {
    var drawn = Frame(size: frame.size, isSurvey: frame.isSurvey)
    content.draw(into: &drawn, at: origin)
    for item in drawn.items {
      switch item.item {
      case .link, .anchor: continue
      // Its note stands where it was called first.
      case .glyphs(let run) where run.callsNote: continue
      default: break
      }
      place(item, into: &frame)
    }
    for var line in drawn.lines {
      line.tag = .artifact(.repeated)
      frame.note(line)
    }
  }

  private func place(_ item: PlacedItem, into frame: inout Frame) {
    var inner = item.item
    if case .group(var group) = inner {
      var again = Frame(size: group.frame.size, isSurvey: group.frame.isSurvey)
      RepeatedContent(group.frame).draw(into: &again, at: .zero)
      group.frame = again
      inner = .group(group)
    }
    let isBackground = item.tag == .artifact(.background)
    frame.place(
      inner, at: item.origin, tag: isBackground ? .artifact(.background) : .artifact(.repeated))
  }
}

extension FlowBox {
  /// The box as it is set again at a region's top.
  package var repeated: FlowBox {
    var box = self
    box.content = RepeatedContent(content)
    box.notes = []
    return box
  }
}
