import Fields
import Meetings

extension EvidenceRule {
  static let uncitedReference = EvidenceRule(EvidenceDiagnostics.uncitedReference) { dossier in
    // A number that fell into a word cites the source of that place in the list.
    let numbers = Set(dossier.passages.flatMap(dossier.gluedNumbers).map(\.number))
    return dossier.meeting.references.enumerated().filter { index, reference in
      !dossier.citedReferences.contains(reference.id.value) && !numbers.contains(index + 1)
    }.map { _, reference in
      Finding(
        summary: "nothing cites the source \"\(reference.id.value)\"", span: reference.id.span,
        hint: "cite it where it was used, [@\(reference.id.value)], or remove it")
    }
  }
}
