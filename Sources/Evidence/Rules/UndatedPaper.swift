import Fields
import Meetings

extension EvidenceRule {
  static let undatedPaper = EvidenceRule(EvidenceDiagnostics.undatedPaper) { dossier in
    let document = dossier.meeting.document
    guard document.date == nil, document.status != .draft, let signature = document.signature else {
      return []
    }
    let day = dossier.meeting.when?.start.date
    return [
      Finding(
        summary: day.map { "the paper is signed and has no date; \($0), the meeting's, is printed" }
          ?? "the paper is signed and has no date",
        span: signature.by.span, hint: "add \"date\" to \"document\": the day of signing")
    ]
  }
}
