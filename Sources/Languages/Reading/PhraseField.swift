import Diagnostics
import Fields

extension FieldType where Value == Phrase {
  /// A text with each of the named gaps, and none but these and those in `also`.
  static func phrase(gaps: [String] = [], also: [String] = []) -> FieldType<Phrase> {
    .custom(.text, placeholder: Phrase(parts: [])) { text, field in
      if let fault = PhraseFault(text.string, named: field.name, gaps: gaps, also: also) {
        return field.reject(LanguagesDiagnostics.gap, fault.summary, hint: fault.hint)
      }
      return Phrase(text.string)
    }
  }
}

/// Why a text is no phrase with certain gaps.
struct PhraseFault {
  let summary: String
  let hint: String

  /// Nil where nothing is wrong.
  ///
  /// - Parameters:
  ///   - name: the key that the text stands under.
  ///   - also: gaps that it may have, and need not.
  init?(_ text: String, named name: String, gaps: [String], also: [String] = []) {
    guard let phrase = Phrase(text) else {
      summary = "\"\(name)\" has a brace that opens or closes nothing"
      hint = "write a gap as {name}"
      return
    }
    let found = phrase.gaps
    if let missing = gaps.first(where: { !found.contains($0) }) {
      summary = "\"\(name)\" lacks the gap {\(missing)}"
      hint = "gaps that it needs: \(Self.list(gaps))"
    } else if let unknown = found.first(where: { !gaps.contains($0) && !also.contains($0) }) {
      summary = "\"\(name)\" has no gap {\(unknown)}"
      hint =
        gaps.isEmpty && also.isEmpty
        ? "nothing is filled in here: remove it" : "gaps that it knows: \(Self.list(gaps + also))"
    } else {
      return nil
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
