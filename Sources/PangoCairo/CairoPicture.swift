import CPangoCairo
import CTurboJPEG

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

  /// A PNG file, unpacked to eight bits a colour whatever it has.
  package init(png: [UInt8]) throws(CairoError) {
    var rest = png[...]
    let made = withUnsafeMutablePointer(to: &rest) { closure in
      cairo_image_surface_create_from_png_stream(readPNG, closure)
    }
    surface = try CairoSurface(made)
    width = Double(cairo_image_surface_get_width(surface.handle))
    height = Double(cairo_image_surface_get_height(surface.handle))
  }

  /// A JPEG file of this size, unpacked: for surfaces that hold pixels.
  package init(unpacking jpeg: [UInt8], width: Int, height: Int) throws(CairoError) {
    surface = try Self.surface(width: width, height: height, CAIRO_FORMAT_RGB24)
    (self.width, self.height) = (Double(width), Double(height))
    cairo_surface_flush(handle)
    guard let rows = cairo_image_surface_get_data(handle) else { throw .outOfMemory }
    let result = jpeg.withUnsafeBufferPointer {
      taklimat_decode_jpeg(
        $0.baseAddress, UInt($0.count), rows, Int32(width),
        cairo_image_surface_get_stride(handle), Int32(height))
    }
    guard result == 0 else { throw .unreadablePicture }
    cairo_surface_mark_dirty(handle)
  }

  /// A drawing in pixels, `scale` of them to a point.
  package init(_ drawing: VectorPicture, scale: Double) throws(CairoError) {
    let width = Int((drawing.width * scale).rounded(.up))
    let height = Int((drawing.height * scale).rounded(.up))
    surface = try Self.surface(width: width, height: height)
    (self.width, self.height) = (Double(width), Double(height))
    let context = try CairoContext(surface.handle)
    context.scale(by: scale)
    context.draw(drawing)
    try context.check()
  }

  /// As a PNG file.
  package func png() throws(CairoError) -> [UInt8] { try surface.png() }

  /// Premultiplied BGRA rows without padding.
  package func pixels() -> [UInt8] {
    cairo_surface_flush(handle)
    let stride = Int(cairo_image_surface_get_stride(handle))
    guard let rows = cairo_image_surface_get_data(handle) else { return [] }
    return (0..<Int(height)).flatMap { row in
      UnsafeBufferPointer(start: rows + row * stride, count: Int(width) * 4)
    }
  }

  /// Blue, green and red in the middle of each quarter: top left and right, then the lower ones.
  package func quarters() -> [[UInt8]] {
    cairo_surface_flush(handle)
    let stride = Int(cairo_image_surface_get_stride(handle))
    guard let rows = cairo_image_surface_get_data(handle) else { return [] }
    return [(1, 1), (3, 1), (1, 3), (3, 3)].map { x, y in
      let pixel = rows + Int(height) * y / 4 * stride + Int(width) * x / 4 * 4
      return [pixel[0], pixel[1], pixel[2]]
    }
  }

  var handle: OpaquePointer { surface.handle }

  private static func surface(
    width: Int, height: Int, _ format: cairo_format_t = CAIRO_FORMAT_ARGB32
  ) throws(CairoError) -> CairoSurface {
    // Cairo's own limit.
    guard (1...32767).contains(width), (1...32767).contains(height) else { throw .invalidSize }
    return try CairoSurface(
      cairo_image_surface_create(format, Int32(width), Int32(height)))
  }
}

/// Gives cairo the next bytes of the slice that `closure` points at.
private let readPNG: cairo_read_func_t = { closure, target, count in
  guard let closure, let target else { return CAIRO_STATUS_READ_ERROR }
  let rest = closure.assumingMemoryBound(to: ArraySlice<UInt8>.self)
  guard rest.pointee.count >= Int(count) else { return CAIRO_STATUS_READ_ERROR }
  UnsafeMutableRawBufferPointer(start: target, count: Int(count))
    .copyBytes(from: rest.pointee.prefix(Int(count)))
  rest.pointee = rest.pointee.dropFirst(Int(count))
  return CAIRO_STATUS_SUCCESS
}

@available(*, unavailable)
extension CairoPicture: Sendable {}  // a surface belongs to one thread
