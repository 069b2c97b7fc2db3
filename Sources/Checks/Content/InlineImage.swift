/// An image that stands in a content stream (ISO 32000-1, 8.9.7).
struct InlineImage {
  private var entries: [String: PDFValue] = [:]
  private let resources: ContentResources

  /// The full names of keys (table 93).
  private static let names = [
    "W": "Width", "H": "Height", "BPC": "BitsPerComponent", "CS": "ColorSpace", "F": "Filter",
    "IM": "ImageMask",
  ]

  /// `values` stand between `BI` and `ID`, keys and values in turn.
  init(_ values: [PDFValue], _ resources: ContentResources) {
    self.resources = resources
    for index in stride(from: 0, to: values.count - 1, by: 2) {
      guard let key = values[index].name else { continue }
      entries[Self.names[key] ?? key] = values[index + 1]
    }
  }

  /// Nil of a mask, which has none.
  func colorSpace() throws(PDFFailure) -> PDFValue? {
    guard let space = entries["ColorSpace"].map(ColorSpace.unabridged) else { return nil }
    guard let name = space.name else { return space }
    return try resources.value("ColorSpace", name) ?? space
  }

  /// How many bytes of data there are; nil where they are packed, or where that cannot be known.
  func dataCount(_ reader: PDFReader) throws(PDFFailure) -> Int? {
    guard entries["Filter"] == nil || entries["Filter"]?.array?.isEmpty == true,
      let width = entries["Width"]?.integer, let height = entries["Height"]?.integer,
      (0...1 << 20).contains(width), (0...1 << 20).contains(height)
    else { return nil }
    if entries["ImageMask"] == .boolean(true) { return (width + 7) / 8 * height }
    guard let depth = entries["BitsPerComponent"]?.integer, (1...16).contains(depth),
      let space = try colorSpace(), let count = try ColorSpace.componentCount(space, reader)
    else { return nil }
    return (width * count * depth + 7) / 8 * height
  }
}
