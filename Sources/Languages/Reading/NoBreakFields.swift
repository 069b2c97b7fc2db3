import Diagnostics
import Fields

/// `no_break:` of a language's file: lists of words by name, and rules that may use them.
struct NoBreakFields: Sendable {
  private let lists: FieldMap<SourceText>
  private let rules: [Located<SourceText>]

  /// The rules with their lists looked up.
  static let type = FieldType<NoBreakFields>.record(record).converted(
    placeholder: NoBreakRules.none
  ) { fields, field in fields.resolved(field.sink) }

  private static let record = RecordType("no_break", doc: "words that stay on one line") { r in
    NoBreakFields(
      lists: r.map("lists", of: .text, doc: "words with spaces between them"),
      rules: r.list("rules", of: .located(.text), doc: "words, <lists> and <classes> in a row"))
  }

  private func resolved(_ sink: DiagnosticSink) -> NoBreakRules {
    var reader = NoBreakRuleReader()
    for entry in lists.entries {
      reader.add(list: entry.key.value, words: Array(entry.value.string.utf8))
    }
    let resolved = rules.compactMap { rule(from: $0, &reader, sink) }
    return NoBreakRules(
      rules: resolved, words: reader.words,
      lists: Dictionary(
        lists.entries.map { ($0.key.value, $0.value.string) }, uniquingKeysWith: { $1 }))
  }

  private func rule(
    from text: Located<SourceText>, _ reader: inout NoBreakRuleReader, _ sink: DiagnosticSink
  ) -> NoBreakRule? {
    do throws(NoBreakRuleError) {
      return try reader.rule(text.value.string)
    } catch {
      sink.report(
        Diagnostic(
          LanguagesDiagnostics.noBreakRule, "the rule \"\(text.value.string)\" \(error.reason)",
          at: text.span, hint: hint(error, reader)))
      return nil
    }
  }

  private func hint(_ error: NoBreakRuleError, _ reader: NoBreakRuleReader) -> String {
    switch error {
    case .unknownList:
      let known = reader.lists.keys.sorted() + WordClass.allCases.map(\.rawValue)
      return "known: \(known.joined(separator: ", "))"
    case .tooMany: return "join lists and words that serve the same rules"
    case .malformed, .tooShort:
      return
        "write words, <lists> and <classes>, followed by \",\" and by \"?\", \"+\" or \"{1,4}\""
    }
  }
}
