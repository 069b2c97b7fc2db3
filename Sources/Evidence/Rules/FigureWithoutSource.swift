import Fields
import Meetings

extension EvidenceRule {
  static let figureWithoutSource = EvidenceRule(EvidenceDiagnostics.figureWithoutSource) {
    dossier in
    dossier.meeting.figures.filter(\.cite.isEmpty).map { figure in
      Finding(
        summary: "the figure \"\(figure.id.value)\" names no source", span: figure.id.span,
        hint: "name an id of \"references\" in its \"cite\"")
    }
  }
}
