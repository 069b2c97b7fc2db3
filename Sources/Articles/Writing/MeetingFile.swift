import Diagnostics
import Fields

/// A draft as the text of a meeting's file.
struct MeetingFile {
  private let draft: Draft
  private let vocabularies: Vocabularies
  private let sources: [Int: String]
  private let ids: FileIDs
  /// Whom some side has, by their numbers.
  private let sided: Set<Int>

  static func text(of draft: Draft, from name: String, _ vocabularies: Vocabularies) -> String {
    let file = MeetingFile(draft, vocabularies.leading(with: draft.language))
    var writer = YAMLWriter()
    file.writeHead(name, &writer)
    writer.write(file.entries)
    return writer.text
  }

  private init(_ draft: Draft, _ vocabularies: Vocabularies) {
    self.draft = draft
    self.vocabularies = vocabularies
    sources = Dictionary(
      draft.sources.map { ($0.number, $0.id) }, uniquingKeysWith: { first, _ in first })
    ids = FileIDs(draft)
    sided = Set(draft.sides.lazy.flatMap(\.people))
  }

  // MARK: Head

  private static let doubtLimit = 60

  private func writeHead(_ name: String, _ writer: inout YAMLWriter) {
    writer.comment(
      "Made by taklimat import from \"\(name)\". It holds what the article says and nothing besides."
    )
    writer.comment(
      "Wherever the program was not sure, a comment begins with \"# ?\" and names the article's line;"
    )
    writer.comment("grep \"# ?\" lists them. Answer each, delete it, then run: taklimat build")
    let doubts = draft.doubts.sorted { ($0.line, $0.text) < ($1.line, $1.text) }
    guard !doubts.isEmpty else { return writer.blankLine() }
    writer.blankComment()
    for doubt in doubts.prefix(Self.doubtLimit) { writer.comment(doubt.comment) }
    if doubts.count > Self.doubtLimit {
      writer.comment("? and \(doubts.count - Self.doubtLimit) more of this kind")
    }
    writer.blankLine()
  }

  private var entries: [YAMLEntry] {
    var entries = [
      YAMLEntry("schema", .bare("taklimat/meeting/1")), YAMLEntry("id", .bare(ids.meeting)),
      language,
    ]
    if let kind = draft.kind { entries.append(YAMLEntry("kind", .bare(kind))) }
    entries.append(title)
    entries.append(document)
    entries += [when, place, organisations, people, participants, summary].compactMap(\.self)
    entries += [background, areas, tables, figures, references].compactMap(\.self)
    return entries
  }

  private func words(_ text: String) -> YAMLNode { .text(MarkdownText.inline(text)) }

  private func words(_ passage: Passage) -> YAMLNode {
    .text(MarkdownText.inline(passage, sources: sources))
  }

  private var language: YAMLEntry {
    YAMLEntry(
      "language", .bare(draft.language.description),
      beside: draft.isLanguageSure ? nil : "? guessed from few words")
  }

  private var title: YAMLEntry {
    let doubt = draft.titleDoubt.map { [Doubt(line: draft.title.line, text: $0).comment] } ?? []
    return YAMLEntry("title", words(draft.title), above: doubt)
  }

  private var document: YAMLEntry {
    var fields = [YAMLEntry("form", .bare("briefing"))]
    if let issued = draft.issued {
      let remark =
        "the article does not date itself; on this day source \(issued.id) came out, which seems to be it"
      fields.append(
        YAMLEntry(
          "date", .bare(issued.date.description), above: [Doubt(line: 0, text: remark).comment]))
    } else if let date = draft.date {
      let remark = "the article does not date itself; this is the day of the meeting"
      fields.append(
        YAMLEntry(
          "date", .bare(date.date.description), above: [Doubt(line: 0, text: remark).comment]))
    }
    return YAMLEntry("document", .map(fields))
  }

  private var when: YAMLEntry? {
    guard let date = draft.date else { return nil }
    var above = draft.dateDoubts.map(\.comment)
    if !date.hasWeekday {
      above.insert(
        Doubt(line: draft.dateLine, text: "\"\(date.words)\"; is this the day of the meeting?")
          .comment, at: 0)
    }
    return YAMLEntry("when", .bare(date.date.description), above: above)
  }

  private var place: YAMLEntry? {
    guard let place = draft.place else { return nil }
    var fields: [YAMLEntry] = []
    if let name = place.name { fields.append(YAMLEntry("name", words(name))) }
    if let city = place.city { fields.append(YAMLEntry("city", words(city))) }
    let doubt = Doubt(
      line: place.line, text: "the article was sent from here; did the meeting take place here?"
    ).comment
    return YAMLEntry("where", .map(fields), above: place.isDateline ? [doubt] : [])
  }

  // MARK: Parties

  private var organisations: YAMLEntry? {
    let entries = draft.organisations.indices.compactMap { index -> YAMLEntry? in
      guard let id = ids.organisations[index] else { return nil }
      let organisation = draft.organisations[index]
      var fields = [YAMLEntry("name", words(organisation.name))]
      if let short = organisation.short {
        let doubt = Doubt(line: organisation.line, text: "is it the short form of this name?")
          .comment
        fields.append(YAMLEntry("short", words(short), beside: organisation.isGuess ? doubt : nil))
      }
      if let language = LanguageGuess.ofPhrase(organisation.name, vocabularies),
        language != draft.language
      {
        fields.append(YAMLEntry("lang", .bare(language.description)))
      }
      return YAMLEntry(id, .map(fields))
    }
    return entries.isEmpty ? nil : YAMLEntry("organisations", .map(entries))
  }

  private var people: YAMLEntry? {
    guard !draft.people.isEmpty else { return nil }
    let entries = draft.people.indices.map { index -> YAMLEntry in
      let person = draft.people[index]
      var fields: [YAMLEntry] = []
      for (key, value) in [
        ("rank", person.rank), ("honorific", person.honorific), ("name", person.name),
        ("position", person.position),
      ]
      where value.hasWord { fields.append(YAMLEntry(key, words(value))) }
      if let organisation = person.organisation.flatMap({ ids.organisations[$0] }) {
        fields.append(YAMLEntry("organisation", .bare(organisation)))
      }
      return YAMLEntry(
        ids.people[index], .map(fields),
        above: questions(on: index).map { Doubt(line: person.line, text: $0).comment })
    }
    return YAMLEntry("people", .map(entries))
  }

  /// What is not sure of a person. Until a side names it, checking says that nothing does.
  private func questions(on index: Int) -> [String] {
    let person = draft.people[index]
    guard !sided.contains(index) else { return person.questions }
    return person.questions + ["no side has this person: name it in \"participants\", or delete it"]
  }

  private var participants: YAMLEntry? {
    let sides = draft.sides
    guard !sides.isEmpty else { return nil }
    if sides.count == 2 {
      let doubt = Doubt(
        line: 0, text: "is this who received whom, and are the members in order of precedence?")
      return YAMLEntry(
        "participants",
        .map([
          YAMLEntry("host", .map(fields(sides[0]))), YAMLEntry("guest", .map(fields(sides[1]))),
        ]),
        above: [doubt.comment])
    }
    let doubt = Doubt(line: 0, text: "who received whom? Two sides are written {host: …, guest: …}")
    return YAMLEntry(
      "participants", .list(sides.map { YAMLEntry("", .map(fields($0))) }), above: [doubt.comment])
  }

  private func fields(_ side: Draft.Side) -> [YAMLEntry] {
    var fields: [YAMLEntry] = []
    if let id = ids.organisations[side.organisation] {
      fields.append(YAMLEntry("organisation", .bare(id)))
    }
    let lead = side.people.first { !draft.people[$0].name.isEmpty }
    if let lead { fields.append(YAMLEntry("lead", .bare(ids.people[lead]))) }
    let members = side.people.filter { $0 != lead }.map { ids.people[$0] }
    if !members.isEmpty { fields.append(YAMLEntry("members", .flow(members))) }
    return fields
  }

  // MARK: Text

  private var summary: YAMLEntry? {
    draft.summary.map { YAMLEntry("summary", words($0)) }
  }

  private var background: YAMLEntry? {
    guard !draft.sections.isEmpty else { return nil }
    let entries = draft.sections.map { section -> YAMLEntry in
      var fields: [YAMLEntry] = []
      if let heading = section.heading { fields.append(YAMLEntry("heading", words(heading))) }
      let body = MarkdownBody(section.body, sources: sources, width: YAMLWriter.width - 6).lines
      if !body.isEmpty { fields.append(YAMLEntry("body", .literal(body))) }
      if !section.figures.isEmpty { fields.append(YAMLEntry("figures", .flow(section.figures))) }
      if !section.tables.isEmpty { fields.append(YAMLEntry("tables", .flow(section.tables))) }
      if section.hasAreas { fields.append(YAMLEntry("areas", .bare("true"))) }
      return YAMLEntry("", .map(fields), above: section.doubts.map(\.comment))
    }
    return YAMLEntry("background", .list(entries))
  }

  // MARK: Tables

  private var areas: YAMLEntry? {
    guard let areas = draft.areas else { return nil }
    let columns = areas.columns.map { column -> YAMLEntry in
      var pairs: [(String, YAMLNode)] = [("key", .bare(column.key))]
      if column.heading.plain.hasWord { pairs.append(("heading", words(column.heading))) }
      if let icon = column.icon { pairs.append(("icon", .bare(icon))) }
      return YAMLEntry("", .braces(pairs))
    }
    let rows = areas.rows.map { row -> YAMLEntry in
      var fields = row.icon.map { [YAMLEntry("icon", .bare($0))] } ?? []
      for (column, cell) in zip(areas.columns, row.cells) where !cell.isBlank {
        fields.append(YAMLEntry(column.key, words(cell)))
      }
      return YAMLEntry("", .map(fields))
    }
    let caption = areas.caption.map { [YAMLEntry("title", words($0))] } ?? []
    return YAMLEntry(
      "areas",
      .map(caption + [YAMLEntry("columns", .list(columns)), YAMLEntry("rows", .list(rows))]),
      above: areas.doubts.map(\.comment))
  }

  private var tables: YAMLEntry? {
    guard !draft.tables.isEmpty else { return nil }
    return YAMLEntry(
      "tables",
      .list(
        draft.tables.map {
          YAMLEntry("", .map(TableEntry(id: $0.id, $0.table, sources: sources).fields))
        }))
  }

  // MARK: Figures and sources

  private var figures: YAMLEntry? {
    guard !draft.figures.isEmpty else { return nil }
    let entries = draft.figures.map { id, figure -> YAMLEntry in
      var fields = [
        YAMLEntry("id", .bare(id)), YAMLEntry("value", .bare(figure.value)),
        YAMLEntry("unit", .bare("percent")),
      ]
      if let whole = figure.whole { fields.append(YAMLEntry("of", words(whole))) }
      fields.append(YAMLEntry("statement", words(figure.sentence)))
      let cited = figure.citations.compactMap { sources[$0] }
      fields.append(YAMLEntry("cite", .flow(cited)))
      let question = "\(figure.words); is this a figure worth a callout?"
      return YAMLEntry(
        "", .map(fields), above: [Doubt(line: figure.line, text: question).comment])
    }
    return YAMLEntry("figures", .list(entries))
  }

  private var references: YAMLEntry? {
    guard !draft.sources.isEmpty else { return nil }
    let entries = draft.sources.map { source in
      YAMLEntry(
        "", .map(SourceFields(source, language: draft.language, vocabularies).fields),
        above: source.doubts.map { Doubt(line: source.line, text: $0).comment })
    }
    return YAMLEntry("references", .list(entries))
  }
}

extension YAMLWriter {
  mutating func blankLine() { appendLine("") }
  mutating func blankComment() { appendLine("#") }
}

extension FoundPerson {
  /// What a person should look at.
  var questions: [String] {
    var questions = doubts
    if !name.isEmpty, organisation == nil {
      questions.append("of which organisation, and on which side?")
    }
    if name.isEmpty {
      questions.append(
        organisation == nil
          ? "an office without a name, as far as could be told; on which side?"
          : "the article names no one")
    }
    if !name.isEmpty, position.isEmpty { questions.append("of what position?") }
    return questions
  }
}
