package import Diagnostics
package import Fields

/// What stands above a letter: whose paper it is.
package struct Letterhead: Sendable {
  /// From the greatest office to the one that writes.
  package let lines: [String]
  /// Street, telephone, addresses.
  package let address: [String]
  /// The file of the emblem, counted from the file that names it.
  package let logo: Located<String>?
  /// Where it is written; nil for that of a template's own folder.
  package let span: SourceSpan

  package static let record = RecordType("letterhead", doc: "What stands above a letter") {
    (r: inout RecordReader) in
    Letterhead(
      lines: r.required(
        "lines", .oneOrMany(.line), doc: "The offices, the greatest first"
      ).map(\.string),
      address: r.optional(
        "address", .oneOrMany(.line), default: [], doc: "Street, telephone, addresses"
      ).map(\.string),
      logo: r.optional("logo", .located(.line), doc: "The PNG, JPEG or SVG file of the emblem")
        .map { Located($0.value.string, at: $0.span) },
      span: r.span ?? SourceSpan(source: SourceID(index: 0), start: 0, end: 0))
  }
}

/// An organisation's own: its name, colours and letterhead, laid over any template.
package struct Identity: Sendable {
  package let name: String

  /// What a file may hold; its values count in the template over which it is laid.
  package static let record = RecordType(
    "identity", doc: "An organisation's colours and letterhead, laid over a template"
  ) { (r: inout RecordReader) in
    r.schema(["taklimat/identity/1"])
    let name = r.required("name", .line, doc: "What the organisation is called")
    _ = r.optional(
      "colors", .record(IdentityColors.record), doc: "Colours in place of the template's")
    _ = r.optional("letterhead", .record(Letterhead.record), doc: "What stands above a letter")
    return Identity(name: name.string)
  }
}

/// Colours of which any may be left out.
private struct IdentityColors {
  static let record = RecordType("identity colors", doc: "Colours in place of the template's") {
    (r: inout RecordReader) in
    for name in Palette.Name.allCases {
      _ = r.optional(name.rawValue, .color, doc: "In place of the template's")
    }
    return IdentityColors()
  }
}
