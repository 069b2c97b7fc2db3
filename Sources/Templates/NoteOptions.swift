import Diagnostics
import Fields

/// Where notes stand.
package enum NotePlace: String, CaseIterable, Sendable {
  /// Below the text, on the page of their call.
  case foot
  /// In the outer margin, level with their call; at the foot where the margin is full.
  case margin
}

/// How notes are counted.
package enum NoteNumbering: String, CaseIterable, Sendable {
  /// Through the whole document.
  case document
  /// Anew on each page.
  case page
}

/// Where notes stand that are called in a table.
package enum TableNotePlace: String, CaseIterable, Sendable {
  /// At the foot of the page, with all others.
  case foot
  /// Below the table, marked a, b, c.
  case below
}

/// How a document's notes are counted, and where they stand.
package struct NoteOptions: Sendable {
  package var place = NotePlace.foot
  /// Where the template gives the place.
  var placeSpan: SourceSpan?
  package var numbering = NoteNumbering.document
  package var tables = TableNotePlace.foot

  package init() {}

  static let record = RecordType("notes", doc: "How notes are counted, and where they stand") {
    (r: inout RecordReader) in
    var options = NoteOptions()
    let place = r.optional(
      "place", .located(.choice(NotePlace.self)),
      doc: "Whether notes stand at the foot of the page or in its outer margin")
    options.place = place?.value ?? options.place
    options.placeSpan = place?.span
    options.numbering = r.optional(
      "numbering", .choice(NoteNumbering.self), default: options.numbering,
      doc: "Whether notes are counted through the document or anew on each page")
    options.tables = r.optional(
      "tables", .choice(TableNotePlace.self), default: options.tables,
      doc: "Where notes of a table stand: at the foot of the page, or below the table")
    return options
  }
}
