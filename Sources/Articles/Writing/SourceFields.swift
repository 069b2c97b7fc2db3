import Diagnostics
import Fields

/// A source as the fields of `references`, under the names of CSL-JSON.
struct SourceFields {
  let fields: [YAMLEntry]

  init(_ source: SourceEntry, language: LanguageTag, _ vocabularies: Vocabularies) {
    func words(_ text: String) -> YAMLNode { .text(MarkdownText.inline(text)) }
    var fields = [YAMLEntry("id", .bare(source.id))]
    if source.url != nil { fields.append(YAMLEntry("type", .bare("webpage"))) }
    if let own = LanguageGuess.ofPhrase(source.title, vocabularies), own != language {
      fields.append(YAMLEntry("lang", .bare(own.description)))
    }
    if !source.authors.isEmpty {
      let authors = source.authors.map { author -> [(String, YAMLNode)] in
        switch author {
        case .literal(let name): [("literal", words(name))]
        case .person(let family, let given): [("family", words(family)), ("given", words(given))]
        }
      }
      fields.append(YAMLEntry("author", .flow(authors.map(YAMLWriter.braces))))
    }
    if let issued = source.issued {
      fields.append(YAMLEntry("issued", .bare(issued.description), beside: Self.doubt(of: source)))
    }
    fields.append(YAMLEntry("title", words(source.title)))
    if let publisher = source.publisher { fields.append(YAMLEntry("publisher", words(publisher))) }
    if let url = source.url {
      fields.append(YAMLEntry("URL", .bare(YAMLText.scalar(url)), beside: Self.home(url)))
    }
    if let accessed = source.accessed {
      fields.append(YAMLEntry("accessed", .bare(accessed.description)))
    }
    self.fields = fields
  }

  /// An address often holds the month: `news.un.org/en/story/2025/02/1159546`.
  private static func doubt(of source: SourceEntry) -> String? {
    guard let url = source.url, let issued = source.issued, let month = issued.month else {
      return nil
    }
    let parts = url.split(separator: "/").map(String.init)
    for (year, number) in zip(parts, parts.dropFirst())
    where year.isDigits && year.utf8.count == 4 && number.isDigits && number.utf8.count == 2 {
      guard let named = Int(number), (1...12).contains(named),
        Int(year) != issued.year || named != month
      else { continue }
      return Doubt(line: source.line, text: "the address has \(year)/\(number)").comment
    }
    return nil
  }

  /// Of an address without a path.
  private static func home(_ url: String) -> String? {
    let parts = url.split(separator: "/", omittingEmptySubsequences: true)
    return parts.count == 2 ? "? it leads to the home page only" : nil
  }
}
