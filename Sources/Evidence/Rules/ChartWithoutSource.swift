import Fields
import Meetings

extension EvidenceRule {
  static let chartWithoutSource = EvidenceRule(EvidenceDiagnostics.chartWithoutSource) { dossier in
    dossier.meeting.charts.filter { $0.cite.isEmpty && !$0.title.namesSource }.map { chart in
      Finding(
        summary: "the chart \"\(chart.id.value)\" names no source", span: chart.id.span,
        hint: "name an id of \"references\" in its \"cite\"")
    }
  }
}

extension RichText {
  /// Whether it cites in one of its languages.
  var namesSource: Bool { variants.contains { $0.content.nameSource } }
}
