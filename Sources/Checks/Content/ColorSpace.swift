/// Colour spaces as far as output intents are concerned (ISO 32000-1, 8.6).
enum ColorSpace {
  /// Whether it is one of the device's, or is built on one.
  static func dependsOnDevice(_ space: PDFValue, _ reader: PDFReader) throws(PDFFailure) -> Bool {
    var space = try reader.resolve(space)
    // Pattern on Indexed on Separation on a device's: no space is built on more.
    for _ in 0..<4 {
      guard let values = space.array, values.count > 1 else { break }
      switch try reader.resolve(values[0]).name {
      case "Indexed", "Pattern": space = try reader.resolve(values[1])
      case "Separation", "DeviceN": space = try reader.resolve(values.count > 2 ? values[2] : nil)
      default: return false
      }
    }
    let name = try reader.resolve(space.array?.first ?? space).name
    return name.map(["DeviceGray", "DeviceRGB", "DeviceCMYK"].contains) ?? false
  }
}
