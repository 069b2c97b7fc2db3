/// How many bytes deflated data unpack to (RFC 1950 and 1951), found without unpacking them: what a
/// match repeats need not be known for that.
struct DeflateSize {
  private let bytes: [UInt8]
  private var position: Int
  private var bits: UInt32 = 0
  private var bitCount = 0
  private var size = 0

  /// `bytes` begin with the two bytes of a zlib header.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = 2
  }

  /// Stops at the limit, and where the data are broken: the library tells that.
  mutating func measure(limit: Int) -> Int {
    var isLast = false
    while !isLast, size <= limit, let header = take(3) {
      isLast = header & 1 == 1
      guard measureBlock(header >> 1, limit) else { break }
    }
    return size
  }

  private mutating func measureBlock(_ kind: Int, _ limit: Int) -> Bool {
    switch kind {
    case 0: return measureStored()
    case 1: return measureCodes(Self.fixedLengths, Self.fixedDistances, limit)
    case 2:
      guard let (lengths, distances) = tables() else { return false }
      return measureCodes(lengths, distances, limit)
    default: return false
    }
  }

  private mutating func measureStored() -> Bool {
    bits = 0
    bitCount = 0
    guard position + 4 <= bytes.count else { return false }
    let count = Int(bytes[position]) | Int(bytes[position + 1]) << 8
    position += 4 + count
    size += count
    return position <= bytes.count
  }

  private mutating func measureCodes(
    _ lengths: PrefixCode, _ distances: PrefixCode, _ limit: Int
  ) -> Bool {
    while size <= limit {
      guard let symbol = symbol(of: lengths) else { return false }
      if symbol < 256 {
        size += 1
      } else if symbol == 256 {
        return true
      } else {
        guard symbol < 286, let more = take(Self.extraOfLength[symbol - 257]),
          let distance = self.symbol(of: distances), distance < 30,
          take(max(0, distance / 2 - 1)) != nil
        else { return false }
        size += Self.baseOfLength[symbol - 257] + more
      }
    }
    return true
  }

  /// The codes of a block that has its own (RFC 1951, 3.2.7).
  private mutating func tables() -> (lengths: PrefixCode, distances: PrefixCode)? {
    guard let first = take(5), let second = take(5), let third = take(4) else { return nil }
    let (lengthCount, distanceCount) = (first + 257, second + 1)
    var lengths = [Int](repeating: 0, count: 19)
    for place in Self.order.prefix(third + 4) {
      guard let length = take(3) else { return nil }
      lengths[place] = length
    }
    let code = PrefixCode(lengths[...])
    var all: [Int] = []
    while all.count < lengthCount + distanceCount {
      guard let symbol = symbol(of: code), append(symbol, to: &all) else { return nil }
    }
    guard all.count == lengthCount + distanceCount else { return nil }
    return (PrefixCode(all[..<lengthCount]), PrefixCode(all[lengthCount...]))
  }

  private mutating func append(_ symbol: Int, to lengths: inout [Int]) -> Bool {
    switch symbol {
    case 0..<16: lengths.append(symbol)
    case 16:
      guard let last = lengths.last, let count = take(2) else { return false }
      lengths += [Int](repeating: last, count: count + 3)
    case 17:
      guard let count = take(3) else { return false }
      lengths += [Int](repeating: 0, count: count + 3)
    default:
      guard let count = take(7) else { return false }
      lengths += [Int](repeating: 0, count: count + 11)
    }
    return true
  }

  /// Bits as a number, the lowest first; nil at the end.
  private mutating func take(_ count: Int) -> Int? {
    while bitCount < count {
      guard position < bytes.count else { return nil }
      bits |= UInt32(bytes[position]) << UInt32(bitCount)
      position += 1
      bitCount += 8
    }
    let value = bits & ((1 << UInt32(count)) - 1)
    bits >>= UInt32(count)
    bitCount -= count
    return Int(value)
  }

  /// Codes of one length are numbers in a row, so their first and their count tell them.
  private mutating func symbol(of code: PrefixCode) -> Int? {
    var value = 0
    var first = 0
    var index = 0
    for length in 1..<code.counts.count {
      guard let bit = take(1) else { return nil }
      value |= bit
      let count = code.counts[length]
      if value - count < first { return code.symbols[index + value - first] }
      index += count
      first = (first + count) << 1
      value <<= 1
    }
    return nil
  }

  /// A canonical prefix code by the lengths of its codes (RFC 1951, 3.2.2).
  private struct PrefixCode {
    /// How many codes have each length, to 15.
    private(set) var counts = [Int](repeating: 0, count: 16)
    private(set) var symbols: [Int]

    init(_ lengths: ArraySlice<Int>) {
      for length in lengths { counts[length] += 1 }
      counts[0] = 0
      symbols = lengths.enumerated().filter { $0.element > 0 }
        .sorted { ($0.element, $0.offset) < ($1.element, $1.offset) }.map(\.offset)
    }
  }

  private static let order = [
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
  ]

  private static let extraOfLength = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]

  private static let baseOfLength = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163, 195, 227, 258,
  ]

  private static let fixedLengths = PrefixCode(
    ([Int](repeating: 8, count: 144) + [Int](repeating: 9, count: 112)
      + [Int](repeating: 7, count: 24) + [Int](repeating: 8, count: 8))[...])

  private static let fixedDistances = PrefixCode([Int](repeating: 5, count: 30)[...])
}
