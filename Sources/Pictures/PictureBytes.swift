/// Numbers at places of a file; nil beyond its end.
struct PictureBytes {
  private let bytes: ArraySlice<UInt8>
  let isBigEndian: Bool

  init(_ bytes: [UInt8]) { self.init(bytes[...], isBigEndian: true) }

  private init(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) {
    self.bytes = bytes
    self.isBigEndian = isBigEndian
  }

  var count: Int { bytes.count }

  subscript(place: Int) -> UInt8? {
    guard place >= 0, place < bytes.count else { return nil }
    return bytes[bytes.startIndex + place]
  }

  func short(_ place: Int) -> Int? {
    guard let first = self[place], let second = self[place + 1] else { return nil }
    return isBigEndian ? Int(first) << 8 | Int(second) : Int(second) << 8 | Int(first)
  }

  func long(_ place: Int) -> Int? {
    guard let first = short(place), let second = short(place + 2) else { return nil }
    return isBigEndian ? first << 16 | second : second << 16 | first
  }

  func has(_ other: [UInt8], at place: Int) -> Bool {
    other.indices.allSatisfy { self[place + $0] == other[$0] }
  }

  func starts(with other: [UInt8]) -> Bool { has(other, at: 0) }

  /// A part, whose places count from its own start; nil where it would reach beyond the end.
  func part(_ range: Range<Int>, isBigEndian: Bool = true) -> PictureBytes? {
    guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return nil }
    let start = bytes.startIndex
    return PictureBytes(
      bytes[(start + range.lowerBound)..<(start + range.upperBound)], isBigEndian: isBigEndian)
  }
}
