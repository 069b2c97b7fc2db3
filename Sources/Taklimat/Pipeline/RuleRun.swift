import Diagnostics
import Evidence
import Fields
import Fonts
import Frames
import Languages
import Meetings
import Proofreading
import Templates

/// The rules that `check` asks of one document: the template's levels, and before them those of the
/// run.
struct RuleRun {
  let settings: RuleSettings
  let template: Template

  /// What the evidence rules find. The meeting is not there any longer when its pages are.
  func examine(_ meeting: Meeting, _ shared: SharedData, _ sink: DiagnosticSink) -> [Diagnostic] {
    let dossier = Dossier(meeting) { tag in
      shared.languages.knows(tag) ? shared.languages.language(tag, sink: sink) : nil
    }
    return Examiner(levels: levels).diagnostics(dossier)
  }

  /// Reports what a proofreader finds on the pages.
  func proofread(_ briefing: SetBriefing, into sink: DiagnosticSink) {
    var setting = Proof.Setting(
      paper: template.palette.paper, summaryPages: template.budgets.summary)
    let weights = briefing.origin.workshop.fonts.faces.map(\.weight)
    setting.weight = { face in
      let index = Int(face.index)
      return weights.indices.contains(index) ? weights[index] : 400
    }
    Proofreader(levels: levels).report(Proof(briefing.document, setting), into: sink)
  }

  private var levels: [String: RuleLevel] {
    var levels: [String: RuleLevel] = [:]
    for entry in template.ruleLevels.entries { levels[entry.key.value] = entry.value }
    return levels.merging(settings.levels) { $1 }
  }

  /// Reports what a template sets to a level and is no rule.
  static func checkNames(_ levels: FieldMap<RuleLevel>, _ sink: DiagnosticSink) {
    let ids = RuleSettings.ids
    for key in levels.keys where !ids.contains(key.value) {
      sink.report(
        Diagnostic(
          ProofDiagnostics.unknownRule, "there is no rule \"\(key.value)\"", at: key.span,
          hint: RuleSettings.advice(on: key.value)))
    }
  }
}
