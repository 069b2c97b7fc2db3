import Diagnostics
import Fields
import Markup

/// The text fields of one record, whose language is the document's unless its `lang` says another.
struct TextTypes: Sendable {
  let context: MeetingContext
  private let language: LanguageTag?
  /// Whether the record names sources of its own.
  private let hasSources: Bool
  /// Whether texts are CSL-JSON's, with `<i>` where Markdown has stars.
  private let isPlain: Bool

  /// Declares the record's `lang`.
  init(_ context: MeetingContext, _ r: inout RecordReader) {
    let language = r.optional(
      "lang", .language, doc: "The language of this part's texts, if not the document's")
    self.init(context, language: language, hasSources: r.holds("cite"))
  }

  init(
    _ context: MeetingContext, language: LanguageTag?, hasSources: Bool = false,
    isPlain: Bool = false
  ) {
    self.context = context
    self.isPlain = isPlain
    self.language = language
    self.hasSources = hasSources
  }

  /// Of a record within this one, which may have a `lang` of its own.
  func inner(_ r: inout RecordReader) -> TextTypes {
    let inner = TextTypes(context, &r)
    return TextTypes(
      context, language: inner.language ?? language, hasSources: hasSources || inner.hasSources,
      isPlain: isPlain)
  }

  /// A title: inline Markdown on one line.
  var line: FieldType<RichText> { oneLine(.line) }

  /// The name of somebody or something, which need not be translated.
  var name: FieldType<RichText> { oneLine(.name) }

  private func oneLine(_ form: MeetingText.Form) -> FieldType<RichText> {
    let isPlain = isPlain
    return type(.localizedLine, form, MeetingText.Content.inlines) { parser, text in
      isPlain ? TaggedText.inlines(text) : parser.inlines(text)
    }
  }

  /// One paragraph of inline Markdown.
  var inline: FieldType<RichText> {
    type(.localized, .prose, MeetingText.Content.inlines) { $0.inlines($1) }
  }

  /// The same in a table.
  var cell: FieldType<RichText> {
    type(.localized, .cell, MeetingText.Content.inlines) { $0.inlines($1) }
  }

  /// Markdown of several paragraphs.
  var blocks: FieldType<RichBlocks> {
    type(.localized, .prose, MeetingText.Content.blocks) { $0.blocks($1) }
  }

  private func type<Content: InlineHolder>(
    _ base: FieldType<LocalizedText>, _ form: MeetingText.Form,
    _ gathered: @escaping @Sendable (Content) -> MeetingText.Content,
    _ parse: @escaping @Sendable (MarkupParser, SourceText) -> Content
  ) -> FieldType<LocalizedMarkup<Content>> {
    let placeholder = SourceSpan(source: SourceID(index: 0), start: 0, end: 0)
    return base.converted(placeholder: LocalizedMarkup(variants: [], span: placeholder)) {
      text, field in
      if let empty = text.variants.first(where: { $0.text.string.isBlank }) {
        return field.at(node(of: empty, in: field)).reject(
          MeetingsDiagnostics.emptyText, "\"\(field.name)\" has no text",
          hint: "write the text, or leave the key out")
      }
      let variants = text.variants.map { variant(of: $0, field, parse) }
      ImageCheck(context: context, sink: field.sink).check(variants.map(\.content))
      let isForeign = language != nil && text.variants.allSatisfy { $0.language == nil }
      for variant in variants {
        context.gather(
          MeetingText(
            form: form, language: variant.language, content: gathered(variant.content),
            span: variant.source.span, hasSources: hasSources,
            languages: variants.map(\.language), isForeign: isForeign))
      }
      return LocalizedMarkup(variants: variants, span: field.node.span)
    }
  }

  private func variant<Content: InlineHolder>(
    of text: LocalizedText.Variant, _ field: FieldValue,
    _ parse: (MarkupParser, SourceText) -> Content
  ) -> LocalizedMarkup<Content>.Variant {
    let content = parse(MarkupParser(sink: field.sink), text.text)
    content.eachCitation { context.use(Located($0.key, at: $0.span), of: .reference) }
    content.eachReference { context.pointTo(Located($0.id, at: $0.span)) }
    return LocalizedMarkup<Content>.Variant(
      language: text.language ?? language ?? context.language, content: content,
      source: text.text)
  }

  /// The value that holds one of a field's texts.
  private func node(of text: LocalizedText.Variant, in field: FieldValue) -> Node {
    guard let language = text.language else { return field.node }
    let entry = field.node.entries.first { $0.key.string.flatMap { LanguageTag($0) } == language }
    return entry?.value ?? field.node
  }
}

extension String {
  /// Nothing that would show.
  fileprivate var isBlank: Bool {
    utf8.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
  }
}
