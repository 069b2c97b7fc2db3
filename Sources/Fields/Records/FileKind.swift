/// What files the program reads, by the middle of their schema, and where each is given.
enum FileKind {
  private static let all: [(name: String, article: String, place: String)] = [
    ("fonts", "a manifest of fonts", "give its folder to --font-path"),
    ("identity", "an organisation's identity", "give it to --identity"),
    ("language", "a language's data", "it is read from the folder of languages"),
    ("meeting", "a meeting", "give it to build or check as the file itself"),
    ("template", "a template", "give its name or its folder to --template"),
  ]

  /// - Returns: why a file cannot be read here, where its schema is that of another kind of file; nil
  ///   where it is of the kind that is read, or of none.
  static func misplaced(_ schema: String, known: [String]) -> (summary: String, hint: String)? {
    guard let name = name(schema), name != known.first.flatMap(self.name),
      let kind = all.first(where: { $0.name == name })
    else { return nil }
    let wanted = all.first { $0.name == known.first.flatMap(self.name) }?.article
    return (
      "this file is \(kind.article)" + (wanted.map { ", not \($0)" } ?? ""), kind.place
    )
  }

  /// `identity` of `taklimat/identity/1`.
  private static func name(_ schema: String) -> String? {
    let parts = schema.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == 3 && parts[0] == "taklimat" ? String(parts[1]) : nil
  }
}
