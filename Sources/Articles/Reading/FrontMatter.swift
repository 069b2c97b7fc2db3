/// What stands between two lines of dashes above a Markdown text: `title: …`, `date: …`.
struct FrontMatter {
  private(set) var title: Passage?
  /// Its other lines, as text.
  private(set) var blocks: [ArticleBlock] = []
  private(set) var body: String
  /// How many lines stand before the body.
  private(set) var lineCount = 0

  init(_ text: String) {
    body = text
    let lines = text.split(separator: "\n", maxSplits: 40, omittingEmptySubsequences: false)
    guard lines.first == "---",
      let end = lines.indices.dropFirst().prefix(39).first(where: { lines[$0] == "---" }),
      lines[1..<end].allSatisfy({ $0.unicodeScalars.contains(":") || $0.allSatisfy(\.isWhitespace) }
      )
    else { return }
    for index in 1..<end { take(String(lines[index]), number: index + 1) }
    lineCount = end + 1
    body = lines[(end + 1)...].joined(separator: "\n")
  }

  private mutating func take(_ line: String, number: Int) {
    guard let colon = line.unicodeScalars.firstIndex(of: ":") else { return }
    let key = String(line.unicodeScalars[..<colon]).trimmed
    var value = String(line.unicodeScalars[colon...].dropFirst()).trimmed
    if value.utf8.count > 1, let quote = value.utf8.first, quote == value.utf8.last,
      "\"'".utf8.contains(quote)
    {
      value = String(value.dropFirst().dropLast())
    }
    if key.lowercased() == "title", value.hasWord {
      title = Passage(value, line: number)
    } else if value.hasWord {
      blocks.append(.paragraph(Passage("\(key): \(value)", line: number)))
    }
  }
}
