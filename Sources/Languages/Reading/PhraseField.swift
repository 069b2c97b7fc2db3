import Diagnostics
import Fields

extension FieldType where Value == Phrase {
  /// A text with each of the named gaps, and none but these and those in `also`.
  static func phrase(gaps: [String] = [], also: [String] = []) -> FieldType<Phrase> {
    .custom(.text, placeholder: Phrase(parts: [])) { text, field in
      guard let phrase = Phrase(text.string) else {
        return field.reject(
          LanguagesDiagnostics.gap, "\"\(field.name)\" has a brace that opens or closes nothing",
          hint: "write a gap as {name}")
      }
      let found = phrase.gaps
      if let missing = gaps.first(where: { !found.contains($0) }) {
        return field.reject(
          LanguagesDiagnostics.gap, "\"\(field.name)\" lacks the gap {\(missing)}",
          hint: "gaps that it needs: \(list(gaps))")
      }
      if let unknown = found.first(where: { !gaps.contains($0) && !also.contains($0) }) {
        return field.reject(
          LanguagesDiagnostics.gap, "\"\(field.name)\" has no gap {\(unknown)}",
          hint: gaps.isEmpty && also.isEmpty
            ? "nothing is filled in here: remove it" : "gaps that it knows: \(list(gaps + also))")
      }
      return phrase
    }
  }

  private static func list(_ gaps: [String]) -> String {
    gaps.map { "{\($0)}" }.joined(separator: ", ")
  }
}

extension FieldType where Value == [String] {
  /// A list of exactly so many texts.
  static func names(_ count: Int) -> FieldType<[String]> {
    FieldType<[SourceText]>.list(of: .line).converted(placeholder: []) { names, field in
      if names.count == count { return names.map(\.string) }
      return field.reject(
        LanguagesDiagnostics.listLength,
        "\"\(field.name)\" has \(names.count) entries instead of \(count)",
        hint: "write all \(count), in order")
    }
  }
}

extension FieldType where Value == String {
  /// The text alone, its spaces at the ends kept: ` dan `.
  static var words: FieldType<String> {
    FieldType<SourceText>.text.converted(placeholder: "") { text, _ in text.string }
  }
}
