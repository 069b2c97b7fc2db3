import Frames

extension FrameItem {
  /// What the item covers, from its own origin: text by its line, curves by their control points.
  ///
  /// Nil for what draws nothing, and for groups, whose items count one by one.
  var inkBounds: Rect? {
    switch self {
    case .glyphs(let run):
      // Bounds for a figure's box, not for layout: a face's usual ascent and descent do.
      run.glyphs.isEmpty
        ? nil : Rect(x: 0, y: -0.8 * run.size, width: run.width, height: run.size)
    case .path(let path): path.inkBounds
    case .image(let image): Rect(origin: .zero, size: image.size)
    case .group, .link, .anchor, .slot: nil
    }
  }
}

extension Path {
  fileprivate var inkBounds: Rect? {
    guard !segments.isEmpty else { return nil }
    let width = stroke?.width ?? 0
    return Rect(
      x: bounds.minX - width / 2, y: bounds.minY - width / 2,
      width: bounds.size.width + width, height: bounds.size.height + width)
  }
}
