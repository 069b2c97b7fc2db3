/// How grave what a rule finds is to be, as a user chooses it.
package enum RuleLevel: String, Sendable, CaseIterable {
  /// The rule is not asked.
  case off
  case note, warning, error

  /// Nil for a rule that is off.
  package var severity: Severity? { Severity(rawValue: rawValue) }

  package init(_ severity: Severity) {
    switch severity {
    case .note: self = .note
    case .warning: self = .warning
    case .error: self = .error
    }
  }
}
