/// A table of any kind as the fields of `tables`.
struct TableEntry {
  let fields: [YAMLEntry]

  init(id: String, _ table: ArticleTable, sources: [Int: String]) {
    func cell(_ passage: Passage) -> String {
      let text = MarkdownText.inline(Pictographs.removed(from: passage), sources: sources)
      return text.isEmpty ? "\"\"" : YAMLText.quoted(text)
    }
    let width = table.columns
    let head = table.hasHead ? table.rows.first ?? [] : []
    let rows = table.hasHead ? Array(table.rows.dropFirst()) : table.rows
    let numeric = (0..<width).map { column in
      let cells = rows.compactMap { $0.indices.contains(column) ? $0[column].plain : nil }
      return column > 0 && !cells.isEmpty && cells.allSatisfy { $0.isNumeric }
    }
    let columns = (0..<width).map { column -> YAMLEntry in
      let heading = head.indices.contains(column) ? head[column] : Passage([], line: table.line)
      let text = MarkdownText.inline(Pictographs.removed(from: heading), sources: sources)
      guard numeric[column] else {
        return YAMLEntry("", text.isEmpty ? .braces([("align", .bare("start"))]) : .text(text))
      }
      return YAMLEntry(
        "",
        .braces(
          (text.isEmpty ? [] : [("heading", .bare(YAMLText.quoted(text)))]) + [
            ("align", .bare("end"))
          ]))
    }
    var fields = [YAMLEntry("id", .bare(id))]
    if let caption = table.caption, caption.plain.hasWord {
      fields.append(YAMLEntry("title", .text(MarkdownText.inline(caption, sources: sources))))
    }
    fields.append(YAMLEntry("columns", .list(columns)))
    fields.append(
      YAMLEntry(
        "rows",
        .list(
          rows.map { row in
            let cells = row.map(cell) + Array(repeating: "\"\"", count: max(0, width - row.count))
            return YAMLEntry("", .flow(cells))
          })))
    self.fields = fields
  }
}
