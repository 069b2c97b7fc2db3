package import Diagnostics
package import Fields

/// Words of a template in place of a language's own, by the labels' keys.
package struct Wording: Sendable {
  /// Each in the languages that it serves; one without a language serves the document's.
  private let texts: [(key: LabelKey, text: LocalizedText, span: SourceSpan)]

  package static let none = Wording(texts: [])

  /// A mapping of labels' keys to one-line texts with the gaps that the language's own have.
  package static var type: FieldType<Wording> {
    let keys = TextFormat("label", oneOf: LabelKey.allCases.map(\.rawValue))
    return FieldType<FieldMap<LocalizedText>>.map(of: .localizedLine, keys: keys)
      .converted(placeholder: .none) { map, field in
        Wording(
          texts: map.entries.compactMap { entry in
            guard let key = known(entry.key, field),
              entry.value.variants.allSatisfy({ fits($0.text, key, field) })
            else { return nil }
            return (key, entry.value, entry.key.span)
          })
      }
  }

  /// The phrases for one language.
  func phrases(in language: LanguageTag) -> [(key: LabelKey, phrase: Phrase)] {
    texts.compactMap { entry in
      guard let text = entry.text.text(in: language)?.text.string else { return nil }
      return Phrase(text).map { (entry.key, $0) }
    }
  }

  /// Reports words that no document can show, since there is no data for their languages.
  ///
  /// - Parameter knows: whether documents can be written in a language.
  package func checkLanguages(_ knows: (LanguageTag) -> Bool, into sink: DiagnosticSink) {
    for entry in texts {
      let tags = entry.text.variants.compactMap(\.language)
      guard tags.count == entry.text.variants.count, !tags.contains(where: knows) else { continue }
      let names = tags.map { "\"\($0)\"" }.joined(separator: ", ")
      sink.report(
        Diagnostic(
          LanguagesDiagnostics.unusedWords,
          "the words for \"\(entry.key.rawValue)\" are in \(names), and no document can be",
          at: entry.span,
          hint: "write them in a language of documents, or without a language for all of them"))
    }
  }

  private static func known(_ key: Located<String>, _ field: FieldValue) -> LabelKey? {
    if let known = LabelKey(rawValue: key.value) { return known }
    let nearest = Suggestion.nearest(to: key.value, among: LabelKey.allCases.map(\.rawValue))
    field.sink.report(
      Diagnostic(
        LanguagesDiagnostics.unknownLabel, "no label has the key \"\(excerpt(key.value))\"",
        at: key.span,
        hint: (nearest.map { "did you mean \"\($0)\"? " } ?? "")
          + "the keys are those under \"labels\" in a language's file"))
    return nil
  }

  private static func fits(_ text: SourceText, _ key: LabelKey, _ field: FieldValue) -> Bool {
    guard let fault = PhraseFault(text.string, named: key.rawValue, gaps: key.gaps) else {
      return true
    }
    field.sink.report(
      Diagnostic(
        LanguagesDiagnostics.gap, fault.summary, at: text.span(of: 0..<text.string.utf8.count),
        hint: fault.hint))
    return false
  }
}

extension Language {
  /// The same with a template's words in place of its own.
  package func worded(by wording: Wording) -> Language {
    let phrases = wording.phrases(in: tag)
    return phrases.isEmpty ? self : Language(self, labels: labels.replacing(phrases))
  }
}
