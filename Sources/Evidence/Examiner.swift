package import Diagnostics

/// Asks of a meeting's file what a careful reader would: where a number comes from, whether dates
/// and counts agree, what scraping left behind.
package struct Examiner {
  /// All rules, in the order of their ids.
  static let rules: [EvidenceRule] = [
    .accessDate, .acronymCase, .bareHomePage, .chartWithoutSource, .countMismatch,
    .dateAgainstAddress, .documentBeforeMeeting, .figureWithoutSource, .gluedDigit,
    .leadingZero, .markingBelowContent, .missingLanguage, .misspeltName, .mojibake, .noSuchDay,
    .participantWithoutPosition, .referenceAfterDocument, .repeatedReference, .runOfShow,
    .tableWithoutSource, .uncitedReference, .undatedFigure, .undatedPaper, .unnamedParticipant,
    .unsourcedClaim, .unsourcedQuotation, .wrongWeekday,
  ]

  /// The ids by which rules are set to a level.
  package static var ids: [String] { rules.map(\.kind.id) }

  private let levels: [String: RuleLevel]

  /// - Parameter levels: by the rules' ids, where they differ from what the rules have themselves.
  package init(levels: [String: RuleLevel] = [:]) { self.levels = levels }

  /// Rule by rule; what a text says that the file uses twice is told once.
  package func diagnostics(_ dossier: Dossier) -> [Diagnostic] {
    var dossier = dossier
    dossier.levels = levels
    return Self.rules.flatMap { rule -> [Diagnostic] in
      guard let severity = dossier.severity(of: rule.kind) else { return [] }
      var places: Set<SourceSpan> = []
      return rule.findings(dossier).compactMap { finding in
        if let span = finding.span, !places.insert(span).inserted { return nil }
        return Diagnostic(
          rule.kind, finding.summary, at: finding.span, notes: finding.notes, hint: finding.hint
        ).found(as: severity)
      }
    }
  }
}
