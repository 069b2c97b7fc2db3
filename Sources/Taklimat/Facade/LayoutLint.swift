import Diagnostics
import Proofreading

/// How laid-out pages are examined: which rules are asked, and how grave what they find is.
public struct LayoutLint: Sendable {
  /// By the rules' ids.
  let levels: [String: RuleLevel]

  /// The rules at the levels that the template gives them, or their own.
  public init() { levels = [:] }

  /// Some rules at levels of their own, which count before the template's.
  ///
  /// - Parameter settings: each `RULE=LEVEL`, as in `widow=error`; of two for one rule the later
  ///   counts.
  /// - Throws: what is wrong with the first that says nothing.
  public init(_ settings: [String]) throws(Fault) {
    var levels: [String: RuleLevel] = [:]
    for setting in settings {
      let parts = setting.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2 else {
        throw Fault(
          message: "\"\(setting)\" is not RULE=LEVEL", hint: "write, for example, widow=error")
      }
      guard Proofreader.ids.contains(parts[0]) else {
        throw Fault(
          message: "there is no rule \"\(parts[0])\"", hint: Proofreader.advice(on: parts[0]))
      }
      guard let level = RuleLevel(rawValue: parts[1]) else {
        throw Fault(
          message: "there is no level \"\(parts[1])\"",
          hint: "levels are off, note, warning and error")
      }
      levels[parts[0]] = level
    }
    self.levels = levels
  }

  /// The ids of all rules.
  public static var rules: [String] { Proofreader.ids }

  /// Why a setting cannot be used.
  public struct Fault: Error, Equatable {
    public let message: String
    public let hint: String
  }
}
