package import Diagnostics
package import Frames
package import Shaping

/// A picture as wide as its share of the column, and no higher than it may be.
package struct PictureBlock: Block {
  /// Its size is that at which it would be printed without limits, in any unit; only the ratio of
  /// the sides counts.
  package var image: Image
  /// Of the column's width, from 0 to 1.
  package var share = 1.0
  /// In points.
  package var heightLimit = Double.infinity
  /// Of the box that the picture stands on the foot of, in points; nil for the picture's own.
  package var slotHeight: Double?
  /// Pixels to an inch below which a reader sees them; nil where none is asked for.
  package var leastResolution: Double?
  /// Whether the data may say how wide it is printed.
  package var hasOwnWidth = true
  package var tag: ContentTag
  /// Where the data name it.
  package var span: SourceSpan?

  package init(_ image: Image, tag: ContentTag, span: SourceSpan? = nil) {
    self.image = image
    self.tag = tag
    self.span = span
  }

  package func items(width: Double, in context: LayoutContext) -> [FlowItem] {
    let size = printedSize(in: width)
    guard size.width > 0, size.height > 0 else { return [] }
    checkResolution(at: size.width, in: context)
    var image = image
    image.size = size
    var frame = Frame(size: size)
    frame.place(.image(image), at: .zero, tag: tag)
    guard let slotHeight, slotHeight > size.height else {
      return [.box(FlowBox(frame, height: size.height, span: span))]
    }
    let placed = Page.Placement(frame, at: Point(x: 0, y: slotHeight - size.height))
    return [.box(FlowBox(PlacedContents([placed]), height: slotHeight, span: span))]
  }

  package func widths(in context: LayoutContext) -> TextWidths {
    let least = min(Self.leastWidth, printedSize(in: Self.leastWidth).width)
    return TextWidths(minimum: least, preferred: printedSize(in: .greatestFiniteMagnitude).width)
  }

  /// In points; narrower, nobody would see what it shows.
  private static let leastWidth = 48.0

  /// Width to height, as it is seen.
  package var ratio: Double {
    image.size.height > 0 ? image.size.width / image.size.height : 0
  }

  private func printedSize(in column: Double) -> Size {
    guard ratio > 0, ratio.isFinite else { return Size(width: 0, height: 0) }
    let natural = heightLimit.isFinite ? heightLimit * ratio : column
    let width = max(0, min(column * min(1, max(0, share)), natural))
    return Size(width: width, height: width / ratio)
  }

  private func checkResolution(at width: Double, in context: LayoutContext) {
    if context.isProofread || image.isVector { return }
    guard let leastResolution, width > 0 else { return }
    let pixels = image.orientation > 4 ? image.pixelHeight : image.pixelWidth
    let resolution = Double(pixels) / width * 72
    guard resolution < leastResolution - 0.5 else { return }
    context.report(
      LayoutDiagnostics.lowResolution,
      "the picture has \(Int(resolution.rounded())) pixels to the inch where it is printed",
      at: span,
      hint: "it needs \(Int(width / 72 * leastResolution + 1)) pixels across for this width:"
        + " give a larger file\(hasOwnWidth ? ", or print it smaller with \"width\"" : "")")
  }
}
