package import Diagnostics

/// A text in one or several languages.
package struct LocalizedText: Sendable {
  package struct Variant: Sendable {
    /// Nil where the text is written without a language: it is in the document's.
    package let language: LanguageTag?
    package let text: SourceText
  }

  /// In the order of the file; at least one.
  package let variants: [Variant]

  package init(_ variants: [Variant]) { self.variants = variants }

  package init(_ text: SourceText) { variants = [Variant(language: nil, text: text)] }

  /// The text for a language: its own, that of the same primary language, or the one without a
  /// language; nil where none of them is written.
  package func text(in language: LanguageTag) -> Variant? {
    variants.first { $0.language == language }
      ?? variants.first { $0.language?.language == language.language }
      ?? variants.first { $0.language == nil }
  }
}

extension FieldType where Value == LanguageTag {
  /// A BCP 47 tag: `id`, `en-GB`.
  package static var language: Self {
    .custom(.language, placeholder: .indonesian) { text, field in
      languageTag(text.string, field)
    }
  }
}

private func languageTag(
  _ text: String, _ field: FieldValue, isKey: Bool = false, hint: String? = nil
) -> LanguageTag? {
  if let tag = LanguageTag(text), !isKey || text.namesLanguage { return tag }
  return field.reject(
    FieldsDiagnostics.invalidLanguage, "\"\(excerpt(text))\" is not a language tag",
    hint: hint ?? "write a BCP 47 tag: id, en, en-GB")
}

extension FieldType where Value == LocalizedText {
  /// Text, or a mapping from language tags to text.
  package static var localized: Self { .localized(.text) }

  /// The same with texts of one line.
  package static var localizedLine: Self { .localized(.line) }

  private static func localized(_ type: FieldType<SourceText>) -> Self {
    let shape = FieldShape.either([type.shape, .map(type.shape, keys: .languageKey)])
    return FieldType(shape: shape, placeholder: LocalizedText(type.placeholder())) { field in
      switch field.node.kind {
      case .scalar: type.read(field).map { LocalizedText($0) }
      case .mapping: variants(type, field)
      case .sequence, .broken: field.mismatch(shape)
      }
    }
  }

  private static func variants(_ type: FieldType<SourceText>, _ field: FieldValue) -> LocalizedText?
  {
    let entries = field.node.entries
    if !entries.contains(where: { $0.key.string?.namesLanguage ?? false }), field.rejectsColon() {
      return nil
    }
    let variants = entries.indices.compactMap { position -> LocalizedText.Variant? in
      let entry = entries[position]
      guard let key = entry.key.string,
        let tag = languageTag(
          key, field.at(entry.key), isKey: true, hint: entries.commaHint(at: position)),
        let text = type.read(field.at(entry.value))
      else { return nil }
      return LocalizedText.Variant(language: tag, text: text)
    }
    if entries.isEmpty {
      return field.reject(
        FieldsDiagnostics.wrongType, "\"\(field.name)\" has no text in any language",
        hint: "write the text, or one for each language: {id: …, en: …}")
    }
    return variants.count == entries.count ? LocalizedText(variants) : nil
  }
}

extension String {
  /// `id` and `en-GB`. Longer languages are reserved, and none is registered (RFC 5646, 2.2.1), so that
  /// a longer word is a word; so is `Isu`, which is how a sentence begins.
  fileprivate var namesLanguage: Bool {
    let letters = Array(utf8.prefix { $0 != UInt8(ascii: "-") })
    guard LanguageTag(self) != nil, letters.count <= 3 else { return false }
    return letters.count < 3 || letters[0] >= 0x61 || letters[1] < 0x61
  }
}
