import Fields
import Markup
import Meetings

extension EvidenceRule {
  static let tableWithoutSource = EvidenceRule(EvidenceDiagnostics.tableWithoutSource) { dossier in
    dossier.meeting.tables.filter { $0.holdsNumbers && !$0.namesSource }.map { table in
      Finding(
        summary: "the table \"\(table.id.value)\" has numbers and names no source",
        span: table.id.span,
        hint: "cite a source in its title or its \"notes\": [@id]")
    }
  }
}

extension DataTable {
  private var cells: [Cell] { groups.flatMap(\.rows).flatMap(\.cells) }

  fileprivate var namesSource: Bool {
    let own = [title].compactMap(\.self) + notes + columns.compactMap(\.heading)
    let groups = groups.compactMap(\.heading)
    return (own + groups).contains(where: \.namesSource)
      || (head.flatMap(\.cells) + cells).contains { $0.text?.namesSource == true }
  }
}
