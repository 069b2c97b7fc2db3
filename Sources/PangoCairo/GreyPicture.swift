import CPangoCairo
import CTurboJPEG

extension CairoPicture {
  /// Gives each pixel its grey, coded as it is (ITU-R BT.601).
  package func grey() {
    cairo_surface_flush(handle)
    let stride = Int(cairo_image_surface_get_stride(handle))
    guard let rows = cairo_image_surface_get_data(handle) else { return }
    for row in 0..<Int(height) {
      for column in 0..<Int(width) {
        let pixel = rows + row * stride + column * 4
        let sum = 114 * Int(pixel[0]) + 587 * Int(pixel[1]) + 299 * Int(pixel[2])
        let grey = UInt8(clamping: (sum + 500) / 1000)
        for part in 0..<3 { pixel[part] = grey }
      }
    }
    cairo_surface_mark_dirty(handle)
  }

  /// A JPEG file without its colours, not unpacked; nil where its colours are kept otherwise than as
  /// lightness and two parts beside it.
  package static func greyJPEG(_ jpeg: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    let status = withUnsafeMutablePointer(to: &result) { closure in
      jpeg.withUnsafeBufferPointer {
        taklimat_grey_jpeg($0.baseAddress, UInt($0.count), receiveJPEG, closure)
      }
    }
    return status == 0 && !result.isEmpty ? result : nil
  }
}

/// Takes what the library made into the bytes that `closure` points at.
private let receiveJPEG:
  @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<UInt8>?, UInt) -> Void = {
    closure, bytes, count in
    guard let closure, let bytes else { return }
    closure.assumingMemoryBound(to: [UInt8].self).pointee = Array(
      UnsafeBufferPointer(start: bytes, count: Int(count)))
  }
