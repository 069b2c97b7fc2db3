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
    return pages.index(of: object) == nil ? "object \(object) is no page of this file" : nil
  }

  /// Where an annotation or an outline entry leads to inside the file; nil where to nothing or to
  /// somewhere else.
  static func destination(
    of entries: [String: PDFValue], _ reader: PDFReader
  ) throws(PDFFailure) -> PDFValue? {
    if let destination = entries["Dest"] { return destination }
    guard let action = try reader.dictionary(entries["A"]), action["S"]?.name == "GoTo" else {
      return nil
    }
    return action["D"] ?? .null
  }
}
