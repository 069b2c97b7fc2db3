import Compose
import Diagnostics
import Evidence
import Proofreading

/// Which rules a run asks, and how grave what they find is.
public struct RuleSettings: Sendable {
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
      guard Self.ids.contains(parts[0]) else {
        throw Fault(message: "there is no rule \"\(parts[0])\"", hint: Self.advice(on: parts[0]))
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

  /// The ids of all rules, sorted.
  public static let ids: [String] = (Examiner.ids + Proofreader.ids + ComposeDiagnostics.rules)
    .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }

  /// Those of them that look at laid-out pages.
  public static var layoutIDs: [String] { Proofreader.ids }

  /// The first rule set here that looks at laid-out pages; nil where none does.
  public var firstLayoutRule: String? { Proofreader.ids.first { levels[$0] != nil } }

  /// What to say of a name that no rule has.
  static func advice(on name: String) -> String {
    let known = "known rules: " + ids.joined(separator: ", ")
    return Suggestion.nearest(to: name, among: ids).map { "did you mean \"\($0)\"? \(known)" }
      ?? known
  }

  /// Why a setting cannot be used.
  public struct Fault: Error, Equatable {
    public let message: String
    public let hint: String
  }
}
