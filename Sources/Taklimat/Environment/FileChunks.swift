import Glibc

/// Reading a regular file piece by piece, where nobody needs it as a whole.
enum FileChunks {
  private static let size = 1 << 16

  static func read(
    _ path: String, _ body: (UnsafeRawBufferPointer) -> Void
  ) throws(FileFailure) {
    let handle = try FileHandle(locating: path)
    if let sort = handle.sort { throw .notAFile(path, sort) }
    let descriptor = try handle.openForReading()
    defer { close(descriptor) }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count == 0 { return }
      if count > 0 {
        body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      } else if errno != EINTR {
        throw .readFailed(path, reason: FileFailure.reason())
      }
    }
  }
}
