import Diagnostics
import Fields
import Meetings

extension EvidenceRule {
  static let accessDate = EvidenceRule(EvidenceDiagnostics.accessDate) { dossier in
    guard let day = dossier.day else { return [] }
    return dossier.meeting.references.compactMap { reference in
      guard let accessed = reference.accessed else { return nil }
      let oldest = (day.year - 1, day.month, day.day)
      let isOld = (accessed.year, accessed.month, accessed.day) < oldest
      guard isOld || accessed > day else { return nil }
      return Finding(
        summary: isOld
          ? "\"\(reference.id.value)\" was looked up on \(accessed), more than a year before \(day)"
          : "\"\(reference.id.value)\" was looked up on \(accessed), after the document's day \(day)",
        span: reference.url?.span ?? reference.id.span,
        hint: isOld
          ? "look whether it still says so, and write the day under \"accessed\""
          : "mend \"accessed\", or the document's date")
    }
  }
}
