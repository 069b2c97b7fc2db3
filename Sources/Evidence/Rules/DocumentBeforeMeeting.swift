import Fields
import Markup
import Meetings

extension EvidenceRule {
  static let documentBeforeMeeting = EvidenceRule(EvidenceDiagnostics.documentBeforeMeeting) {
    dossier in
    let meeting = dossier.meeting
    guard [.notula, .laporan].contains(meeting.document.form), let date = meeting.document.date,
      let when = meeting.when, date < when.start.date
    else { return [] }
    return [
      Finding(
        summary: "the record is of \(date), before the meeting on \(when.start.date)",
        span: when.span, hint: "mend \"date\" under \"document\", or \"when\"")
    ]
  }
}
