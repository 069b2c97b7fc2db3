/// What a string token stands for (ISO 32000-1, 7.3.4).
package enum PDFString {
  /// The bytes of a literal string, given without its outer parentheses.
  package static func literal(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "\\")) || bytes.contains(13) else { return Array(bytes) }
    var decoded: [UInt8] = []
    var rest = bytes
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\\"): decodeEscape(&rest, into: &decoded)
      case 13:
        if rest.first == 10 { rest.removeFirst() }
        decoded.append(10)
      default: decoded.append(byte)
      }
    }
    return decoded
  }

  /// The bytes of a hexadecimal string, given without its brackets; an odd last digit is a high one.
  package static func hexadecimal(_ digits: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(digits.count / 2 + 1)
    var high: UInt8?
    for digit in digits.lazy.compactMap(hexadecimalDigit) {
      if let first = high {
        bytes.append(first << 4 | digit)
        high = nil
      } else {
        high = digit
      }
    }
    if let high { bytes.append(high << 4) }
    return bytes
  }

  /// Table 3; a line end behind the solidus joins two lines.
  private static func decodeEscape(_ rest: inout ArraySlice<UInt8>, into decoded: inout [UInt8]) {
    guard let byte = rest.popFirst() else { return }
    switch byte {
    case UInt8(ascii: "n"): decoded.append(10)
    case UInt8(ascii: "r"): decoded.append(13)
    case UInt8(ascii: "t"): decoded.append(9)
    case UInt8(ascii: "b"): decoded.append(8)
    case UInt8(ascii: "f"): decoded.append(12)
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      var value = byte - 48
      for _ in 0..<2 {
        guard let digit = rest.first, (48...55).contains(digit) else { break }
        value = value << 3 | (digit - 48)
        rest.removeFirst()
      }
      decoded.append(value)
    case 13: if rest.first == 10 { rest.removeFirst() }
    case 10: break
    default: decoded.append(byte)
    }
  }

  package static func hexadecimalDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 48...57: byte - 48
    case 65...70: byte - 55
    case 97...102: byte - 87
    default: nil
    }
  }
}
