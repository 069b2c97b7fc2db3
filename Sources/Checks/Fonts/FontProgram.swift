/// The embedded file of a font (ISO 32000-1, 9.9).
enum FontProgram {
  /// Whether the bytes begin as one of the formats that may be embedded and hold the tables that
  /// they list; what is in these is for validators.
  static func isWhole(_ bytes: [UInt8]) -> Bool {
    guard bytes.count > 4 else { return false }
    switch Array(bytes[..<4]) {
    case [0, 1, 0, 0], Array("true".utf8), Array("OTTO".utf8): return holdsTables(bytes)
    case Array("ttcf".utf8): return true
    default:
      let isType1 = bytes.starts(with: "%!".utf8) || bytes.starts(with: [0x80, 1])
      // A compact font's version, the size of its header and of its offsets.
      let isCompact = bytes[0] == 1 && bytes[2] >= 4 && (1...4).contains(bytes[3])
      return isType1 || isCompact
    }
  }

  /// Whether the tables of a TrueType or OpenType font lie inside it.
  private static func holdsTables(_ bytes: [UInt8]) -> Bool {
    let count = Int(bytes[4]) << 8 | (bytes.count > 5 ? Int(bytes[5]) : 0)
    guard count > 0, bytes.count >= 12 + 16 * count else { return false }
    return (0..<count).allSatisfy { table in
      let entry = 12 + 16 * table
      return number(bytes, entry + 8) + number(bytes, entry + 12) <= bytes.count
    }
  }

  private static func number(_ bytes: [UInt8], _ start: Int) -> Int {
    bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
  }
}
