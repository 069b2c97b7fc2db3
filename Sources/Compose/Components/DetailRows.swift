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

extension DetailRows {
  /// Who gets which of the numbered copies: `Arsip (Kopi Nomor 2 dan 3)`.
  func recipient(_ recipient: Recipient) -> PhraseInLanguage? {
    guard var phrase = office(recipient.to) else { return nil }
    let numbers = context.language.lists.joined(Self.ranges(recipient.copies.map(\.value)))
    if !numbers.isEmpty {
      let copies = context.language.label(.copiesNumbered, ["copies": numbers])
      phrase.content.append(.words(" (\(copies))", for: recipient.span))
    }
    return phrase
  }

  /// `1`, `3–10`: three and more that follow each other as one.
  private static func ranges(_ numbers: [Int]) -> [String] {
    var runs: [ClosedRange<Int>] = []
    for number in numbers.sorted() {
      if let last = runs.last, number - last.upperBound == 1 {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    return runs.flatMap { run in
      run.count > 2 ? ["\(run.lowerBound)–\(run.upperBound)"] : run.map(String.init)
    }
  }
}

extension ComposeContext {
  /// Who keeps the meeting in order, as far as it is said.
  var roles: [(label: LabelKey, holder: PhraseInLanguage)] {
    let roles = meeting.roles
    return [
      (LabelKey.chair, roles.chair), (.secretary, roles.secretary), (.noteTaker, roles.noteTaker),
    ].compactMap { label, party in party.flatMap { phrase($0) }.map { (label, $0) } }
  }
}
