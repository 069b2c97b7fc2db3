import Frames
import Glibc

/// The number of an indirect object in the file being written.
struct ObjectNumber: Hashable {
  let value: Int
}

/// PDF syntax under construction: bytes, and how the basic objects are spelt (ISO 32000-1, 7.3).
struct PDFBytes {
  private(set) var bytes: [UInt8] = []

  var count: Int { bytes.count }

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  mutating func put(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func put(_ byte: UInt8) { bytes.append(byte) }

  mutating func put(_ string: String) { bytes.append(contentsOf: string.utf8) }

  mutating func put(_ other: PDFBytes) { bytes.append(contentsOf: other.bytes) }

  mutating func put(_ slice: ArraySlice<UInt8>) { bytes.append(contentsOf: slice) }

  mutating func put(_ number: Int) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    putDigits(number.magnitude)
  }

  /// A number with at most three decimals, never in exponent form and never `-0`.
  mutating func put(real: Double) {
    let limit = 1e12
    put(
      thousandths: real.isFinite ? Int((min(max(real, -limit), limit) * 1000).rounded()) : 0)
  }

  /// So many thousandths of one, spelt as `put(real:)` does.
  mutating func put(thousandths: Int) {
    if thousandths < 0 { bytes.append(UInt8(ascii: "-")) }
    let magnitude = thousandths.magnitude
    var rest = magnitude % 1000
    // A reader takes `.5` as well as `0.5`.
    if magnitude >= 1000 || rest == 0 { putDigits(magnitude / 1000) }
    guard rest > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    var scale: UInt = 100
    while rest > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / scale))
      rest %= scale
      scale /= 10
    }
  }

  private mutating func putDigits(_ magnitude: UInt) {
    if magnitude >= 10 { putDigits(magnitude / 10) }
    bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: magnitude % 10))
  }

  mutating func put(_ reference: ObjectNumber) {
    put(reference.value)
    put(" 0 R")
  }

  /// An entry of a dictionary; nothing without a value.
  mutating func put(_ key: StaticString, _ value: ObjectNumber?) {
    guard let value else { return }
    put(key)
    put(" ")
    put(value)
  }

  /// A name, with `#` for bytes that may not stand in one (7.3.5).
  mutating func put(name: String) {
    put("/")
    for byte in name.utf8 {
      if byte < 33 || byte > 126 || "#/()<>[]{}%".utf8.contains(byte) {
        put("#")
        put(hex: byte)
      } else {
        bytes.append(byte)
      }
    }
  }

  /// A rectangle of the page, turned from y downward to PDF's y upward.
  mutating func put(_ rect: Rect, pageHeight: Double) {
    put("[")
    put(real: rect.minX)
    put(" ")
    put(real: pageHeight - rect.maxY)
    put(" ")
    put(real: rect.maxX)
    put(" ")
    put(real: pageHeight - rect.minY)
    put("]")
  }

  /// A string of bytes in parentheses (7.3.4.2).
  mutating func put(literal string: some Sequence<UInt8>) {
    put("(")
    for byte in string { put(literalByte: byte) }
    put(")")
  }

  /// A byte inside a string in parentheses.
  mutating func put(literalByte byte: UInt8) {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    case 13: put("\\r")
    default: bytes.append(byte)
    }
  }

  /// The bytes of a text string in UTF-16 with its mark (7.9.2.2).
  static func wideString(_ text: String) -> [UInt8] {
    [0xFE, 0xFF]
      + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0 >> 8), UInt8(truncatingIfNeeded: $0)] }
  }

  /// Whether all of it is ASCII that can be seen.
  static func isPrintable(_ text: String) -> Bool {
    text.utf8.allSatisfy { (32...126).contains($0) }
  }

  /// A text string (7.9.2.2): as it is where it is printable ASCII, else UTF-16 in hexadecimal.
  mutating func put(text: String) {
    Self.isPrintable(text) ? put(literal: text.utf8) : put(hexString: Self.wideString(text))
  }

  mutating func put(hexString string: some Sequence<UInt8>) {
    put("<")
    for byte in string { put(hex: byte) }
    put(">")
  }

  /// A byte as two digits.
  mutating func put(hex byte: UInt8) {
    bytes.append(Self.hexDigit(byte >> 4))
    bytes.append(Self.hexDigit(byte & 15))
  }

  static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
