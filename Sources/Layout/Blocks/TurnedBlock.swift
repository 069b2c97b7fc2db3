import Frames
package import Shaping

/// Text that reads upwards, for the head of a narrow column: real text, turned as a whole.
package struct TurnedBlock: Block {
  package var content: any Block
  /// How high it may become before its text takes another line, in points.
  package var limit: Double
  /// Where it stands in a wider column; justified counts as the start.
  package var edge: Alignment

  package init(_ content: any Block, limit: Double, edge: Alignment = .start) {
    self.content = content
    self.limit = limit
    self.edge = edge
  }

  package func items(width: Double, in context: LayoutContext) -> [FlowItem] {
    guard let (box, length) = upright(in: context) else { return [] }
    var turned = FlowBox(
      TurnedContent(content: box.content, size: Size(width: length, height: box.height)),
      height: length, span: box.span, of: [box])
    turned.x = max(0, width - box.height) * share
    return [.box(turned)]
  }

  /// Of the room beside it, what lies at its left.
  private var share: Double {
    switch edge {
    case .start, .justified: 0
    case .center: 0.5
    case .end: 1
    }
  }

  package func widths(in context: LayoutContext) -> TextWidths {
    let height = upright(in: context)?.box.height ?? 0
    return TextWidths(minimum: height, preferred: height)
  }

  /// The text as it is before it is turned, and how long its lines may be.
  private func upright(in context: LayoutContext) -> (box: FlowBox, length: Double)? {
    let widths = content.widths(in: context)
    let length = max(widths.minimum, min(widths.preferred, limit)) + 0.01
    return content.box(width: length, in: context).map { ($0, length) }
  }
}

/// Content turned by a quarter to the left.
private struct TurnedContent: FrameContent {
  let content: any FrameContent
  /// Before it is turned.
  let size: Size

  func draw(into frame: inout Frame, at origin: Point) {
    var inner = Frame(size: size, isSurvey: frame.isSurvey)
    content.draw(into: &inner, at: .zero)
    let turn = Group.Transform(a: 0, b: -1, c: 1, d: 0, tx: 0, ty: size.width)
    frame.place(.group(Group(inner, transform: turn)), at: origin, tag: .artifact(.background))
  }
}
