/// Decides whether a table is one of areas, and finds its icons.
struct AreasReader {
  private static let keys = ["area", "description", "benefit"]

  /// Nil for a table of other columns, of numbers, or with empty cells where an area needs a name.
  static func areas(_ table: ArticleTable) -> AreasTable? {
    let width = table.columns
    guard (2...3).contains(width), table.hasHead, table.rows.count > 1,
      let head = table.rows.first,
      table.rows.allSatisfy({ $0.count <= width }), head.count == width
    else { return nil }
    let body = table.rows.dropFirst()
    let cells = body.flatMap(\.self)
    guard cells.count(where: { $0.plain.isNumeric }) * 4 <= cells.count else { return nil }
    var doubts: [Doubt] = []
    func cut(_ passage: Passage) -> (Passage, String?) { Pictographs.cut(passage, &doubts) }
    let columns = zip(keys, head).map { key, cell in
      let (heading, icon) = cut(cell)
      return AreasTable.Column(key: key, heading: heading, icon: icon)
    }
    let rows = body.map { row in
      let cut = row.map(cut)
      return AreasTable.Row(icon: cut.compactMap(\.1).first, cells: cut.map(\.0))
    }
    guard rows.allSatisfy({ $0.cells.first?.plain.hasWord ?? false }) else { return nil }
    return AreasTable(
      caption: table.caption, columns: columns, rows: rows, doubts: doubts, line: table.line)
  }
}

/// Pictographs in text: the two that are icons of ours, and all others.
enum Pictographs {
  /// A passage without its pictographs, and the icon that they ask for.
  static func cut(_ passage: Passage, _ doubts: inout [Doubt]) -> (Passage, String?) {
    let found = passage.plain.unicodeScalars.filter { $0.isPictograph && $0.value > 0xFE0F }
    let without = removed(from: passage)
    guard let sign = found.first else { return (without, nil) }
    if let icon = icon(sign) { return (without, icon) }
    doubts.append(
      Doubt(
        line: passage.line, text: "\(sign) is no icon of the program; a plain mark stands for it"))
    return (without, "mark")
  }

  static func removed(from passage: Passage) -> Passage {
    guard passage.plain.unicodeScalars.contains(where: { $0.isPictograph }) else { return passage }
    let runs = passage.runs.map { run in run.changed(without) }
    return Passage(runs, line: passage.line).tidied
  }

  /// A blank before a sign goes with it where punctuation follows.
  private static func without(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isBehindSign = false
    for scalar in text.unicodeScalars {
      if scalar.isPictograph {
        isBehindSign = true
        continue
      }
      if isBehindSign, ".,;:!?)".unicodeScalars.contains(scalar), result.last == " " {
        result.removeLast()
      }
      // A sign between two words parted them.
      if isBehindSign, scalar.isWordPart, result.last?.isWordPart ?? false { result.append(" ") }
      isBehindSign = false
      result.append(scalar)
    }
    return String(result)
  }

  private static func icon(_ sign: Unicode.Scalar) -> String? {
    switch sign {
    case "🎯": "target"
    case "💡": "light-bulb"
    default: nil
    }
  }
}

extension String {
  /// A number with its signs.
  var isNumeric: Bool {
    let text = trimmed
    guard
      let first = text.unicodeScalars.first(where: {
        !"+-−–±~≈<>Rp$€£ ".unicodeScalars.contains($0)
      })
    else { return !text.isEmpty }
    return first.isDigit && text.unicodeScalars.count { $0.isLetter } <= 4
  }
}
