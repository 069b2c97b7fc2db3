package import Diagnostics

/// What a careful reader asks of a file; the kinds themselves stand by what they are about.
package enum EvidenceDiagnostics {
  /// By id.
  package static let all: [DiagnosticKind] = [
    accessDate, acronymCase, bareHomePage, chartWithoutSource, countMismatch, dateAgainstAddress,
    documentBeforeMeeting, figureWithoutSource, gluedDigit, leadingZero, markingBelowContent,
    misspeltName, mojibake, noSuchDay, participantWithoutPosition, referenceAfterDocument,
    repeatedReference, tableWithoutSource, uncitedReference, undatedFigure, unnamedParticipant,
    unsourcedClaim, unsourcedQuotation, wrongWeekday,
  ]
}
