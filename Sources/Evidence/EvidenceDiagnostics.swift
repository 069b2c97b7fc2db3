package import Diagnostics

/// What a careful reader asks of a file; the kinds themselves stand by what they are about.
package enum EvidenceDiagnostics {
  /// Those of the rules, by id.
  package static let all = Examiner.rules.map(\.kind)
}
