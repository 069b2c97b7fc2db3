/// A line drawing: filled, stroked or both.
package struct Path: Sendable, Hashable {
  package enum Segment: Sendable, Hashable {
    case move(Point)
    case line(Point)
    /// A cubic Bézier curve to its last point.
    case curve(Point, Point, Point)
    case close
  }

  package var segments: [Segment]
  package var fill: Color?
  package var stroke: Stroke?

  package init(_ segments: [Segment], fill: Color? = nil, stroke: Stroke? = nil) {
    self.segments = segments
    self.fill = fill
    self.stroke = stroke
  }

  package static func rectangle(_ rect: Rect, fill: Color) -> Path {
    Path(
      [
        .move(rect.origin), .line(Point(x: rect.maxX, y: rect.minY)),
        .line(Point(x: rect.maxX, y: rect.maxY)), .line(Point(x: rect.minX, y: rect.maxY)), .close,
      ], fill: fill)
  }
}

/// How an outline is drawn.
package struct Stroke: Sendable, Hashable {
  package enum Cap: Sendable, Hashable { case butt, round }

  package var color: Color
  /// In points.
  package var width: Double
  package var cap: Cap

  package init(color: Color, width: Double, cap: Cap = .butt) {
    self.color = color
    self.width = width
    self.cap = cap
  }
}

/// A picture: uncompressed 8-bit pixels, or the bytes of a file with its pixel size.
package struct Image: Sendable, Hashable {
  package enum Pixels: Sendable, Hashable {
    /// Premultiplied BGRA rows, as cairo's ARGB32 on a little-endian machine.
    case bitmap([UInt8])
    case jpeg([UInt8])
    case png([UInt8])
    /// A file that was looked through; `hasText` tells whether it needs fonts.
    case svg([UInt8], hasText: Bool)
  }

  package var pixels: Pixels
  package var pixelWidth: Int
  package var pixelHeight: Int
  /// Size on the page, turned as it is seen, in points.
  package var size: Size
  /// How the pixels are turned before they are seen: 1 to 8, as EXIF counts (TIFF 6.0, tag 274).
  package var orientation = 1

  /// Whether it is sharp at any size.
  package var isVector: Bool {
    if case .svg = pixels { true } else { false }
  }

  package init(pixels: Pixels, pixelWidth: Int, pixelHeight: Int, size: Size) {
    self.pixels = pixels
    self.pixelWidth = pixelWidth
    self.pixelHeight = pixelHeight
    self.size = size
  }
}

/// A frame under a transformation, and clipped where `clip` is given.
package struct Group: Sendable {
  /// Maps (x, y) to (a·x + c·y + tx, b·x + d·y + ty).
  package struct Transform: Sendable, Hashable {
    package var a: Double, b: Double, c: Double, d: Double, tx: Double, ty: Double

    package init(a: Double, b: Double, c: Double, d: Double, tx: Double, ty: Double) {
      self.a = a
      self.b = b
      self.c = c
      self.d = d
      self.tx = tx
      self.ty = ty
    }

    package static let identity = Transform(a: 1, b: 0, c: 0, d: 1, tx: 0, ty: 0)
  }

  package var frame: Frame
  package var transform: Transform
  package var clip: Rect?

  package init(_ frame: Frame, transform: Transform = .identity, clip: Rect? = nil) {
    self.frame = frame
    self.transform = transform
    self.clip = clip
  }
}
