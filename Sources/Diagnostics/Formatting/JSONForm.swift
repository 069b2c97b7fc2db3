/// One JSON object a line: id, severity, message, and where known file, line, column, endLine,
/// endColumn (behind the last code point), hint, notes; of a finished document file, page, object,
/// path; of laid-out pages page and box (x, y, width, height in points from the top left corner).
enum JSONForm {
  static func text(of diagnostic: Diagnostic, _ places: inout SourcePlaces) -> String {
    var members = [
      ("id", string(diagnostic.kind.id)), ("severity", string(diagnostic.severity.rawValue)),
    ]
    members += location(places.place(of: diagnostic.span))
    members += diagnostic.place.map(location(in:)) ?? []
    members += diagnostic.area.map(location(on:)) ?? []
    members.append(("message", string(diagnostic.summary)))
    if let hint = diagnostic.hint { members.append(("hint", string(hint))) }
    if !diagnostic.notes.isEmpty {
      var notes: [String] = []
      for note in diagnostic.notes {
        notes.append(
          object(location(places.place(of: note.span)) + [("message", string(note.text))]))
      }
      members.append(("notes", "[" + notes.joined(separator: ",") + "]"))
    }
    return object(members) + "\n"
  }

  private static func location(_ place: SourcePlace?) -> [(String, String)] {
    guard let place else { return [] }
    return [
      ("file", string(place.file.name)), ("line", String(place.start.line)),
      ("column", String(place.start.column)), ("endLine", String(place.end.line)),
      ("endColumn", String(place.end.column)),
    ]
  }

  private static func location(in place: DocumentPlace) -> [(String, String)] {
    [
      ("file", string(place.file)), ("page", place.page.map { String($0) }),
      ("object", place.object.map { String($0) }), ("path", place.path.map(string)),
    ].compactMap { name, value in value.map { (name, $0) } }
  }

  private static func location(on area: PageArea) -> [(String, String)] {
    let box = [
      ("x", area.x), ("y", area.y), ("width", area.width), ("height", area.height),
    ].map { ($0.0, PageArea.tenths($0.1)) }
    return [("page", String(area.page)), ("box", object(box))]
  }

  private static func object(_ members: [(String, String)]) -> String {
    "{" + members.map { "\(string($0)):\($1)" }.joined(separator: ",") + "}"
  }

  private static func string(_ text: String) -> String { JSONString.text(text) }
}

/// Strings of JSON (RFC 8259, 7).
package enum JSONString {
  /// In quotes; controls and what a terminal might obey are escaped.
  package static func text(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case _ where VisibleText.isHidden(scalar):
        for unit in String(scalar).utf16 { result += escape(unit) }
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private static func escape(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }
}
