package import Fields

/// How long parts of a document may be; layout lint tells where they are longer.
package struct Budgets: Sendable {
  /// Of the summary, in pages of text; nil where it may be as long as it likes.
  package var summary: Double?
  /// Of the document, in pages; nil where it may have as many as it likes.
  package var pages: Int?

  package init() {}

  package static let record = RecordType("budgets", doc: "How long parts may be") {
    (r: inout RecordReader) in
    var budgets = Budgets()
    budgets.summary = r.optional("summary", .pages, doc: "Pages that the summary may fill")
    budgets.pages = r.optional(
      "pages", .integer(in: 1...1_000), doc: "Pages that the document may have: it is refused else")
    return budgets
  }
}

extension FieldType where Value == Double {
  /// From a tenth of a page to a hundred.
  fileprivate static var pages: Self {
    number.converted(placeholder: 1) { value, field in
      if (0.1...100).contains(value) { return value }
      return field.reject(
        TemplatesDiagnostics.badBudget, "\"\(field.name)\" lies between 0.1 and 100 pages",
        hint: "write how many pages it may fill: 1, or 0.5")
    }
  }
}
