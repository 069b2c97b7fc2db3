import Frames

/// The places that links and the outline lead to.
struct Destinations {
  private struct Place {
    let page: ObjectNumber
    let point: Point
    let pageHeight: Double
  }

  /// By the anchor's path.
  private var places: [String: Place] = [:]

  mutating func add(
    _ anchor: PageMarks.PlacedAnchor, page: ObjectNumber, pageHeight: Double
  ) throws(FinishingError) {
    let place = Place(page: page, point: anchor.point, pageHeight: pageHeight)
    guard places.updateValue(place, forKey: anchor.id.path) == nil else {
      throw .duplicateAnchor(anchor.id.path)
    }
  }

  func contains(_ anchor: AnchorID) -> Bool { places[anchor.path] != nil }

  /// The destination as an array (ISO 32000-1, 12.3.2.2): the place at the window's top left, the
  /// zoom as it is.
  func put(_ anchor: AnchorID, into output: inout PDFBytes) throws(FinishingError) {
    guard let place = places[anchor.path] else { throw .unknownAnchor(anchor.path) }
    output.put("[")
    output.put(place.page)
    output.put("/XYZ ")
    output.put(real: place.point.x)
    output.put(" ")
    output.put(real: place.pageHeight - place.point.y)
    output.put(" null]")
  }
}
