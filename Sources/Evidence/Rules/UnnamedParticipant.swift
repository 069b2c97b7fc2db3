import Fields
import Meetings

extension EvidenceRule {
  static let unnamedParticipant = EvidenceRule(EvidenceDiagnostics.unnamedParticipant) { dossier in
    dossier.participants.filter { $0.person.name == nil }.map { participant in
      Finding(
        summary: "the participant \"\(participant.id.value)\" has no name",
        span: participant.id.span, hint: "add \"name\" as soon as it is known")
    }
  }
}
