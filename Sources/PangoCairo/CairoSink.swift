import CPangoCairo

/// Where a surface writes its bytes; cairo holds it unretained, so it must outlive the surface.
///
/// Cairo writes a few bytes at a time. They are gathered in plain memory, since a Swift call for
/// each would cost a tenth of the drawing.
final class CairoSink {
  private struct Buffer {
    var bytes: UnsafeMutableRawBufferPointer
    var count = 0
    /// Unretained, for the write function.
    var owner: Unmanaged<CairoSink>
  }

  private static let size = 1 << 16
  private let buffer: UnsafeMutablePointer<Buffer>
  private let receive: (UnsafeRawBufferPointer) -> Void

  init(_ receive: @escaping (UnsafeRawBufferPointer) -> Void) {
    self.receive = receive
    buffer = .allocate(capacity: 1)
    let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.size, alignment: 16)
    buffer.initialize(to: Buffer(bytes: bytes, owner: .passUnretained(self)))
  }

  deinit {
    buffer.pointee.bytes.deallocate()
    buffer.deallocate()
  }

  var closure: UnsafeMutableRawPointer { UnsafeMutableRawPointer(buffer) }

  /// Passes on what was gathered.
  func flush() {
    guard buffer.pointee.count > 0 else { return }
    let filled = UnsafeRawBufferPointer(rebasing: buffer.pointee.bytes[..<buffer.pointee.count])
    buffer.pointee.count = 0
    receive(filled)
  }

  /// cairo's write function.
  static let write: cairo_write_func_t = { closure, data, length in
    guard let buffer = closure?.assumingMemoryBound(to: Buffer.self), let data else {
      return CAIRO_STATUS_WRITE_ERROR
    }
    let count = Int(length)
    if buffer.pointee.count + count > CairoSink.size {
      buffer.pointee.owner.takeUnretainedValue().flush()
    }
    guard count <= CairoSink.size, let base = buffer.pointee.bytes.baseAddress else {
      buffer.pointee.owner.takeUnretainedValue()
        .receive(UnsafeRawBufferPointer(start: data, count: count))
      return CAIRO_STATUS_SUCCESS
    }
    (base + buffer.pointee.count).copyMemory(from: data, byteCount: count)
    buffer.pointee.count += count
    return CAIRO_STATUS_SUCCESS
  }
}
