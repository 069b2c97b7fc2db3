import Diagnostics
import Fields
import Meetings

extension EvidenceRule {
  static let bareHomePage = EvidenceRule(EvidenceDiagnostics.bareHomePage) { dossier in
    dossier.meeting.references.compactMap { reference in
      guard let url = reference.url, AddressParts(url.string)?.isHomePage == true else {
        return nil
      }
      return Finding(
        summary: "the address of \"\(reference.id.value)\" is a home page and no source",
        span: url.span, hint: "give the address of the page itself")
    }
  }
}
