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
    try painter.draw(page.frame(), isPixels: true)
    return try surface.png()
  }

  private static func pixels(_ length: Double) -> Int {
    length.isFinite ? Int(min(max(length - 0.001, 0), 32766)) + 1 : 1
  }
}
