/// The places of a document that have names (ISO 32000-1, 12.3.2.3).
struct NamedDestinations {
  private var places: [[UInt8]: PDFValue] = [:]

  init(_ reader: PDFReader, catalog: [String: PDFValue]) throws(PDFFailure) {
    for (name, value) in try reader.dictionary(catalog["Dests"]) ?? [:] {
      places[Array(name.utf8)] = value
    }
    let root = try reader.dictionary(catalog["Names"])?["Dests"]
    for (name, value) in try LeafReader.pairs(reader, root: root, leaves: "Names") {
      if let name = name.string { places[name] = value }
    }
  }

  /// Why a destination leads nowhere; nil where it leads to a page of the document.
  func fault(
    in destination: PDFValue, _ reader: PDFReader, _ pages: PageList
  ) throws(PDFFailure) -> String? {
    var place = try reader.resolve(destination)
    if let name = place.string ?? place.name.map({ Array($0.utf8) }) {
      guard let named = places[name] else {
        return "nothing is named \"\(String(PDFText.text(name).prefix(80)))\""
      }
      place = try reader.resolve(named)
      if let entries = place.dictionary { place = try reader.resolve(entries["D"]) }
    }
    guard let page = place.array?.first else { return "it names no page" }
    guard let object = page.reference?.number else { return "it names no page of this file" }
    if pages.index(of: object) == nil { return "object \(object) is no page of this file" }
    guard let view = place.array?.dropFirst().first?.name, !Self.views.contains(view) else {
      return nil
    }
    return "no page is shown as /\(view.prefix(40))"
  }

  /// How a page is shown (table 151).
  private static let views: Set<String> = [
    "XYZ", "Fit", "FitH", "FitV", "FitR", "FitB", "FitBH", "FitBV",
  ]
}
