import Fields
import Meetings

extension EvidenceRule {
  static let participantWithoutPosition = EvidenceRule(
    EvidenceDiagnostics.participantWithoutPosition
  ) { dossier in
    dossier.participants.filter { $0.person.position == nil }.map { participant in
      Finding(
        summary: "the participant \"\(participant.id.value)\" has no position",
        span: participant.id.span, hint: "add \"position\": the office held")
    }
  }
}

extension Dossier {
  /// Who takes part, under the id that the file gives, in the order of the file.
  var participants: [(id: Located<String>, person: Person)] {
    let named = Set(
      meeting.participants.flatMap { [$0.lead].compactMap(\.self) + $0.members }.map(\.value))
    return zip(meeting.people.ids, meeting.people.values).filter { named.contains($0.0.value) }
      .map { (id: $0, person: $1) }
  }
}
