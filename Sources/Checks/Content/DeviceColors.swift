/// The colour spaces whose colours depend on the device (ISO 32000-1, 8.6.4).
struct DeviceColors: OptionSet {
  let rawValue: UInt8

  static let gray = DeviceColors(rawValue: 1)
  static let rgb = DeviceColors(rawValue: 2)
  static let cmyk = DeviceColors(rawValue: 4)

  static let all: [(space: String, color: DeviceColors)] = [
    ("DeviceGray", .gray), ("DeviceRGB", .rgb), ("DeviceCMYK", .cmyk),
  ]

  /// Empty where the name is another space's.
  static func named(_ space: String?) -> DeviceColors {
    all.first { $0.space == space }?.color ?? []
  }
}
