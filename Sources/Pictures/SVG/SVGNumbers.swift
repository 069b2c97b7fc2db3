/// The numbers in a value (SVG 1.1, 8.3.9), told apart as readers do: `1-2.5.5e3` are three.
struct SVGNumbers {
  private(set) var count = 0
  /// The greatest, whatever its sign.
  private(set) var greatest = 0.0

  /// What is drawn beyond this the library that draws does not stand.
  private static let limit = 1e6

  init(_ text: String) {
    let bytes = Array(text.utf8)
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "#") {
        // A colour, or the name of a part.
        offset += 1
        while offset < bytes.count, Self.isWord(bytes[offset]) { offset += 1 }
      } else if Self.isDigit(bytes[offset]) || bytes[offset] == UInt8(ascii: ".") {
        take(bytes, &offset)
      } else {
        offset += 1
      }
    }
  }

  /// Throws for a number that is too great to be drawn.
  func checkGreatest() throws(SVGFault) {
    guard greatest <= Self.limit else { throw .form("a number beyond a million") }
  }

  private mutating func take(_ bytes: [UInt8], _ offset: inout Int) {
    let start = offset
    var value = Self.digits(bytes, &offset)
    if offset < bytes.count, bytes[offset] == UInt8(ascii: ".") {
      offset += 1
      // What follows the point makes it no greater.
      _ = Self.digits(bytes, &offset)
    }
    if offset == start { offset += 1 }
    var end = offset
    if end < bytes.count, bytes[end] | 0x20 == UInt8(ascii: "e") {
      end += 1
      let isNegative = end < bytes.count && bytes[end] == UInt8(ascii: "-")
      if isNegative || end < bytes.count && bytes[end] == UInt8(ascii: "+") { end += 1 }
      let first = end
      let exponent = Self.digits(bytes, &end)
      if end > first {
        offset = end
        if !isNegative { value = max(value, 1) * Self.power(exponent) }
      }
    }
    count += 1
    greatest = max(greatest, value)
  }

  /// Ten to the power of a number, or what is surely too great.
  private static func power(_ exponent: Double) -> Double {
    var value = 1.0
    var left = min(exponent, 20)
    while left >= 1 {
      value *= 10
      left -= 1
    }
    return value
  }

  private static func digits(_ bytes: [UInt8], _ offset: inout Int) -> Double {
    var value = 0.0
    while offset < bytes.count, isDigit(bytes[offset]) {
      value = min(value * 10 + Double(bytes[offset] - 0x30), 1e30)
      offset += 1
    }
    return value
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isWord(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x41...0x5A).contains(byte & 0xDF) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_")
  }
}
