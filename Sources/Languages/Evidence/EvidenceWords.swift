/// The words by which rules on evidence know counts, claims and names in a text of one language.
///
/// All words but names are in lower case.
package struct EvidenceWords: Sendable {
  /// From one on, each of one word or several: `dua belas`.
  package let numbers: [String]
  /// The words with which these begin.
  package let numberStarts: Set<String>
  /// What the rows of the table of areas are called.
  package let areas: Set<String>
  /// What the items of a list are called.
  package let items: Set<String>
  /// How many words may stand between a number and what it counts.
  package let adjectives: Int
  /// Words beside a count that say that it is none of all: `lain`, `sekitar`.
  package let inexact: Set<String>
  /// Words that cannot stand between a number and what it counts: `of`, `with`.
  package let joining: Set<String>
  /// Before the last of an enumeration.
  package let conjunctions: Set<String>
  /// Behind a number, each of one word or several.
  package let percent: [String]
  /// Behind a number, with or without a scale.
  package let units: Set<String>
  /// Of the units those of which fewer than a hundred are who came to the meeting.
  package let attendance: Set<String>
  package let scales: Set<String>
  /// Before an amount, with or without a space: `Rp`.
  package let currencies: [String]
  /// Behind an amount.
  package let money: Set<String>
  /// Before a span of time that is planned or repeated, and says nothing of what was.
  package let planned: Set<String>
  /// Before a year: `sejak`.
  package let years: Set<String>
  /// What is numbered in digits and cites nothing: `lampiran`.
  package let numbered: Set<String>
  /// Words that are spelt like acronyms: `who`.
  package let ordinary: Set<String>
  /// Words that stand before or behind the known names, as they are written.
  package let offices: Set<String>
  /// As they are written.
  package let knownNames: [String]
}
