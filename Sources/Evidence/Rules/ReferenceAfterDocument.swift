import Fields
import Meetings

extension EvidenceRule {
  static let referenceAfterDocument = EvidenceRule(EvidenceDiagnostics.referenceAfterDocument) {
    dossier in
    guard let date = dossier.meeting.document.date else { return [] }
    return dossier.meeting.references.compactMap { reference in
      guard let issued = reference.issued, issued.isAfter(date) else { return nil }
      return Finding(
        summary:
          "the source \"\(reference.id.value)\" is of \(issued), after the document (\(date))",
        span: reference.id.span, hint: "mend \"issued\", or the document's date")
    }
  }
}
