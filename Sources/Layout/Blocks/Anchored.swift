package import Frames
package import Shaping

/// A block that links can lead to: its anchor stands at the top of its first line.
package struct Anchored: Block {
  package var content: any Block
  package var anchor: AnchorID
  package var tag: ContentTag

  package init(_ content: any Block, anchor: AnchorID, tag: ContentTag) {
    self.content = content
    self.anchor = anchor
    self.tag = tag
  }

  package func items(width: Double, in context: LayoutContext) -> [FlowItem] {
    content.items(width: width, in: context).replacingFirstBox { box in
      guard var box else { return FlowBox(marked(nil), height: 0) }
      box.content = marked(box.content)
      return box
    }
  }

  package func widths(in context: LayoutContext) -> TextWidths { content.widths(in: context) }

  private func marked(_ content: (any FrameContent)?) -> any FrameContent {
    AnchoredContent(anchor: anchor, tag: tag, content: content)
  }
}

private struct AnchoredContent: SplittableContent {
  let anchor: AnchorID
  let tag: ContentTag
  let content: (any FrameContent)?

  func draw(into frame: inout Frame, at origin: Point) {
    frame.place(.anchor(anchor), at: origin, tag: tag)
    content?.draw(into: &frame, at: origin)
  }

  func split(at height: Double, allowsStranded: Bool) -> (first: FlowBox, rest: FlowBox)? {
    guard let content = content as? any SplittableContent,
      var parts = content.split(at: height, allowsStranded: allowsStranded)
    else { return nil }
    parts.first.content = AnchoredContent(
      anchor: anchor, tag: tag, content: parts.first.content)
    return parts
  }
}
