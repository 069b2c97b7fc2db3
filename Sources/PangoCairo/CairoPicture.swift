import CPangoCairo

/// Pixels that a context can draw, or a JPEG file that goes into a PDF as it is.
package final class CairoPicture {
  private let surface: CairoSurface
  let width: Double
  let height: Double

  /// Premultiplied BGRA rows without padding, as cairo's ARGB32 on a little-endian machine.
  package init(pixels: [UInt8], width: Int, height: Int) throws(CairoError) {
    surface = try Self.surface(width: width, height: height)
    (self.width, self.height) = (Double(width), Double(height))
    let stride = Int(cairo_image_surface_get_stride(handle))
    guard let rows = cairo_image_surface_get_data(handle), width * height * 4 == pixels.count else {
      throw .invalidSize
    }
    pixels.withUnsafeBytes { source in
      for row in 0..<height {
        let line = UnsafeRawBufferPointer(
          rebasing: source[(row * width * 4)..<((row + 1) * width * 4)])
        UnsafeMutableRawBufferPointer(start: rows + row * stride, count: width * 4)
          .copyMemory(from: line)
      }
    }
    cairo_surface_mark_dirty(handle)
  }

  /// A JPEG file for a PDF; on any other surface it is transparent.
  package init(jpeg: [UInt8], width: Int, height: Int) throws(CairoError) {
    surface = try Self.surface(width: width, height: height)
    (self.width, self.height) = (Double(width), Double(height))
    // Cairo keeps the bytes until the surface goes and frees them itself.
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: jpeg.count)
    _ = copy.initialize(from: jpeg)
    let status = cairo_surface_set_mime_data(
      handle, CAIRO_MIME_TYPE_JPEG, copy.baseAddress, UInt(jpeg.count),
      { $0?.deallocate() }, copy.baseAddress)
    if let error = CairoError(status) {
      copy.deallocate()
      throw error
    }
  }

  var handle: OpaquePointer { surface.handle }

  private static func surface(width: Int, height: Int) throws(CairoError) -> CairoSurface {
    // Cairo's own limit.
    guard (1...32767).contains(width), (1...32767).contains(height) else { throw .invalidSize }
    return try CairoSurface(
      cairo_image_surface_create(CAIRO_FORMAT_ARGB32, Int32(width), Int32(height)))
  }
}

@available(*, unavailable)
extension CairoPicture: Sendable {}  // a surface belongs to one thread
