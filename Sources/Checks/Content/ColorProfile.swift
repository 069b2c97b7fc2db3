/// An ICC profile as far as it says whose colours it describes (ISO 15076-1, 7.2).
struct ColorProfile {
  /// The device's colours that it gives a meaning.
  let colors: DeviceColors
  /// How many numbers make a colour.
  let componentCount: Int

  private static let spaces: [(signature: String, colors: DeviceColors, count: Int)] = [
    ("GRAY", .gray, 1), ("RGB ", [.gray, .rgb], 3), ("CMYK", [.gray, .cmyk], 4),
  ]

  /// Nil where the bytes are no whole profile of such colours.
  init?(_ bytes: [UInt8]) {
    guard bytes.count >= 128, bytes[36..<40].elementsEqual("acsp".utf8),
      bytes[..<4].reduce(0, { $0 << 8 | Int($1) }) <= bytes.count,
      let space = Self.spaces.first(where: { bytes[16..<20].elementsEqual($0.signature.utf8) })
    else { return nil }
    colors = space.colors
    componentCount = space.count
  }
}
