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
    var points: [Point] = []
    for segment in segments {
      switch segment {
      case .move(let point), .line(let point): points.append(point)
      case .curve(let first, let second, let end): points += [first, second, end]
      case .close: break
      }
    }
    guard !points.isEmpty else { return nil }
    let half = (stroke?.width ?? 0) / 2
    let bounds = Rect(around: points)
    return Rect(
      x: bounds.minX - half, y: bounds.minY - half, width: bounds.size.width + stroke.widthOrZero,
      height: bounds.size.height + stroke.widthOrZero)
  }
}

extension Stroke? {
  fileprivate var widthOrZero: Double { self?.width ?? 0 }
}
