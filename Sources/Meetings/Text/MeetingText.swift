package import Diagnostics
package import Markup

/// A text of a meeting, whatever field holds it, for those who look at all texts alike.
package struct MeetingText: Sendable {
  /// What kind of field holds the text.
  package enum Form: Sendable {
    /// A name, a title, a heading: one line.
    case line
    /// A cell of a table.
    case cell
    /// A sentence, a paragraph or several.
    case prose
  }

  package enum Content: Sendable {
    case inlines([Inline])
    case blocks([MarkupBlock])
  }

  package let form: Form
  package let language: LanguageTag
  package let content: Content
  /// Of the whole text.
  package let span: SourceSpan
  /// Whether the record that holds the field names sources of its own, as a figure does in `cite`.
  package let hasSources: Bool
}
