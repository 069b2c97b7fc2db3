import Frames
package import Shaping

/// A label in a column of its own, and a body that hangs beside it; first baselines meet.
///
/// List items, numbered references, an icon before a row's name. The label is read before the body.
package struct HangingBlock: Block {
  package var label: any Block
  package var body: any Block
  /// Of the label's column with the distance to the body, in points.
  package var indent: Double
  /// Between the label and the body where the label ends at the body's side; nil where it starts
  /// at the left edge.
  package var labelGap: Double?
  /// Whether the label stands at the right, as where text runs from right to left.
  package var isMirrored = false
  /// How far the label stands out to the left of its column, in points: a mark in the margin.
  package var overhang = 0.0

  package init(
    label: any Block, body: any Block, indent: Double, labelGap: Double? = nil
  ) {
    self.label = label
    self.body = body
    self.indent = indent
    self.labelGap = labelGap
  }

  package func items(width: Double, in context: LayoutContext) -> [FlowItem] {
    let body = body.items(width: max(0, width - indent), in: context)
      .moved(by: isMirrored ? 0 : indent)
    let labelWidth = labelWidth(in: context)
    guard var label = label.box(width: labelWidth, in: context) else { return body }
    if isMirrored {
      label.x += labelGap.map { max(0, width - indent) + $0 } ?? max(0, width - labelWidth)
      label.x += overhang
    } else {
      label.x -= overhang
      if let labelGap { label.x += max(0, indent - labelGap - labelWidth) }
    }
    return body.replacingFirstBox { $0.map { Self.join(label, $0) } ?? label }
  }

  package func widths(in context: LayoutContext) -> TextWidths {
    body.widths(in: context).widened(by: indent)
  }

  private func labelWidth(in context: LayoutContext) -> Double {
    let room = max(0, indent - (labelGap ?? 0))
    return labelGap == nil && !isMirrored
      ? room : min(room, label.widths(in: context).preferred)
  }

  /// One box of both, in which the baselines are level.
  private static func join(_ label: FlowBox, _ body: FlowBox) -> FlowBox {
    let ascent = max(label.ascent, body.ascent)
    return LabelledContent(
      label: LabelledContent.Label(box: label, top: ascent - label.ascent), body: body,
      bodyTop: ascent - body.ascent
    ).box
  }
}

/// A label and the first box that hangs beside it; cut where its body can be cut.
private struct LabelledContent: SplittableContent {
  struct Label: Sendable {
    let box: FlowBox
    let top: Double

    var bottom: Double { top + box.height }
  }

  /// Nil where it stands in the region before.
  let label: Label?
  let body: FlowBox
  let bodyTop: Double

  var box: FlowBox {
    FlowBox(
      self, height: max(label?.bottom ?? 0, bodyTop + body.height), ascent: bodyTop + body.ascent,
      span: body.span, of: [label?.box, body].compactMap(\.self))
  }

  func draw(into frame: inout Frame, at origin: Point) {
    if let label {
      label.box.content.draw(into: &frame, at: origin + Point(x: label.box.x, y: label.top))
    }
    body.content.draw(into: &frame, at: origin + Point(x: body.x, y: bodyTop))
  }

  func split(at height: Double, allowsStranded: Bool) -> (first: FlowBox, rest: FlowBox)? {
    guard label?.bottom ?? 0 <= height, let content = body.content as? any SplittableContent,
      var parts = content.split(at: height - bodyTop, allowsStranded: allowsStranded)
    else { return nil }
    parts.first.x = body.x
    parts.rest.x = body.x
    return (
      LabelledContent(label: label, body: parts.first, bodyTop: bodyTop).box,
      LabelledContent(label: nil, body: parts.rest, bodyTop: 0).box
    )
  }
}
