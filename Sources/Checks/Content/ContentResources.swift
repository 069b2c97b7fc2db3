/// The named things that a content stream may use (ISO 32000-1, 7.8.3), looked up once each.
final class ContentResources {
  private let reader: PDFReader
  private let entries: [String: PDFValue]
  private var categories: [String: [String: PDFValue]] = [:]
  private var fontIndexes: [String: Int] = [:]

  init(_ reader: PDFReader, _ value: PDFValue) throws(PDFFailure) {
    self.reader = reader
    entries = try reader.dictionary(value) ?? [:]
  }

  /// `XObject` and `Im1`, say.
  func value(_ category: String, _ name: String) throws(PDFFailure) -> PDFValue? {
    if let known = categories[category] { return known[name] }
    let values = try reader.dictionary(entries[category]) ?? [:]
    categories[category] = values
    return values[name]
  }

  func font(_ name: String, page: Int, in fonts: UsedFonts) throws(PDFFailure) -> Int? {
    if let known = fontIndexes[name] { return known }
    let index = try fonts.index(of: try value("Font", name), page: page)
    fontIndexes[name] = index
    return index
  }
}
