import Diagnostics
import Fields

/// An entry of a .bib file under the names of CSL-JSON.
struct BibSource {
  /// The entry itself, and then what it inherits.
  private var entry: BibEntry
  private let text: ReadableText
  private let sink: DiagnosticSink
  private var source: FoundSource

  init(_ entry: BibEntry, library: BibLibrary, text: ReadableText, sink: DiagnosticSink) {
    self.entry = entry
    self.text = text
    self.sink = sink
    source = FoundSource(range: entry.range)
    fill()
    reportNames()
    reportUnknown(isParentKnown: library.parent(of: entry) != nil)
    // What is there already stays, whatever name the parent has for it.
    for ancestor in library.ancestors(of: entry) {
      self.entry = ancestor
      fill()
      reportAbbreviations()
    }
  }

  var node: Node? { source.node(in: text, sink) }

  private mutating func fill() {
    source.add("id", entry.key, at: entry.keyRange)
    let subtype = entry["entrysubtype"].map(words)
    source.add("type", BibTypes.form(of: entry.type, subtype: subtype), at: entry.typeRange)
    for (name, key) in BibTypes.people {
      guard let field = entry[name] else { continue }
      source.add(key, BibNames.names(field.value), at: field.nameRange)
    }
    addTitle()
    addDates()
    addNumber()
    if entry["type"] == nil, let genre = BibTypes.genre(of: entry.type) {
      source.add("genre", genre, at: entry.typeRange)
    }
    for (name, key) in BibTypes.texts { add(name, as: key) }
    addAddresses()
    if let field = entry["langid"] ?? entry["language"] {
      let name = words(field).lowercased()
      let tag = BibTypes.languages[name] ?? (name.utf8.count == 2 ? name : "")
      source.add("language", tag, at: field.value.range)
    }
  }

  private func words(_ field: BibField) -> String { LaTeXText.text(field.value.bytes) }

  /// Where a tilde is no blank.
  private func plain(_ field: BibField) -> String { LaTeXText.verbatim(field.value.bytes) }

  private mutating func add(_ name: String, as key: String) {
    guard let field = entry[name] else { return }
    source.add(key, .text(words(field), field.value.range), at: field.nameRange)
  }

  /// With its subtitle behind a colon.
  private mutating func addTitle() {
    for (name, subtitle, key) in [
      ("title", "subtitle", "title"), ("booktitle", "booksubtitle", "container-title"),
      ("journaltitle", "journalsubtitle", "container-title"),
    ] {
      guard let field = entry[name], let more = entry[subtitle] else { continue }
      source.add(
        key, .text("\(words(field)): \(words(more))", field.value.range), at: field.nameRange)
    }
    add("title", as: "title")
  }

  /// BibLaTeX's `date`, or BibTeX's year, month and day.
  private mutating func addDates() {
    for (name, key) in [("date", "issued"), ("origdate", "original-date")] {
      guard let field = entry[name] else { continue }
      source.add(
        key, .date(FoundDate(plain(field)), at: field.value.range), at: field.nameRange)
    }
    if let field = entry["urldate"], entry["url"] != nil {
      source.add(
        "accessed", .date(FoundDate(plain(field)), at: field.value.range), at: field.nameRange)
    }
    guard !source.has("issued"), let year = entry["year"] else { return }
    var date = words(year)
    if Int(date) != nil, let month = entry["month"].map(words).flatMap(Self.month) {
      date += "-\(month)"
      if let day = entry["day"].map(words), Int(day) != nil { date += "-\(day)" }
    }
    source.add("issued", .date(FoundDate(date), at: year.value.range), at: year.nameRange)
  }

  /// By its number, its abbreviation or its English name.
  private static func month(_ text: String) -> Int? {
    if let number = Int(text) { return number }
    let start = String(text.lowercased().prefix(3))
    return BibReader.months.firstIndex(of: start).map { $0 + 1 }
  }

  /// The issue of an article, the place in a series of a book, else the number itself.
  private mutating func addNumber() {
    let key: String
    switch entry.type {
    case "article", "periodical", "suppperiodical": key = "issue"
    case "book", "inbook", "incollection", "proceedings", "inproceedings", "collection":
      key = "collection-number"
    default: key = "number"
    }
    add("number", as: key)
    add("eid", as: "number")
  }

  private mutating func addAddresses() {
    if let field = entry["doi"] {
      source.add("DOI", LaTeXText.verbatim(field.value.bytes), at: field.value.range)
    }
    if let field = entry["url"] {
      source.add("URL", LaTeXText.verbatim(field.value.bytes), at: field.value.range)
    } else if let field = entry["eprint"],
      entry["eprinttype"].map({ words($0).lowercased() }) == "arxiv"
        || entry["archiveprefix"].map({ words($0).lowercased() }) == "arxiv"
    {
      let name = LaTeXText.verbatim(field.value.bytes)
      source.add("URL", "https://arxiv.org/abs/\(name)", at: field.value.range)
    }
    guard let field = entry["howpublished"] else { return }
    let address = LaTeXText.verbatim(field.value.bytes)
    if address.hasPrefix("http") {
      source.add("URL", address, at: field.value.range)
    } else {
      source.add("medium", words(field), at: field.value.range)
    }
  }

  private func reportNames() {
    for field in BibTypes.people.compactMap({ entry[$0.0] }) {
      for name in BibNames.overfull(field.value) {
        sink.report(
          Diagnostic(
            BibliographiesDiagnostics.malformedName,
            "\"\(excerpt(name))\" has too many commas for one name",
            at: text.span(field.value.range),
            hint: "write \"and\" between names: Lee, A. and Roe, B.; one name is Family, Given or"
              + " Family, Suffix, Given"))
      }
    }
  }

  private func reportUnknown(isParentKnown: Bool) {
    if let field = entry["crossref"], !isParentKnown {
      sink.report(
        Diagnostic(
          BibliographiesDiagnostics.unknownCrossReference,
          "no other entry has the key \"\(LaTeXText.verbatim(field.value.bytes))\"",
          at: text.span(field.value.range),
          hint: "mend \"crossref\", or write what would be inherited into the entry"))
    }
    reportAbbreviations()
  }

  private func reportAbbreviations() {
    for range in entry.fields.flatMap(\.value.unknown) {
      let name = String(decoding: text.bytes[range], as: UTF8.self)
      sink.report(
        Diagnostic(
          BibliographiesDiagnostics.unknownAbbreviation,
          "nothing defines the abbreviation \"\(excerpt(name))\"", at: text.span(range),
          hint: "define it with @string before the entry, or put the words in braces"))
    }
  }
}
