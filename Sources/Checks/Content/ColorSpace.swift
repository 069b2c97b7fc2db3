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
}
