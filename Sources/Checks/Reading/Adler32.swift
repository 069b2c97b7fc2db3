/// The checksum behind deflated data (RFC 1950, 8.2).
enum Adler32 {
  private static let base: UInt32 = 65_521
  /// So many bytes are added up before the sums could overflow.
  private static let stride = 5_552

  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var (low, high): (UInt32, UInt32) = (1, 0)
    var rest = bytes[...]
    while !rest.isEmpty {
      for byte in rest.prefix(stride) {
        low &+= UInt32(byte)
        high &+= low
      }
      low %= base
      high %= base
      rest = rest.dropFirst(stride)
    }
    return high << 16 | low
  }

  /// Whether compressed data end with the checksum of what they were made of. A line end that a
  /// writer counted among them may stand behind it.
  static func ends(_ compressed: [UInt8], of bytes: [UInt8]) -> Bool {
    let sum = checksum(bytes)
    let mark = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: sum >> UInt32($0)) }
    return (0...2).contains { compressed.dropLast($0).suffix(4).elementsEqual(mark) }
  }
}
