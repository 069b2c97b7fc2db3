/// Every diagnostic there is, of all stages, by id.
package struct DiagnosticCatalogue: Sendable {
  /// Sorted by id.
  package let kinds: [DiagnosticKind]

  /// Joins the stages' lists. Ids are unique over all of them, which a test holds.
  package init(_ lists: [[DiagnosticKind]]) {
    kinds = lists.joined().sorted { $0.id < $1.id }
  }

  package subscript(id: String) -> DiagnosticKind? {
    kinds.first { $0.id == id }
  }

  /// The id that a mistyped one most likely stands for.
  package func nearest(to id: String) -> DiagnosticKind? {
    Suggestion.nearest(to: id, among: kinds.map(\.id)).flatMap { self[$0] }
  }
}
