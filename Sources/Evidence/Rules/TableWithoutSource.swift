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

  /// Whether at least four of its cells are numbers: fewer are no data.
  fileprivate var holdsNumbers: Bool {
    var count = 0
    for cell in cells where cell.text?.isNumber == true {
      count += 1
      if count == 4 { return true }
    }
    return false
  }

  fileprivate var namesSource: Bool {
    let own = [title].compactMap(\.self) + notes + columns.compactMap(\.heading)
    let groups = groups.compactMap(\.heading)
    return (own + groups).contains(where: \.namesSource)
      || (head.flatMap(\.cells) + cells).contains { $0.text?.namesSource == true }
  }
}

extension RichText {
  /// Whether it is a number alone, or an amount in a hundred; a year is none.
  fileprivate var isNumber: Bool {
    guard let text = variants.first?.content.plainText else { return false }
    let number = text.hasSuffix("%") ? String(text.dropLast()) : text
    let isYear = text.utf8.count == 4 && text.utf8.allSatisfy(\.isDigit)
    return !isYear && Claim.number(number) != nil
  }
}
