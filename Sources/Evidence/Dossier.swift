package import Diagnostics
import Fields
package import Languages
package import Meetings

/// What the rules read: a meeting, all its texts, and what is known of their languages.
package struct Dossier {
  let meeting: Meeting
  /// In the order of the file.
  let passages: [Passage]
  /// The ids of the references that a text or a field names.
  let citedReferences: Set<String>
  /// Of rules that differ from what they have themselves, by their ids.
  var levels: [String: RuleLevel] = [:]
  /// By the language's tag.
  private let vocabularies: [String: Vocabulary]

  /// - Parameters:
  ///   - meeting: read with its texts gathered.
  ///   - languages: nil for a language of which nothing is known.
  package init(_ meeting: Meeting, languages: (LanguageTag) -> Language?) {
    self.meeting = meeting
    var reader = PassageReader()
    for text in meeting.gathered?.texts ?? [] { reader.read(text) }
    passages = reader.passages
    citedReferences = meeting.gathered?.citedReferences ?? []
    var vocabularies: [String: Vocabulary] = [:]
    var asked: Set<String> = []
    for word in passages.lazy.flatMap(\.words) {
      guard asked.insert(word.language.description).inserted else { continue }
      vocabularies[word.language.description] = languages(word.language).map(Vocabulary.init)
    }
    self.vocabularies = vocabularies
  }

  /// How grave what a rule finds is in this run; nil for a rule that is not asked.
  func severity(of kind: DiagnosticKind) -> Severity? {
    (levels[kind.id] ?? RuleLevel(kind.severity)).severity
  }

  func vocabulary(of word: Word) -> Vocabulary? { vocabularies[word.language.description] }

  /// Nil where the word's language has no data for rules.
  func words(beside word: Word) -> EvidenceWords? { vocabulary(of: word)?.words }

  /// Where the file says what is wanted, planned, not to be said, or was said in the meeting itself, which needs no
  /// source but the meeting.
  var wishes: [SourceSpan] {
    meeting.objectives.map(\.span) + meeting.asks.map(\.span) + meeting.scenario.map(\.span)
      + meeting.avoid.map(\.span)
      + meeting.previous.flatMap(\.commitments).map(\.span)
      + [meeting.outcome?.span].compactMap(\.self)
  }

  /// The day that counts where a rule asks how old something is; no rule asks for today.
  var day: CalendarDate? { meeting.paperDate }
}
