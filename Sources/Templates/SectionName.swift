import Diagnostics
import Fields

/// The parts of a briefing, in the order in which a template wants them.
package enum SectionName: String, CaseIterable, Sendable {
  case titlePage = "title-page"
  case headline
  /// Which of the numbered copies it is, at the top right of the first page.
  case copyNumber = "copy-number"
  /// Above a letter: whose paper it is.
  case letterhead
  /// What a memorandum or a report begins with.
  case memoHead = "memo-head"
  case contents
  case listOfTables = "list-of-tables"
  case listOfFigures = "list-of-figures"
  case summary, objectives, asks, scenario, participants, profiles, points
  case ifRaised = "if-raised"
  case avoid, background, areas, tables, figures, previous, outcome, references
  case documentControl = "document-control"
  case closing, signature
  case copiesTo = "copies-to"
  /// Who gets which of the numbered copies.
  case distribution
  case annexes
  /// Where each figure and cited statement stands, and what it rests on.
  case ledger
}

extension FieldType where Value == [SectionName] {
  /// Parts, each once, the title page before all others.
  static var sections: Self {
    FieldType<[Located<SectionName>]>.list(of: .located(.choice(SectionName.self)))
      .converted(placeholder: []) { sections, field in
        if field.node.items.isEmpty { return rejectEmpty(field) }
        for (index, section) in sections.enumerated() where index > 0 {
          let first = sections[..<index].first { $0.value == section.value }
          if let first {
            reportSecond(section, first, field)
          } else if section.value == .titlePage {
            reportLateTitle(section, field)
          }
        }
        return sections.map(\.value)
      }
  }
}

extension FieldType where Value == [SectionName] {
  /// Parts that open a document: the first of all its parts, in their order.
  static func frontMatter(of all: [SectionName]) -> Self {
    FieldType<[Located<SectionName>]>.list(of: .located(.choice(SectionName.self)))
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

private func rejectEmpty(_ field: FieldValue) -> [SectionName]? {
  let known = SectionName.allCases.map(\.rawValue).joined(separator: ", ")
  return field.reject(
    TemplatesDiagnostics.badSections, "\"\(field.name)\" names no section",
    hint: "name those that a document shall have: \(known)")
}

private func reportSecond(
  _ section: Located<SectionName>, _ first: Located<SectionName>, _ field: FieldValue
) {
  field.sink.report(
    Diagnostic(
      TemplatesDiagnostics.badSections, "\"\(section.value.rawValue)\" is named a second time",
      at: section.span, notes: [Diagnostic.Note("first named here", at: first.span)],
      hint: "a document has each section once: leave one of them out"))
}

private func reportLateTitle(_ section: Located<SectionName>, _ field: FieldValue) {
  field.sink.report(
    Diagnostic(
      TemplatesDiagnostics.badSections, "\"\(section.value.rawValue)\" is not the first section",
      at: section.span,
      hint: "a title page opens the document: put it before all others, or leave it out"))
}
