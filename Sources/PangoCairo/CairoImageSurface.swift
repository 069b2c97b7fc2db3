import CPangoCairo

/// A picture in memory that cairo draws into: opaque, white at first.
package final class CairoImageSurface {
  private let surface: CairoSurface
  package let context: CairoContext

  package convenience init(pixelWidth: Int, pixelHeight: Int) throws(CairoError) {
    let surface = try CairoSurface(
      cairo_image_surface_create(
        CAIRO_FORMAT_RGB24, Int32(clamping: pixelWidth), Int32(clamping: pixelHeight)))
    try self.init(surface, pixelWidth: pixelWidth, pixelHeight: pixelHeight)
  }

  init(_ surface: CairoSurface, pixelWidth: Int, pixelHeight: Int) throws(CairoError) {
    self.surface = surface
    context = try CairoContext(surface.handle)
    context.setColor(red: 1, green: 1, blue: 1)
    context.addRectangle(x: 0, y: 0, width: Double(pixelWidth), height: Double(pixelHeight))
    context.fill()
  }

  /// The picture as a PNG file.
  package func png() throws(CairoError) -> [UInt8] {
    try context.check()
    return try surface.png()
  }
}

extension CairoSurface {
  /// Pixels as a PNG file.
  func png() throws(CairoError) -> [UInt8] {
    cairo_surface_flush(handle)
    var bytes: [UInt8] = []
    let sink = CairoSink { bytes.append(contentsOf: $0) }
    let status = withExtendedLifetime(sink) {
      cairo_surface_write_to_png_stream(handle, CairoSink.write, sink.closure)
    }
    sink.flush()
    try CairoError.check(status)
    return bytes
  }
}

@available(*, unavailable)
extension CairoImageSurface: Sendable {}  // a surface belongs to one thread
