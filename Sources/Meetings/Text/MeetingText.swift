package import Diagnostics
package import Markup

/// A text of a meeting, whatever field holds it, for those who look at all texts alike.
package struct MeetingText: Sendable {
  /// What kind of field holds the text.
  package enum Form: Sendable {
    /// A name of somebody, a place, a source: often the same in every language.
    case name
    /// A title, a heading: one line.
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
  /// The languages that its field is written in, its own among them, in the order of the file.
  package let languages: [LanguageTag]
  /// Whether its record says that it is in another language than the document.
  package let isForeign: Bool
}
