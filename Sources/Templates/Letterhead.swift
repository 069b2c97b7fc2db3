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
    let letterhead = Letterhead(
      lines: r.required(
        "lines", .letterheadLines, doc: "The offices, the greatest first"),
      address: r.optional(
        "address", .letterheadLines, default: [], doc: "Street, telephone, addresses"),
      logo: r.optional("logo", .located(.line), doc: "The PNG, JPEG or SVG file of the emblem")
        .map { Located($0.value.string, at: $0.span) },
      span: r.span ?? SourceSpan(source: SourceID(index: 0), start: 0, end: 0))
    if r.keySpan("lines") != nil, letterhead.lines.isEmpty, !r.hasFailed {
      r.fail(
        TemplatesDiagnostics.emptyLetterhead, "a letterhead without a line", at: "lines",
        hint: "name the office that writes, or take the letterhead out")
    }
    return letterhead
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
      "colors", .record(IdentityColors.record),
      doc: "Colours in place of the template's; any may be left out")
    _ = r.optional("letterhead", .record(Letterhead.record), doc: "What stands above a letter")
    return Identity(name: name.string)
  }
}

/// Colours of which any may be left out.
private struct IdentityColors {
  static let record = RecordType("identity colors", doc: "Colours in place of the template's") {
    (r: inout RecordReader) in
    for name in Palette.Name.allCases {
      _ = r.optional(name.rawValue, .color, doc: Palette.purpose(of: name))
    }
    return IdentityColors()
  }
}

extension FieldType where Value == [String] {
  /// Lines that all show something.
  fileprivate static var letterheadLines: Self {
    FieldType<[SourceText]>.oneOrMany(.line).converted(placeholder: []) { lines, field in
      let nodes = field.node.kind == .sequence ? field.node.items : [field.node]
      let isBlank = { (text: String) in text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 } }
      if let blank = nodes.first(where: { $0.string.map(isBlank) ?? false }) {
        return field.at(blank).reject(
          TemplatesDiagnostics.emptyLetterhead, "\"\(field.name)\" has a line with nothing in it",
          hint: "write what stands there, or take the line out")
      }
      return lines.map(\.string)
    }
  }
}
