import CPangoCairo

/// Where a surface writes its bytes; cairo holds it unretained, so it must outlive the surface.
final class CairoSink {
  private let receive: (UnsafeRawBufferPointer) -> Void

  init(_ receive: @escaping (UnsafeRawBufferPointer) -> Void) { self.receive = receive }

  var closure: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  /// cairo's write function; the closure is a `CairoSink`.
  static let write: cairo_write_func_t = { closure, data, length in
    guard let closure else { return CAIRO_STATUS_WRITE_ERROR }
    let sink = Unmanaged<CairoSink>.fromOpaque(closure).takeUnretainedValue()
    sink.receive(UnsafeRawBufferPointer(start: data, count: Int(length)))
    return CAIRO_STATUS_SUCCESS
  }
}
