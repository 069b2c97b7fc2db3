/// How many bytes data packed by LZW unpack to (ISO 32000-1, 7.4.4), found without unpacking them.
enum LZWSize {
  /// Stops at the limit, and where the data are broken: the library tells that.
  static func measure(_ bytes: [UInt8], _ earlyChange: Bool, limit: Int) -> Int {
    let first = [Int](repeating: 1, count: 258)
    var lengths = first
    var last: Int?
    var size = 0
    var place = 0
    while size <= limit {
      let width = width(of: lengths.count + (earlyChange ? 1 : 0))
      guard let code = code(in: bytes, at: place, width), code != 257 else { break }
      place += width
      if code == 256 {
        lengths = first
        last = nil
        continue
      }
      if let last, lengths.count < 4096 { lengths.append(last + 1) }
      guard code < lengths.count else { break }
      size += lengths[code]
      last = lengths[code]
    }
    return size
  }

  private static func width(of count: Int) -> Int {
    count < 512 ? 9 : count < 1024 ? 10 : count < 2048 ? 11 : 12
  }

  /// The highest bit first.
  private static func code(in bytes: [UInt8], at place: Int, _ width: Int) -> Int? {
    guard place + width <= bytes.count * 8 else { return nil }
    var window = 0
    for index in place / 8..<place / 8 + 3 {
      window = window << 8 | (index < bytes.count ? Int(bytes[index]) : 0)
    }
    return window >> (24 - place % 8 - width) & ((1 << width) - 1)
  }
}
