import Diagnostics
import Fields
import Frames
import Languages
import Meetings
import Templates

/// Makes rows of labels and values for the head of a paper.
struct DetailRows {
  let context: ComposeContext

  /// Nil for a label without a value.
  func row(
    _ label: LabelKey, _ values: [PhraseInLanguage?], isCounted: Bool = false
  ) -> LabelledRows.Row? {
    let values = values.compactMap(\.self)
    guard !values.isEmpty else { return nil }
    return LabelledRows.Row(
      label: label, values: values, span: context.meeting.title.span, isCounted: isCounted)
  }

  /// The program's words.
  func words(_ words: String) -> [PhraseInLanguage] {
    guard !words.isEmpty else { return [] }
    return [
      PhraseInLanguage(
        content: [.words(words, for: context.meeting.title.span)],
        language: context.meeting.language)
    ]
  }

  /// `Sifat: Rahasia`, in the colour of secret papers where it is one.
  var marking: LabelledRows.Row? {
    let marking = context.meeting.document.marking
    var row = row(.character, words(MarkingText.text(marking, context.language)))
    row?.marking = marking
    return row
  }

  /// Offices write to offices: somebody's position, or else the name.
  func office(_ party: NamedParty) -> PhraseInLanguage? {
    guard case .person(let id) = party,
      let position = context.meeting.people[id.value]?.position
    else { return context.phrase(party) }
    return context.phrase(position)
  }

  /// Of the paper, or else of the meeting; empty where neither is known.
  var paperDate: String {
    context.meeting.paperDate.map { context.language.dates.long($0) } ?? ""
  }
}
