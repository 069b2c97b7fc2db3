package import Frames

/// The references in the order of their first citation, and every place that cites one.
package final class CitationIndex {
  /// A superscript number in the text.
  package struct Place: Sendable {
    package let anchor: AnchorID
  }

  private var numbers: [String: Int] = [:]
  private var order: [String] = []
  private var places: [String: [Place]] = [:]

  package init() {}

  /// The number of a reference, given when it is first cited, and the anchor of this place.
  func cite(_ key: String) -> (number: Int, anchor: AnchorID) {
    let number = number(of: key)
    let anchor = AnchorID("cite/\(key)/\(places[key, default: []].count + 1)")
    places[key, default: []].append(Place(anchor: anchor))
    return (number, anchor)
  }

  /// A number also for what is never cited: it comes after all others.
  func number(of key: String) -> Int {
    if let number = numbers[key] { return number }
    order.append(key)
    numbers[key] = order.count
    return order.count
  }

  func places(of key: String) -> [Place] { places[key] ?? [] }

  static func anchor(ofReference key: String) -> AnchorID { AnchorID("reference/\(key)") }
}
