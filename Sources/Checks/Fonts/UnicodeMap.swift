import PDFSyntax

/// The character codes that a ToUnicode CMap gives a meaning (ISO 32000-1, 9.10.3). U+0000, U+FEFF
/// and U+FFFE are none (ISO 14289-1, 7.21.7).
struct UnicodeMap {
  /// Sorted by their beginnings.
  private let ranges: [ClosedRange<Int>]
  /// The farthest end among the ranges up to each place.
  private let reach: [Int]

  init(_ bytes: [UInt8]) throws(PDFFailure) {
    var reader = CMapReader(bytes)
    ranges = try reader.ranges().sorted { $0.lowerBound < $1.lowerBound }
    var farthest = -1
    reach = ranges.map { range in
      farthest = max(farthest, range.upperBound)
      return farthest
    }
  }

  func covers(_ code: Int) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].lowerBound <= code { low = middle + 1 } else { high = middle }
    }
    return low > 0 && reach[low - 1] >= code
  }
}

/// Finds what a CMap maps between `beginbfchar` or `beginbfrange` and its end.
private struct CMapReader {
  private let bytes: [UInt8]
  private var lexer: PDFLexer

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    lexer = PDFLexer(bytes, 0..<bytes.count)
  }

  mutating func ranges() throws(PDFFailure) -> [ClosedRange<Int>] {
    var ranges: [ClosedRange<Int>] = []
    while let token = lexer.next() {
      if bytes.matches(token, "beginbfchar") {
        while let code = nextCode(), let target = nextTarget() {
          if target { try Self.add(code...code, to: &ranges) }
        }
      } else if bytes.matches(token, "beginbfrange") {
        while let first = nextCode(), let last = nextCode(), let target = nextTarget() {
          // A range that begins at no character is counted up from there.
          let first = target ? first : first + 1
          if first <= last { try Self.add(first...last, to: &ranges) }
        }
      }
    }
    return ranges
  }

  private static func add(
    _ range: ClosedRange<Int>, to ranges: inout [ClosedRange<Int>]
  ) throws(PDFFailure) {
    ranges.append(range)
    guard ranges.count <= ReadingLimits.mappings else {
      throw .tooComplex("a ToUnicode map has more than \(ReadingLimits.mappings) entries")
    }
  }

  /// A code of at most four bytes; nil at the end of the list.
  private mutating func nextCode() -> Int? {
    guard let token = lexer.next(), token.kind == .hexString else { return nil }
    let code = PDFString.hexadecimal(bytes[token.range].dropFirst().dropLast())
    return code.count > 4 ? nil : code.reduce(0) { $0 << 8 | Int($1) }
  }

  /// Whether a string, or the first of an array of them, is a character; nil where neither is there.
  private mutating func nextTarget() -> Bool? {
    guard let token = lexer.next() else { return nil }
    guard token.kind == .arrayStart else {
      return token.kind == .hexString ? isCharacter(token) : nil
    }
    var isFirstCharacter: Bool?
    while let token = lexer.next() {
      if token.kind == .arrayEnd { return isFirstCharacter ?? false }
      if isFirstCharacter == nil { isFirstCharacter = isCharacter(token) }
    }
    return nil
  }

  private func isCharacter(_ token: PDFToken) -> Bool {
    let units = PDFString.hexadecimal(bytes[token.range].dropFirst().dropLast())
    return ![[], [0], [0, 0], [0xFE, 0xFF], [0xFF, 0xFE]].contains(units)
  }
}
