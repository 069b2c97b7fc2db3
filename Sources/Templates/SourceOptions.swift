import Fields

/// How sources are cited in texts.
package enum CitationStyleName: String, CaseIterable, Sendable {
  case apa
  case chicagoNotes = "chicago-notes"
  case numeric
}

/// In which order sources are listed.
package enum SourceSort: String, CaseIterable, Sendable {
  /// Of the first citation.
  case citation
  case author, file
}

/// How the list of sources is parted.
package enum SourceGrouping: String, CaseIterable, Sendable {
  case none
  /// Under headings: documents of law, reports, pages.
  case kind
}

/// How sources are cited and listed.
package struct SourceOptions: Sendable {
  package var style = CitationStyleName.numeric
  /// Nil where the style decides.
  package var sort: SourceSort?
  package var grouping = SourceGrouping.none

  package init() {}

  static let record = RecordType("references", doc: "How sources are cited and listed") {
    (r: inout RecordReader) in
    var options = SourceOptions()
    options.style = r.optional(
      "style", .choice(CitationStyleName.self), default: options.style,
      doc: "How texts cite: by numbers, by author and year, or in notes")
    options.sort = r.optional(
      "sort", .choice(SourceSort.self),
      doc: "The list's order: of first citation, by authors, or as in the file")
    options.grouping = r.optional(
      "group", .choice(SourceGrouping.self), default: options.grouping,
      doc: "Whether headings part the list by kinds of sources")
    return options
  }
}

extension FieldType where Value == SourceOptions {
  /// A style's name, or a mapping with it.
  static var sources: Self {
    let style = FieldType<CitationStyleName>.choice(CitationStyleName.self)
    let record = FieldType.record(SourceOptions.record)
    return FieldType(
      shape: .either([style.shape, record.shape]), placeholder: SourceOptions(),
      read: { field in
        guard field.node.kind == .scalar else { return record.read(field) }
        return style.read(field).map { style in
          var options = SourceOptions()
          options.style = style
          return options
        }
      })
  }
}
