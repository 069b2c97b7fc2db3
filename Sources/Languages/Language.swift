package import Diagnostics
import Fields

/// Everything that pages need to know of one language, read from one data file.
///
/// Belongs to one thread, since its hyphenation engine does.
package final class Language {
  package let tag: LanguageTag
  /// What its speakers call it.
  package let name: String
  package let labels: Labels
  package let dates: DateForms
  package let times: TimeForms
  package let numbers: NumberForms
  package let lists: ListForms
  package let quotes: QuoteMarks
  package let noBreak: NoBreakRules
  package let hyphenator: Hyphenator
  package let starter: StarterTexts
  /// Nil where the file has none: the rules that need them are silent in this language.
  package let evidence: EvidenceWords?

  init(_ record: LanguageRecord, hyphenator: Hyphenator) {
    tag = record.tag.value
    name = record.name
    labels = record.labels
    dates = record.dates
    times = record.times
    numbers = record.numbers
    lists = record.lists
    quotes = record.quotes
    noBreak = record.noBreak
    starter = record.starter
    evidence = record.evidence
    self.hyphenator = hyphenator
  }

  /// The same with other labels.
  init(_ other: Language, labels: Labels) {
    tag = other.tag
    name = other.name
    self.labels = labels
    dates = other.dates
    times = other.times
    numbers = other.numbers
    lists = other.lists
    quotes = other.quotes
    noBreak = other.noBreak
    hyphenator = other.hyphenator
    starter = other.starter
    evidence = other.evidence
  }

  /// The label's text; gaps stay empty.
  package func label(_ key: LabelKey) -> String { labels[key].filled { _ in nil } }

  /// The label's text with its gaps filled: `label(.pageOf, ["page": "3", "pages": "7"])`.
  package func label(_ key: LabelKey, _ values: [String: String]) -> String {
    labels[key].filled { values[$0] }
  }
}
