import CDeflate
import PDFSyntax

/// What makes a file's identifier (ISO 32000-1, 14.4) a function of its content and nothing else.
///
/// SHA-256 over the length, CRC-32 and Adler-32 of each piece that was written: an identifier needs
/// to differ where files differ, not to withstand forgery, and hashing every byte by SHA-256 would
/// cost as much as compressing it.
struct Fingerprint {
  private var hash = SHA256()

  mutating func add(_ piece: ArraySlice<UInt8>) {
    let (cyclic, sum) = piece.withUnsafeBytes { bytes in
      (
        libdeflate_crc32(0, bytes.baseAddress, bytes.count),
        libdeflate_adler32(1, bytes.baseAddress, bytes.count)
      )
    }
    for word in [UInt32(truncatingIfNeeded: piece.count), cyclic, sum] {
      withUnsafeBytes(of: word.littleEndian) { hash.update($0) }
    }
  }

  /// 16 bytes.
  mutating func identifier() -> ArraySlice<UInt8> { hash.finish().prefix(16) }
}
