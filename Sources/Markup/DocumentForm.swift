/// What a paper is used as, which both a meeting and a template may say; each has a template of its
/// name.
package enum DocumentForm: String, CaseIterable, Sendable {
  /// The full pack.
  case briefing
  /// One page for the principal.
  case card
  /// A report after Indonesian office rules.
  case laporan
  /// A memorandum within an office, after the same.
  case notaDinas = "nota-dinas"
  /// The record after the meeting.
  case notula
  /// With key points and boxes for the decision on its first page.
  case ministerial
  case plain
}
