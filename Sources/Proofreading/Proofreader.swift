package import Diagnostics

/// Reads laid-out pages and says what a typographer would mark.
package struct Proofreader {
  /// All rules, in the order of their ids.
  static let rules: [ProofRule] = [
    .coarseImage, .hyphenLadder, .looseLine, .nearEmptyPage, .orphan, .outsidePage, .overfullBox,
    .overfullLine, .paleInGrey, .paleText, .river, .smallText, .strandedHeading, .strandedRow,
    .summaryTooLong, .tightLine, .widow,
  ]

  /// The ids by which rules are set to a level.
  package static var ids: [String] { rules.map(\.kind.id) }

  private let levels: [String: RuleLevel]

  /// - Parameter levels: by the rules' ids, where they differ from what the rules have themselves.
  package init(levels: [String: RuleLevel] = [:]) { self.levels = levels }

  /// Rule by rule, each in the order of the pages.
  package func report(_ proof: Proof, into sink: DiagnosticSink) {
    for rule in Self.rules {
      let level = levels[rule.kind.id] ?? RuleLevel(rule.kind.severity)
      guard let severity = level.severity else { continue }
      for finding in rule.findings(proof) {
        sink.report(
          Diagnostic(
            rule.kind, finding.summary, at: finding.span ?? proof.beginning, hint: finding.hint
          )
          .found(on: finding.area, as: severity))
      }
    }
  }
}
