import Diagnostics
import Fields
import Meetings

extension EvidenceRule {
  static let dateAgainstAddress = EvidenceRule(EvidenceDiagnostics.dateAgainstAddress) { dossier in
    dossier.meeting.references.compactMap { reference in
      guard let issued = reference.issued, let url = reference.url,
        let dates = AddressParts(url.string)?.dates, let date = dates.first,
        !dates.contains(where: issued.agrees)
      else { return nil }
      return Finding(
        summary:
          "the source \"\(reference.id.value)\" is of \(issued), and its address says \(date)",
        span: url.span, hint: "look at the source, and mend \"issued\" or \"URL\"")
    }
  }
}
