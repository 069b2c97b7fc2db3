/// What tells a meeting's file from other YAML and JSON: `schema: taklimat/meeting/…`.
enum MeetingMark {
  /// The schema stands near a file's top; what is written far below is not looked for.
  static let bytesExamined = 65_536

  /// Whether a file in a folder of meetings is one. A file that cannot be examined counts, so that
  /// its own build says why.
  static func mayMark(_ path: String) -> Bool {
    do throws(FileFailure) {
      let folder = try ReadableFolder(holding: path)
      return isStated(in: try folder.beginning(of: path, count: bytesExamined))
    } catch {
      return true
    }
  }

  /// The key `schema`, bare or quoted, with a value that begins with `taklimat/meeting/`.
  static func isStated(in bytes: [UInt8]) -> Bool {
    let key = Array("schema".utf8)
    let value = Array("taklimat/meeting/".utf8)
    var rest = bytes[...]
    while let letter = rest.firstIndex(of: key[0]) {
      rest = rest[letter...]
      if rest.starts(with: key) {
        let behind = rest.dropFirst(key.count).drop(while: isQuoteOrSpace)
        if behind.first == UInt8(ascii: ":"),
          behind.dropFirst().drop(while: isQuoteOrSpace).starts(with: value)
        {
          return true
        }
      }
      rest = rest.dropFirst()
    }
    return false
  }

  private static func isQuoteOrSpace(_ byte: UInt8) -> Bool {
    [UInt8(ascii: "\""), UInt8(ascii: "'"), 0x20, 0x09, 0x0A, 0x0D].contains(byte)
  }
}
