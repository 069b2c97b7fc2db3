package import Fonts
package import Frames
package import PangoCairo

/// Draws the items of a frame with a cairo context; what they mean is the painter's business.
///
/// Neighbouring runs of one look are handed over together: cairo keeps and analyses every call on
/// its own, at several microseconds each. So text is drawn when something else comes, or `flush`.
package struct FramePainter {
  private let context: CairoContext
  private let fonts: FontCatalogue
  private var glyphs = GlyphBuffer()
  /// What the gathered glyphs look like.
  private var look: Look?
  private var currentFont: (face: FaceID, size: Double)?
  private var currentColor: Color?

  private struct Look: Equatable {
    let face: FaceID
    let size: Double
    let color: Color
  }

  package init(context: CairoContext, fonts: FontCatalogue) {
    self.context = context
    self.fonts = fonts
  }

  /// Draws all of a frame, layer by layer.
  ///
  /// - Parameter isPixels: whether the page is a picture itself, in which no file can be kept.
  package mutating func draw(_ frame: Frame, isPixels: Bool) throws {
    for layer in InkLayer.allCases {
      try draw(frame, layer, isPixels: isPixels)
      try flush()
    }
  }

  private mutating func draw(_ frame: Frame, _ layer: InkLayer, isPixels: Bool) throws {
    for placed in frame.items {
      if case .group(let group) = placed.item {
        try enter(group, at: placed.origin)
        try draw(group.frame, layer, isPixels: isPixels)
        try leave()
      } else if layer.holds(placed.tag) {
        try draw(placed, isPixels: isPixels)
      }
    }
  }

  private mutating func draw(_ placed: PlacedItem, isPixels: Bool) throws {
    switch placed.item {
    case .glyphs(let run): try draw(run, at: placed.origin)
    case .path(let path): try draw(path, at: placed.origin)
    case .image(let image): try draw(image, at: placed.origin, isPixels: isPixels)
    case .slot(let slot): throw PaintError.unfilledSlot(slot.id)
    case .link, .anchor, .group: break
    }
  }

  private mutating func draw(_ run: GlyphRun, at origin: Point) throws {
    guard !run.glyphs.isEmpty else { return }
    let look = Look(face: run.face, size: run.size, color: run.color)
    if look != self.look || run.isRightToLeft { try flush() }
    self.look = look
    for glyph in run.glyphs {
      glyphs.addGlyph(glyph.index, x: origin.x + glyph.x, y: origin.y + glyph.y)
    }
    for cluster in run.clusters {
      glyphs.addCluster(bytes: cluster.bytes, glyphs: cluster.glyphs)
    }
    glyphs.addText(run.text)
    // From right to left, the first cluster owns the last glyphs of its own run only.
    if run.isRightToLeft { try flush(isBackward: true) }
  }

  /// Draws the text that was gathered.
  private mutating func flush(isBackward: Bool = false) throws {
    guard let look, !glyphs.isEmpty else { return }
    if currentFont?.face != look.face || currentFont?.size != look.size {
      try context.setFont(fonts.font(look.face, size: look.size))
      currentFont = (look.face, look.size)
    }
    setColor(look.color)
    context.show(glyphs, isBackward: isBackward)
    glyphs.removeAll()
    self.look = nil
  }

  private mutating func draw(_ path: Path, at origin: Point) throws {
    try flush()
    trace(path.segments, at: origin)
    if let fill = path.fill {
      setColor(fill)
      path.stroke == nil ? context.fill() : context.fillPreservingPath()
    }
    if let stroke = path.stroke {
      setColor(stroke.color)
      context.stroke(width: stroke.width, hasRoundCaps: stroke.cap == .round)
    }
    context.newPath()
  }

  private func trace(_ segments: [Path.Segment], at origin: Point) {
    for segment in segments {
      switch segment {
      case .move(let point): context.move(x: origin.x + point.x, y: origin.y + point.y)
      case .line(let point): context.line(x: origin.x + point.x, y: origin.y + point.y)
      case .curve(let first, let second, let end):
        context.curve(
          (origin.x + first.x, origin.y + first.y), (origin.x + second.x, origin.y + second.y),
          to: (origin.x + end.x, origin.y + end.y))
      case .close: context.closePath()
      }
    }
  }

  mutating func draw(_ image: Image, at origin: Point, isPixels: Bool) throws {
    try flush()
    context.save()
    context.transform((a: 1, b: 0, c: 0, d: 1, tx: origin.x, ty: origin.y))
    if image.orientation != 1 {
      let turn = image.turn
      context.transform((a: turn.a, b: turn.b, c: turn.c, d: turn.d, tx: turn.tx, ty: turn.ty))
    }
    let size = image.unturnedSize
    if case .svg(let bytes, let hasText) = image.pixels {
      let files = hasText ? fonts.faces.map(\.path) : []
      context.draw(
        try VectorPicture(svg: bytes, width: size.width, height: size.height, fonts: files))
    } else {
      let picture = try image.picture(isPixels: isPixels)
      context.draw(picture, width: size.width, height: size.height)
    }
    context.restore()
  }

  /// Draws what comes under the group's transformation and clip, until `leave`.
  private mutating func enter(_ group: Group, at origin: Point) throws {
    try flush()
    context.save()
    context.transform((a: 1, b: 0, c: 0, d: 1, tx: origin.x, ty: origin.y))
    let transform = group.transform
    context.transform(
      (
        a: transform.a, b: transform.b, c: transform.c, d: transform.d, tx: transform.tx,
        ty: transform.ty
      ))
    if let clip = group.clip {
      context.addRectangle(
        x: clip.minX, y: clip.minY, width: clip.size.width, height: clip.size.height)
      context.clip()
    }
  }

  private mutating func leave() throws {
    try flush()
    context.restore()
    // The context has forgotten what was set inside.
    currentFont = nil
    currentColor = nil
  }

  private mutating func setColor(_ color: Color) {
    guard currentColor != color else { return }
    context.setColor(red: color.red, green: color.green, blue: color.blue)
    currentColor = color
  }
}

extension Image {
  /// Of a picture in pixels.
  fileprivate func picture(isPixels: Bool) throws -> CairoPicture {
    switch pixels {
    case .svg: throw PaintError.drawingAsPixels
    case .bitmap(let bytes):
      try CairoPicture(pixels: bytes, width: pixelWidth, height: pixelHeight)
    case .png(let bytes): try CairoPicture(png: bytes)
    case .jpeg(let bytes) where isPixels:
      try CairoPicture(unpacking: bytes, width: pixelWidth, height: pixelHeight)
    case .jpeg(let bytes):
      try CairoPicture(jpeg: bytes, width: pixelWidth, height: pixelHeight)
    }
  }
}
