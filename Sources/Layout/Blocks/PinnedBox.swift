package import Diagnostics
package import Frames
package import Shaping

/// A panel at least so high, with content at its top and content at its foot.
///
/// It grows where the two need more room, so that neither leaves its ground.
package struct PinnedBox: Block {
  package var top: any Block
  package var foot: any Block
  /// Of the panel with its insets, in points.
  package var minimumHeight: Double
  package var insets: Insets
  package var fill: Color?
  /// The least distance between the two, in points.
  package var gap: Double
  /// Whose fault it is where the panel is higher than a page.
  package var span: SourceSpan?

  package init(
    top: any Block, foot: any Block, minimumHeight: Double, insets: Insets, fill: Color? = nil,
    gap: Double = 0
  ) {
    self.top = top
    self.foot = foot
    self.minimumHeight = minimumHeight
    self.insets = insets
    self.fill = fill
    self.gap = gap
  }

  package func items(width: Double, in context: LayoutContext) -> [FlowItem] {
    let inner = max(0, width - insets.left - insets.right)
    let top = top.box(width: inner, in: context)
    let foot = foot.box(width: inner, in: context)
    let needed = (top?.height ?? 0) + (foot?.height ?? 0) + insets.top + insets.bottom
    let height = max(minimumHeight, needed + (top != nil && foot != nil ? gap : 0))
    var contents: [Page.Placement] = []
    if let fill {
      let decoration = DecorationContent(
        decoration: Decoration(fill: fill), size: Size(width: width, height: height))
      contents.append(Page.Placement(decoration, at: .zero))
    }
    if let top {
      contents.append(
        Page.Placement(top.content, at: Point(x: insets.left + top.x, y: insets.top)))
    }
    if let foot {
      contents.append(
        Page.Placement(
          foot.content,
          at: Point(x: insets.left + foot.x, y: height - insets.bottom - foot.height)))
    }
    let parts = [top, foot].compactMap(\.self)
    return [.box(FlowBox(PlacedContents(contents), height: height, span: span, of: parts))]
  }

  package func widths(in context: LayoutContext) -> TextWidths {
    let (top, foot) = (top.widths(in: context), foot.widths(in: context))
    return TextWidths(
      minimum: max(top.minimum, foot.minimum), preferred: max(top.preferred, foot.preferred),
      length: top.length + foot.length
    ).widened(by: insets.left + insets.right)
  }
}
