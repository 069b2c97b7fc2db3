package import Diagnostics
package import Markup

/// A text with its Markdown read, in one or several languages.
package struct LocalizedMarkup<Content: Sendable>: Sendable {
  /// The text in one language.
  package struct Variant: Sendable {
    /// Written beside the text, or its record's, or the document's.
    package let language: LanguageTag
    package let content: Content
    /// The text before its Markdown was read.
    package let source: SourceText
  }

  /// In the order of the file.
  package let variants: [Variant]
  /// Of the whole field.
  package let span: SourceSpan

  /// The text for readers of a language, with the language that it is really in: the one asked for,
  /// else a form of the same language, else the first that is written. Nil only in a placeholder.
  package func text(in language: LanguageTag) -> Variant? {
    variants.first { $0.language == language }
      ?? variants.first { $0.language.language == language.language }
      ?? variants.first
  }
}

/// A text of one paragraph.
package typealias RichText = LocalizedMarkup<[Inline]>

/// A text of paragraphs, lists and quotes.
package typealias RichBlocks = LocalizedMarkup<[MarkupBlock]>

extension RichText {
  /// The words alone, for a PDF's properties and for reading aloud; empty only in a placeholder.
  package func plainText(in language: LanguageTag) -> String {
    text(in: language)?.content.plainText ?? ""
  }
}
