import Arguments
import Taklimat

/// How grave what rules find is: `--rule widow=error`.
struct RuleOptions {
  var rules: [String] = []

  mutating func declare(_ form: inout ArgumentForm, help: String) {
    form.option(
      &rules, "rule", takes: "id=level", completes: .words(RuleSettings.ids.map { $0 + "=" }),
      help: help)
  }

  /// Throws what is wrong with the first that says nothing.
  func checked() throws(UsageError) -> RuleSettings {
    do throws(RuleSettings.Fault) {
      return try RuleSettings(rules)
    } catch {
      throw UsageError(error.message, hint: error.hint)
    }
  }

  /// What cannot be used was refused before.
  var settings: RuleSettings { (try? RuleSettings(rules)) ?? RuleSettings() }
}
