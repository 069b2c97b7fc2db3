/// Data in 85 printable characters (ISO 32000-1, 7.4.3).
enum Base85 {
  /// Up to `~`; what is no digit is passed over.
  static func data(_ text: [UInt8]) -> [UInt8] {
    var data: [UInt8] = []
    data.reserveCapacity(text.count / 5 * 4 + 4)
    var digits: [UInt32] = []
    for byte in text {
      switch byte {
      case UInt8(ascii: "~"): return data + group(digits)
      case UInt8(ascii: "z") where digits.isEmpty: data += [0, 0, 0, 0]
      case UInt8(ascii: "!")...UInt8(ascii: "u"):
        digits.append(UInt32(byte - UInt8(ascii: "!")))
        guard digits.count == 5 else { continue }
        data += group(digits)
        digits.removeAll(keepingCapacity: true)
      default: break
      }
    }
    return data + group(digits)
  }

  /// Five digits give four bytes; of fewer, one byte less than there are digits.
  private static func group(_ digits: [UInt32]) -> [UInt8] {
    guard digits.count > 1 else { return [] }
    let padded = digits + [UInt32](repeating: 84, count: 5 - digits.count)
    let value = padded.reduce(0) { $0 &* 85 &+ $1 }
    return [24, 16, 8, 0].prefix(digits.count - 1).map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}
