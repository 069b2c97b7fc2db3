package import Fonts
package import Frames
import PangoCairo

/// Draws a page as a picture.
package struct PNGPainter {
  /// Pixels to an inch.
  package let resolution: Double
  private let fonts: FontCatalogue

  package init(resolution: Double, fonts: FontCatalogue) {
    self.resolution = resolution
    self.fonts = fonts
  }

  /// The page as a PNG file, opaque on white; its edges rounded up to whole pixels.
  package func paint(_ page: Page) throws -> [UInt8] {
    let scale = resolution / 72
    let surface = try CairoImageSurface(
      pixelWidth: Self.pixels(page.size.width * scale),
      pixelHeight: Self.pixels(page.size.height * scale))
    surface.context.scale(by: scale)
    var painter = FramePainter(context: surface.context, fonts: fonts)
    let frame = page.frame()
    for isBackground in [true, false] {
      try draw(frame, isBackground: isBackground, &painter)
      try painter.flush()
    }
    return try surface.png()
  }

  private func draw(
    _ frame: Frame, isBackground: Bool, _ painter: inout FramePainter
  ) throws {
    for placed in frame.items {
      if case .group(let group) = placed.item {
        try painter.enter(group, at: placed.origin)
        try draw(group.frame, isBackground: isBackground, &painter)
        try painter.leave()
      } else if (placed.tag == .artifact(.background)) == isBackground {
        try draw(placed, &painter)
      }
    }
  }

  private func draw(_ placed: PlacedItem, _ painter: inout FramePainter) throws {
    switch placed.item {
    case .glyphs(let run): try painter.draw(run, at: placed.origin)
    case .path(let path): try painter.draw(path, at: placed.origin)
    case .image(let image): try painter.draw(image, at: placed.origin, isPixels: true)
    case .slot(let slot): throw PaintError.unfilledSlot(slot.id)
    case .link, .anchor, .group: break
    }
  }

  private static func pixels(_ length: Double) -> Int {
    length.isFinite ? Int(min(max(length - 0.001, 0), 32766)) + 1 : 1
  }
}
