import Diagnostics
import Evidence
import Fields
import Fonts
import Frames
import Languages
import Meetings
import Proofreading
import Templates

/// The rules that a run asks of one document: the template's levels, and before them those of the
/// run.
struct RuleRun {
  let settings: RuleSettings
  let template: Template
  /// Whether rules that the run sets to no level are not asked.
  let asksNamedAlone: Bool

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
    guard asksNamedAlone else { return standingLevels }
    var levels: [String: RuleLevel] = [:]
    for id in RuleSettings.ids { levels[id] = .off }
    return levels.merging(settings.levels) { $1 }
  }

  /// Of rules that every run asks, builds among them.
  var standingLevels: [String: RuleLevel] {
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

/// Which kinds of rules a run asks beside making pages.
struct RuleQuestions {
  /// Those about the file, which are asked before there are pages.
  let ofEvidence: Bool
  /// Those about the laid-out pages.
  let ofLayout: Bool
  /// Whether only those are asked that the run sets to a level.
  let namedAlone: Bool

  static let none = RuleQuestions(ofEvidence: false, ofLayout: false, namedAlone: true)

  /// A check asks what its options say.
  static func check(_ options: BriefingOptions) -> RuleQuestions {
    RuleQuestions(
      ofEvidence: options.examinesEvidence, ofLayout: options.examinesLayout, namedAlone: false)
  }

  /// A build asks nothing of itself, since nothing of this keeps a document from being one.
  static func build(_ options: BriefingOptions) -> RuleQuestions {
    let named = options.rules.levels.filter { $0.value != .off }
    guard !named.isEmpty else { return none }
    return RuleQuestions(
      ofEvidence: Examiner.ids.contains { named[$0] != nil },
      ofLayout: Proofreader.ids.contains { named[$0] != nil }, namedAlone: true)
  }
}
