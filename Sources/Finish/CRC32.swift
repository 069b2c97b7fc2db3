import CDeflate

/// A cyclic redundancy check in the making (ISO 3309): fifty times as fast as a digest, and enough
/// to see that a file is not the one that it was.
package struct CRC32: Equatable {
  package private(set) var value: UInt32 = 0

  package init() {}

  package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    value = libdeflate_crc32(value, bytes.baseAddress, bytes.count)
  }
}
