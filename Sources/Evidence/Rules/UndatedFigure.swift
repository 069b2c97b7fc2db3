import Fields
import Meetings

extension EvidenceRule {
  static let undatedFigure = EvidenceRule(EvidenceDiagnostics.undatedFigure) { dossier in
    dossier.meeting.figures.filter { $0.asOf == nil }.map { figure in
      Finding(
        summary: "the figure \"\(figure.id.value)\" does not say for which time it holds",
        span: figure.id.span, hint: "write, for example, as_of: 2021, or 2021-10")
    }
  }
}
