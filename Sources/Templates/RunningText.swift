package import Diagnostics
import Fields

/// What the running head or foot says at both its ends, with names in braces for what is known
/// when the pages are: `{page-of-pages}`.
package struct RunningText: Sendable {
  /// What may stand in braces.
  package enum Value: String, CaseIterable, Sendable {
    case title, marking, date, number, page, pages
    /// The marking of a paper that not everybody may read.
    case restriction
    case pageOfPages = "page-of-pages"
    /// The section that begins on the page, or else the one that goes on.
    case section
    /// The page's number among those that name this section, and their count.
    case sectionPage = "section-page"
    case sectionPages = "section-pages"
    case sectionPageOfPages = "section-page-of-pages"
    /// The first word of the next page, with an ellipsis.
    case catchword
  }

  package let start: String
  package let center: String
  package let end: String
  /// Whether it stands on the first page of its run, too.
  package let isOnFirstPage: Bool
  /// Where each is written, by its key.
  package private(set) var places: [String: SourceSpan] = [:]

  static let record = RecordType("running text", doc: "What stands at both ends of a line") {
    (r: inout RecordReader) in
    var text = RunningText(
      start: r.optional("start", .runningText, default: "", doc: "At the start edge"),
      center: r.optional("center", .runningText, default: "", doc: "In the middle"),
      end: r.optional("end", .runningText, default: "", doc: "At the end edge"),
      isOnFirstPage: r.optional(
        "first-page", .boolean, default: true, doc: "Whether it stands on the first page, too"))
    for key in ["start", "center", "end"] { text.places[key] = r.keySpan(key) }
    return text
  }

  /// What stands at `start`, `center` or `end`.
  package subscript(place: String) -> String? {
    switch place {
    case "start": start
    case "center": center
    case "end": end
    default: nil
    }
  }

  package var isEmpty: Bool { start.isEmpty && center.isEmpty && end.isEmpty }

  /// Whether a template's running texts ask for a value.
  package static func names(_ value: Value, in template: Template) -> Bool {
    let name = "{" + value.rawValue + "}"
    return [template.head, template.foot, template.banner].contains { line in
      [line.start, line.center, line.end].contains { $0.holds(name) }
    }
  }

  static let none = RunningText(start: "", center: "", end: "", isOnFirstPage: true)
}

extension FieldType where Value == String {
  /// A line whose braces hold known names.
  fileprivate static var runningText: Self {
    let type = FieldType<SourceText>.line.converted(placeholder: "") { text, field in
      guard let wrong = unknownRunningValue(in: text.string) else { return text.string }
      let known = RunningText.Value.allCases.map(\.rawValue)
      let nearest = Suggestion.nearest(to: wrong, among: known).map { "did you mean {\($0)}? " }
      return field.reject(
        TemplatesDiagnostics.unknownRunningValue,
        wrong.isEmpty
          ? "a brace of \"\(field.name)\" holds no name"
          : "\"\(field.name)\" asks for {\(wrong)}, which nothing gives",
        hint: (nearest ?? "") + "known: " + known.map { "{\($0)}" }.joined(separator: ", "))
    }
    return FieldType(shape: .orNothing(.text(.line)), placeholder: "") { type.read($0) }
  }
}

/// The first name in braces that is not known; empty for a brace that stands alone.
private func unknownRunningValue(in text: String) -> String? {
  var rest = text.utf8[...]
  while let brace = rest.firstIndex(where: isBrace) {
    let inner = rest[rest.index(after: brace)...]
    guard rest[brace] == UInt8(ascii: "{"), let end = inner.firstIndex(where: isBrace),
      inner[end] == UInt8(ascii: "}")
    else { return "" }
    let name = String(decoding: inner[..<end], as: UTF8.self)
    guard RunningText.Value(rawValue: name) != nil else { return name }
    rest = inner[inner.index(after: end)...]
  }
  return nil
}

private func isBrace(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}")
}

extension String {
  fileprivate func holds(_ part: String) -> Bool {
    let (text, part) = (Array(utf8), Array(part.utf8))
    return text.indices.contains { text[$0...].starts(with: part) }
  }
}
