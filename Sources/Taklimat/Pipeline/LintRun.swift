import Diagnostics
import Fields
import Fonts
import Frames
import Proofreading
import Templates

/// Layout lint over one document: the template's levels, and before them those of the run.
struct LintRun {
  let lint: LayoutLint
  let briefing: SetBriefing

  func report(into sink: DiagnosticSink) {
    var setting = Proof.Setting(
      paper: briefing.origin.template.palette.paper,
      summaryPages: briefing.origin.template.budgets.summary)
    let weights = briefing.origin.workshop.fonts.faces.map(\.weight)
    setting.weight = { face in
      let index = Int(face.index)
      return weights.indices.contains(index) ? weights[index] : 400
    }
    Proofreader(levels: levels).report(Proof(briefing.document, setting), into: sink)
  }

  private var levels: [String: RuleLevel] {
    var levels: [String: RuleLevel] = [:]
    for entry in briefing.origin.template.ruleLevels.entries {
      levels[entry.key.value] = entry.value
    }
    return levels.merging(lint.levels) { $1 }
  }

  /// Reports what a template sets to a level and is no rule.
  static func checkNames(_ levels: FieldMap<RuleLevel>, _ sink: DiagnosticSink) {
    for key in levels.keys where !Proofreader.ids.contains(key.value) {
      sink.report(
        Diagnostic(
          ProofDiagnostics.unknownRule, "there is no rule \"\(key.value)\"", at: key.span,
          hint: Proofreader.advice(on: key.value)))
    }
  }
}
