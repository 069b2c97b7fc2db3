/// How grave a diagnostic is. Errors stop the run before anything is written.
package enum Severity: String, Sendable, Comparable, CaseIterable {
  case note, warning, error

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }

  package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}

/// One entry of the catalogue: what a diagnostic means and what to do about it.
///
/// Ids are stable and never reused. Each stage declares its kinds in one sorted list; the pipeline
/// joins the lists. The page is what `taklimat explain ID` prints, in Markdown.
package struct DiagnosticKind: Sendable {
  package let id: String
  package let severity: Severity
  /// One line in sentence case without a final stop.
  package let title: String
  package let page: String

  package init(_ id: String, _ severity: Severity, title: String, page: String) {
    self.id = id
    self.severity = severity
    self.title = title
    self.page = page
  }
}

/// Something that the user should know, with its place.
package struct Diagnostic: Sendable {
  /// A further place or remark that belongs to a diagnostic.
  package struct Note: Sendable {
    package let text: String
    package let span: SourceSpan?

    package init(_ text: String, at span: SourceSpan? = nil) {
      self.text = text
      self.span = span
    }
  }

  package let kind: DiagnosticKind
  package private(set) var severity: Severity
  /// What is wrong, in this case: names the key, the value, the character.
  package let summary: String
  /// Nil only where no source has a place for it (a missing file, a failed write).
  package let span: SourceSpan?
  /// Where in a finished document, which has no lines, it is; then `span` is nil.
  package let place: DocumentPlace?
  /// Where on the laid-out pages it is, for what is wrong with how they look.
  package private(set) var area: PageArea?
  package let notes: [Note]
  /// What to do next.
  package let hint: String?

  package init(
    _ kind: DiagnosticKind, _ summary: String, at span: SourceSpan?, notes: [Note] = [],
    hint: String? = nil
  ) {
    self.kind = kind
    self.severity = kind.severity
    self.summary = summary
    self.span = span
    place = nil
    area = nil
    self.notes = notes
    self.hint = hint
  }

  /// A diagnostic about a finished document.
  package init(
    _ kind: DiagnosticKind, _ summary: String, in place: DocumentPlace, notes: [Note] = [],
    hint: String? = nil
  ) {
    self.kind = kind
    self.severity = kind.severity
    self.summary = summary
    span = nil
    self.place = place
    area = nil
    self.notes = notes
    self.hint = hint
  }

  /// The same, as grave as its reader wants it.
  package func found(as severity: Severity) -> Diagnostic {
    var found = self
    found.severity = severity
    return found
  }

  /// The same, found on a laid-out page, and as grave as its reader wants it.
  package func found(on area: PageArea, as severity: Severity) -> Diagnostic {
    var found = self
    found.area = area
    found.severity = severity
    return found
  }
}
