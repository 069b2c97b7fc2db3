/// What stands around a file's objects (ISO 32000-1, 7.5.2 and 7.5.5).
struct FileFrame {
  /// How many bytes stand in front of the header.
  let bytesBefore: Int
  /// How many stand behind the end-of-file marker that follows the last `startxref`, and its line
  /// end; nil where the file is cut before the marker.
  let bytesBehind: Int?
  /// How often the file ends: more than once where it was added to (7.5.6).
  let endCount: Int
  /// The first object says that the file is written for reading over a network (annex F), so that it has
  /// two sections of cross-references though it was never changed.
  let isLinearized: Bool

  /// Nil where the bytes are no PDF: its header stands anywhere in the first 1,024 bytes (Adobe's
  /// implementation note 13).
  init?(_ bytes: [UInt8]) {
    let head = bytes.prefix(1024)
    guard let start = Self.first("%PDF-", in: head) else { return nil }
    bytesBefore = start
    isLinearized = Self.first("/Linearized", in: head) != nil
    (bytesBehind, endCount) = Self.ends(bytes)
  }

  private static func first(_ mark: StaticString, in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.indices.first { bytes[$0] == mark.utf8Start.pointee && starts(with: mark, bytes[$0...]) }
  }

  private static func starts(with mark: StaticString, _ bytes: ArraySlice<UInt8>) -> Bool {
    mark.withUTF8Buffer { bytes.starts(with: $0) }
  }

  /// How many bytes stand behind each end of the file: `startxref`, an offset, `%%EOF`, a line end.
  private static func ends(_ bytes: [UInt8]) -> (behindLast: Int?, count: Int) {
    let keyword: StaticString = "startxref"
    var (behindLast, count): (Int?, Int) = (nil, 0)
    var start = 0
    while let place = bytes[start...].firstIndex(of: UInt8(ascii: "s")) {
      start = place + 1
      guard starts(with: keyword, bytes[place...]) else { continue }
      behindLast = behind(bytes[(place + keyword.utf8CodeUnitCount)...])
      if behindLast != nil { count += 1 }
    }
    return (behindLast, count)
  }

  private static func behind(_ bytes: ArraySlice<UInt8>) -> Int? {
    let rest = bytes.drop { isSpace($0) || isDigit($0) }
    guard starts(with: "%%EOF", rest) else { return nil }
    let behind = rest.dropFirst(5)
    let lineEnds: [[UInt8]] = [[13, 10], [10], [13]]
    return behind.count - (lineEnds.first { behind.starts(with: $0) }?.count ?? 0)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  private static func isSpace(_ byte: UInt8) -> Bool { [0, 9, 10, 12, 13, 32].contains(byte) }
}
