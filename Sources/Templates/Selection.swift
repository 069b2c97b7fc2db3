import Fields

/// How much of what a meeting has a template shows: a card for a principal has no room for all. What
/// is left out is told.
package struct Selection: Sendable {
  package var objectives: Int?
  package var asks: Int?
  package var points: Int?
  package var ifRaised: Int?
  package var avoid: Int?
  package var figures: Int?
  package var charts: Int?
  package var pictures: Int?
  /// Whether only points that are certain to be raised are shown.
  package var mustOnly = false
  /// Whether reasons and explanations are shown.
  package var showsReasons = true

  package init() {}

  static let record = RecordType("selection", doc: "How much is shown of what there is") {
    (r: inout RecordReader) in
    var selection = Selection()
    let count = FieldType<Int>.integer(in: 1...100)
    selection.objectives = r.optional("objectives", count, doc: "At most so many objectives")
    selection.asks = r.optional("asks", count, doc: "At most so many asks")
    selection.points = r.optional("points", count, doc: "At most so many points")
    selection.ifRaised = r.optional("if-raised", count, doc: "At most so many questions")
    selection.avoid = r.optional("avoid", count, doc: "At most so many things to avoid")
    selection.figures = r.optional("figures", count, doc: "At most so many figures")
    selection.charts = r.optional(
      "charts", .integer(in: 0...100), doc: "At most so many charts")
    selection.pictures = r.optional(
      "pictures", .integer(in: 0...100), doc: "At most so many pictures")
    selection.mustOnly = r.optional(
      "must-only", .boolean, default: false, doc: "Only points that are certain to be raised")
    selection.showsReasons = r.optional(
      "reasons", .boolean, default: true, doc: "Whether reasons and explanations are shown")
    return selection
  }
}
