package import Diagnostics
package import Fields

/// Sections of a template under a heading of its own: `A. Pendahuluan`.
package struct Chapter: Sendable {
  package let title: LocalizedText
  /// At least one.
  package let sections: [SectionName]
  package let span: SourceSpan

  fileprivate static func record(_ catalogue: SectionCatalogue) -> RecordType<Chapter> {
    RecordType("chapter", doc: "Sections under a heading") { r in
      Chapter(
        title: r.required(
          "title", .localizedLine, doc: "The heading, in the languages that it serves"),
        sections: r.required(
          "sections", .list(of: .section(catalogue)), doc: "The sections, in order"),
        span: r.span ?? SourceSpan(source: SourceID(index: 0), start: 0, end: 0))
    }
  }
}

extension FieldType where Value == [Chapter] {
  /// Chapters whose sections stand behind each other among all.
  static func chapters(of all: [SectionName], _ catalogue: SectionCatalogue) -> Self {
    FieldType<[Chapter]>.list(of: .record(Chapter.record(catalogue))).converted(placeholder: []) {
      chapters, field in
      for chapter in chapters where !chapter.follows(all) {
        field.sink.report(
          Diagnostic(
            TemplatesDiagnostics.badSections,
            "the sections of a chapter do not stand behind each other in \"sections\"",
            at: chapter.span,
            hint: "name them in the order of \"sections\", without one between"))
      }
      return chapters
    }
  }
}

extension Chapter {
  /// A list of all parts that could not be read is told where it stands.
  fileprivate func follows(_ all: [SectionName]) -> Bool {
    guard !all.isEmpty else { return true }
    guard let first = sections.first, let start = all.firstIndex(of: first) else { return false }
    return all[start...].prefix(sections.count).elementsEqual(sections)
  }
}
