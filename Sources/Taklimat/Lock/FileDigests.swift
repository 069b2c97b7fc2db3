import Finish
import PDFSyntax

/// SHA-256 digests of files, in lower-case hexadecimal; large files that come with the program are
/// known and need not be hashed at each run.
///
/// A known digest is taken only where the file's size and CRC-32 are what they were when it was
/// noted, so a file that was changed is hashed and its digest is true.
struct FileDigests {
  /// The list in the share folder: CRC-32, size, SHA-256 and path, parted by spaces.
  static let listName = "checksums.txt"

  private struct Known {
    let checksum: UInt32
    let size: Int
    let sha256: String
  }

  private let shared: ReadableFolder
  private let known: [String: Known]

  /// Without a list all files are hashed.
  init(shared: ReadableFolder) {
    self.shared = shared
    known = Self.parse((try? shared.read(shared.path(Self.listName))) ?? [])
  }

  private static func parse(_ list: [UInt8]) -> [String: Known] {
    var known: [String: Known] = [:]
    for line in list.split(separator: UInt8(ascii: "\n")) {
      let fields = line.split(separator: UInt8(ascii: " "), maxSplits: 3).map {
        String(decoding: $0, as: UTF8.self)
      }
      guard fields.count == 4, let checksum = UInt32(fields[0], radix: 16),
        let size = Int(fields[1])
      else { continue }
      known[fields[3]] = Known(checksum: checksum, size: size, sha256: fields[2])
    }
    return known
  }

  /// The digest of bytes that were read from `path` below the share folder; nil where they come
  /// from elsewhere.
  func digest(of bytes: UnsafeRawBufferPointer, from path: String?) -> String {
    if let path, let known = known[path], known.size == bytes.count {
      var check = CRC32()
      check.update(bytes)
      if check.value == known.checksum { return known.sha256 }
    }
    var hash = SHA256()
    hash.update(bytes)
    return Hexadecimal.text(hash.finish())
  }

  func digest(of bytes: [UInt8], from path: String? = nil) -> String {
    bytes.withUnsafeBytes { digest(of: $0, from: path) }
  }

  /// The digest of bytes from the file at an absolute path without links.
  func digest(of bytes: UnsafeRawBufferPointer, at path: String) -> String {
    digest(of: bytes, from: shared.relativePath(of: path))
  }
}
