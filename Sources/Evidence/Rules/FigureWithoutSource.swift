import Fields
import Meetings

extension EvidenceRule {
  static let figureWithoutSource = EvidenceRule(EvidenceDiagnostics.figureWithoutSource) {
    dossier in
    let told = dossier.keysToldOfTexts
    return dossier.meeting.figures.filter(\.cite.isEmpty).compactMap { figure in
      guard told.isEmpty || !Claim.keys(of: figure).contains(where: told.contains) else {
        return nil
      }
      return Finding(
        summary: "the figure \"\(figure.id.value)\" names no source", span: figure.id.span,
        hint: "name an id of \"references\" in its \"cite\"")
    }
  }
}
