import Diagnostics
import Fields

/// A part of a briefing, by the name that templates give it. Which there are is said by who makes
/// them; templates know what decides of pages.
package struct SectionName: RawRepresentable, ExpressibleByStringLiteral,
  Hashable, Sendable
{
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }

  package init(stringLiteral name: String) { rawValue = name }

  package static let titlePage: SectionName = "title-page"
  package static let headline: SectionName = "headline"
  /// Above a letter: whose paper it is.
  package static let letterhead: SectionName = "letterhead"
  /// What a memorandum or a report begins with.
  package static let memoHead: SectionName = "memo-head"
}

/// A part that templates may ask for.
package struct SectionDeclaration: Sendable {
  package let name: SectionName
  /// Whether it may be set in several columns: no title page, no list of contents, no table alone.
  package let mayHaveColumns: Bool
  /// The keys of a meeting that it shows, where none but it does.
  package let keys: [String]

  package init(_ name: SectionName, of keys: String..., mayHaveColumns: Bool = false) {
    self.name = name
    self.keys = keys
    self.mayHaveColumns = mayHaveColumns
  }
}

/// All parts that templates may ask for.
package struct SectionCatalogue: Sendable {
  package let names: [String]
  let namesWithColumns: [String]

  package init(_ sections: [SectionDeclaration]) {
    names = sections.map(\.name.rawValue)
    namesWithColumns = sections.filter(\.mayHaveColumns).map(\.name.rawValue)
  }
}

extension FieldType where Value == SectionName {
  /// One of the parts that there are.
  static func section(_ catalogue: SectionCatalogue) -> Self {
    FieldType<String>.choice(catalogue.names).converted(placeholder: .titlePage) { name, _ in
      SectionName(rawValue: name)
    }
  }
}

extension FieldType where Value == [SectionName] {
  /// Parts, each once, the title page before all others.
  static func sections(_ catalogue: SectionCatalogue) -> Self {
    FieldType<[Located<SectionName>]>.list(of: .located(.section(catalogue)))
      .converted(placeholder: []) { sections, field in
        if field.node.items.isEmpty { return rejectEmpty(field, catalogue) }
        reportRepeats(
          sections, field, hint: "a document has each section once: leave one of them out")
        if let title = sections.first(where: { $0.value == .titlePage }),
          title.span != sections.first?.span
        {
          reportLateTitle(title, field)
        }
        return sections.map(\.value)
      }
  }
}

extension FieldType where Value == [SectionName] {
  /// Parts that are not shown, each once.
  static func leftOut(_ catalogue: SectionCatalogue) -> Self {
    FieldType<[Located<SectionName>]>.list(of: .located(.section(catalogue)))
      .converted(placeholder: []) { sections, field in
        reportRepeats(sections, field, hint: "leave one of the two out")
        return sections.map(\.value)
      }
  }
}

extension FieldType where Value == [SectionName] {
  /// Parts that open a document: the first of all its parts, in their order.
  static func frontMatter(of all: [SectionName], _ catalogue: SectionCatalogue) -> Self {
    FieldType<[Located<SectionName>]>.list(of: .located(.section(catalogue)))
      .converted(placeholder: []) { sections, field in
        let wrong = sections.enumerated().first { index, section in
          !all.indices.contains(index) || all[index] != section.value
        }
        // A list of all parts that could not be read is told where it stands.
        guard let wrong = wrong?.element, !all.isEmpty else { return sections.map(\.value) }
        field.sink.report(
          Diagnostic(
            TemplatesDiagnostics.badSections,
            "\"\(wrong.value.rawValue)\" is not the next of the sections", at: wrong.span,
            hint: "\"front-matter\" repeats the beginning of \"sections\": "
              + all.prefix(sections.count).map(\.rawValue).joined(separator: ", ")))
        return nil
      }
  }
}

private func rejectEmpty(_ field: FieldValue, _ catalogue: SectionCatalogue) -> [SectionName]? {
  let known = catalogue.names.joined(separator: ", ")
  return field.reject(
    TemplatesDiagnostics.badSections, "\"\(field.name)\" names no section",
    hint: "name those that a document shall have: \(known)")
}

private func reportRepeats(_ sections: [Located<SectionName>], _ field: FieldValue, hint: String) {
  for (section, first) in sections.repeats(of: \.value.rawValue, at: \.span) {
    field.sink.report(
      Diagnostic(
        TemplatesDiagnostics.badSections, "\"\(section.value.rawValue)\" is named a second time",
        at: section.span, notes: [Diagnostic.Note("first named here", at: first)], hint: hint))
  }
}

private func reportLateTitle(_ section: Located<SectionName>, _ field: FieldValue) {
  field.sink.report(
    Diagnostic(
      TemplatesDiagnostics.badSections, "\"\(section.value.rawValue)\" is not the first section",
      at: section.span,
      hint: "a title page opens the document: put it before all others, or leave it out"))
}
