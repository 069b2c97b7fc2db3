/// Colour spaces as far as output intents are concerned (ISO 32000-1, 8.6).
enum ColorSpace {
  /// The space of an inline image with its names in full (table 94).
  static func unabridged(_ space: PDFValue) -> PDFValue {
    if let values = space.array { return .array(values.map(unabridged)) }
    switch space.name {
    case "G": return .name("DeviceGray")
    case "RGB": return .name("DeviceRGB")
    case "CMYK": return .name("DeviceCMYK")
    case "I": return .name("Indexed")
    default: return space
    }
  }

  /// The device's, where it is one of these or is built on one.
  static func deviceColors(
    of space: PDFValue, _ reader: PDFReader
  ) throws(PDFFailure) -> DeviceColors {
    var space = try reader.resolve(space)
    // Pattern on Indexed on Separation on a device's: no space is built on more.
    for _ in 0..<4 {
      guard let values = space.array, values.count > 1 else { break }
      switch try reader.resolve(values[0]).name {
      case "Indexed", "Pattern": space = try reader.resolve(values[1])
      case "Separation", "DeviceN": space = try reader.resolve(values.count > 2 ? values[2] : nil)
      default: return []
      }
    }
    return .named(try reader.resolve(space.array?.first ?? space).name)
  }

  /// Numbers for one colour; nil where the space is not known.
  static func componentCount(_ space: PDFValue, _ reader: PDFReader) throws(PDFFailure) -> Int? {
    let space = try reader.resolve(space)
    let values = space.array ?? [space]
    switch try reader.resolve(values.first).name {
    case "DeviceGray", "CalGray", "Indexed", "Separation": return 1
    case "DeviceRGB", "CalRGB", "Lab": return 3
    case "DeviceCMYK": return 4
    case "ICCBased" where values.count > 1:
      let count = try reader.resolve(try reader.dictionary(values[1])?["N"]).integer
      return count.flatMap { (1...4).contains($0) ? $0 : nil }
    case "DeviceN" where values.count > 1:
      return try reader.array(values[1]).flatMap { $0.count > 32 ? nil : $0.count }
    default: return nil
    }
  }
}
