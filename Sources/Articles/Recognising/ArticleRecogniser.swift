import Diagnostics
import Fields
import Languages

/// Finds what an article's blocks say, one kind of thing after another.
struct ArticleRecogniser {
  private let vocabularies: Vocabularies
  private var blocks: [ArticleBlock]
  private var draft: Draft
  private var sources: SourceList

  static func draft(of parts: ArticleParts, in language: LanguageTag?, _ all: Vocabularies) -> Draft
  {
    var words: [String] = []
    for passage in parts.blocks.flatMap(\.passages) where words.count < LanguageGuess.limit {
      words += passage.plain.prefixBytes(LanguageGuess.limit * 8).wordList
    }
    let guess = LanguageGuess(words, all)
    // Templates of pages say "en" of any page, so that the words count for more.
    let own =
      guess.isSure
      ? nil
      : parts.language.flatMap { name in
        all.all.map(\.tag).first { name.lowercased().prefix(2) == $0.language }
      }
    var recogniser = ArticleRecogniser(parts, language ?? own ?? guess.tag, all)
    recogniser.draft.isLanguageSure = language != nil || own != nil || guess.isSure
    recogniser.run(title: parts.title)
    return recogniser.draft
  }

  private init(_ parts: ArticleParts, _ language: LanguageTag, _ all: Vocabularies) {
    vocabularies = all.leading(with: language)
    draft = Draft(language: language)
    draft.doubts = parts.doubts
    sources = SourceList(parts.blocks, vocabularies)
    blocks = sources.blocks
  }

  private mutating func run(title: Passage?) {
    tidy()
    markCitations()
    settleRaised()
    takeTitle(title)
    let texts = Texts(blocks)
    findOrganisations(texts)
    findPeople(texts)
    findDate(texts)
    findPlace(texts)
    draft.kind = MeetingKind.kind(of: texts.plain + " " + draft.title.plain, vocabularies)
    draft.sides = SideFinder(draft, texts, vocabularies).sides
    SectionBuilder.build(blocks, into: &draft, vocabularies)
    draft.sources = sources.entries
    draft.carried += sources.carried
    findIssue()
  }

  /// White space made single; pictographs outside of tables go, and are told.
  private mutating func tidy() {
    var told: Set<UInt32> = []
    var doubts: [Doubt] = []
    blocks = blocks.map { block in
      if case .table = block { return block.changed(\.tidied) }
      return block.changed { passage in
        for sign in passage.plain.unicodeScalars where sign.isPictograph && sign.value > 0xFE0F {
          guard told.insert(sign.value).inserted else { continue }
          doubts.append(Doubt(line: passage.line, text: "\(sign) is left out: no font here has it"))
        }
        return Pictographs.removed(from: passage.tidied)
      }
    }
    draft.doubts += doubts
  }

  private mutating func markCitations() {
    let known = Set(sources.entries.map(\.number))
    guard !known.isEmpty else { return }
    var words: Set<String> = []
    let passages = blocks.flatMap(\.passages)
    for word in passages.flatMap({ $0.plain.wordList })
      + sources.entries.flatMap({ $0.title.wordList })
    {
      words.insert(word.lowercased())
    }
    var marks = CitationMarks(known: known, vocabularies: vocabularies, words: words)
    blocks = blocks.map { $0.changed { marks.marked($0) } }
    draft.doubts += marks.doubts
  }

  private mutating func settleRaised() {
    var signs = RaisedSigns()
    blocks = blocks.map { $0.changed { signs.settled($0) } }
    draft.carried += signs.carried
    draft.doubts += signs.doubts
  }

  // MARK: Title

  /// The first heading of the first level, or the first heading where it stands first.
  private mutating func takeTitle(_ title: Passage?) {
    blocks = HeadLines(vocabularies).lowered(blocks)
    let top = blocks.prefix(4).firstIndex {
      if case .heading(_, let depth) = $0 { depth == 1 } else { false }
    }
    var place = top
    if place == nil, case .heading? = blocks.first { place = 0 }
    if let place, case .heading(let passage, _) = blocks[place] {
      draft.title = passage
      blocks.remove(at: place)
      if let title, !title.isBlank, !title.plain.collapsed.hasWords(passage.plain) {
        draft.doubts.append(
          Doubt(
            line: title.line, text: "the page calls itself \"\(title.plain.collapsed)\"",
            isQuestion: false))
      }
    } else if let title, !title.isBlank {
      draft.title = Pictographs.removed(from: title.tidied)
    }
  }

  /// Whether a source is the article itself, whose day is then the document's.
  private mutating func findIssue() {
    guard let own = OwnSource.find(draft, sources.entries), let day = own.issued?.date else {
      return
    }
    draft.issued = (day, own.id)
  }

  // MARK: Parts

  private mutating func findOrganisations(_ texts: Texts) {
    var finder = OrganisationFinder(vocabularies)
    for text in texts.all { finder.read(text.tokens, line: text.line) }
    for entry in sources.entries {
      if case .literal(let name)? = entry.authors.first { finder.read(author: name) }
    }
    var words: [String] = []
    var seen: Set<String> = []
    for token in texts.all.flatMap(\.tokens)
    where token.isCapitalised && token.core.utf8.count <= 16 && seen.insert(token.core).inserted {
      words.append(token.core)
      if words.count > 5_000 { break }
    }
    finder.findShortForms(among: words)
    draft.organisations = finder.found
    sources.rename(after: finder.found)
  }

  private mutating func findPeople(_ texts: Texts) {
    var finder = PeopleFinder(vocabularies, draft.organisations)
    for text in texts.all { finder.read(text.tokens, line: text.line) }
    draft.people = finder.people
  }

  private mutating func findDate(_ texts: Texts) {
    var all: [(ArticleDate, line: Int)] = []
    for text in ([TextOf(draft.title)] + texts.all).prefix(400) where all.count < 40 {
      all += ArticleDate.dates(in: text.tokens, vocabularies).map { ($0, text.line) }
    }
    guard let best = all.first(where: { $0.0.hasWeekday }) ?? all.first else { return }
    draft.date = best.0
    draft.dateLine = best.line
    if best.0.isWrongWeekday {
      draft.dateDoubts.append(
        Doubt(line: best.line, text: "\"\(best.0.words)\": that day is no such weekday"))
    }
    var told: Set<String> = [best.0.date.description]
    for (other, line) in all where told.insert(other.date.description).inserted && told.count < 6 {
      draft.dateDoubts.append(
        Doubt(
          line: line, text: "\"\(other.words)\" is named, too; which is the day of the meeting?"))
    }
  }

  private mutating func findPlace(_ texts: Texts) {
    for text in texts.all.prefix(400) {
      guard let place = FoundPlace.place(in: text.tokens, line: text.line, vocabularies) else {
        continue
      }
      draft.place = place
      return
    }
    draft.place =
      texts.all.prefix(3).compactMap {
        FoundPlace.dateline(in: $0.tokens, line: $0.line, vocabularies)
      }.first
  }
}

/// A passage with its words.
struct TextOf {
  let passage: Passage
  let tokens: [Token]
  var line: Int { passage.line }

  init(_ passage: Passage) {
    self.passage = passage
    tokens = Token.tokens(of: passage.plain)
  }
}

/// The running text of an article: paragraphs, lists and quotes, without headings and tables.
struct Texts {
  let all: [TextOf]

  init(_ blocks: [ArticleBlock]) {
    all = blocks.flatMap { block -> [Passage] in
      switch block {
      case .paragraph, .list, .quote: block.passages
      case .heading, .table, .listing: []
      }
    }.map(TextOf.init)
  }

  /// As much of it as questions about its words need.
  var plain: String {
    all.prefix(200).map { $0.passage.plain.prefixBytes(5_000) }.joined(separator: " ")
  }
}

extension String {
  func prefixBytes(_ count: Int) -> String {
    utf8.count <= count ? self : String(decoding: utf8.prefix(count), as: UTF8.self)
  }
}

/// The source that is the article itself: cited in its first paragraph, of words that the article has.
enum OwnSource {
  static func find(_ draft: Draft, _ entries: [SourceEntry]) -> SourceEntry? {
    guard let first = draft.summary ?? draft.sections.first?.body.first?.passages.first else {
      return nil
    }
    let texts =
      ([draft.summary].compactMap(\.self) + draft.sections.flatMap(\.body).flatMap(\.passages))
      .prefix(200)
    let words = Set(texts.flatMap { $0.plain.prefixBytes(5_000).wordList }.map { $0.lowercased() })
    for entry in entries where first.citations.contains(entry.number) {
      let title = entry.title.wordList.map { $0.lowercased() }
      let isDay = entry.issued?.date == draft.date?.date
      if title.count >= 4, isDay, title.count(where: words.contains) * 10 >= title.count * 6 {
        return entry
      }
    }
    return nil
  }
}

/// What sort of meeting an article tells of, by the labels that documents of that sort have.
enum MeetingKind {
  static func kind(of text: String, _ vocabularies: Vocabularies) -> String? {
    let text = text.lowercased()
    for vocabulary in vocabularies.all {
      let language = vocabulary.language
      for (kind, label) in [
        ("courtesy-call", language.label(.courtesyCall)), ("bilateral", language.label(.bilateral)),
        ("site-visit", language.label(.siteVisit)), ("multilateral", language.label(.multilateral)),
      ] where text.hasWords(label.lowercased()) { return kind }
    }
    return nil
  }
}
