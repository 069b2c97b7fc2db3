/// Where a finished file's bytes go, in order.
package protocol ByteSink: AnyObject {
  func put(_ bytes: UnsafeRawBufferPointer) throws(FileFailure)
}

extension ByteSink {
  package func put(_ bytes: [UInt8]) throws(FileFailure) {
    // The closure's error has no type where the buffer's function is written without one.
    try bytes.span.withUnsafeBytes { (bytes) throws(FileFailure) in try put(bytes) }
  }
}

/// Keeps the bytes.
final class MemorySink: ByteSink {
  private(set) var bytes: [UInt8] = []

  func put(_ bytes: UnsafeRawBufferPointer) { self.bytes.append(contentsOf: bytes) }
}
