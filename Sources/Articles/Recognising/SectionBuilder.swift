/// Puts an article's blocks into the summary, the sections and the tables.
struct SectionBuilder {
  private var section = Draft.Section()
  private var base = 6
  private let vocabularies: Vocabularies

  /// Of figures; each asks for a person's answer.
  private static let figureLimit = 6

  static func build(_ blocks: [ArticleBlock], into draft: inout Draft, _ vocabularies: Vocabularies)
  {
    var builder = SectionBuilder(vocabularies: vocabularies)
    for case .heading(_, let depth) in blocks { builder.base = min(builder.base, depth) }
    let lead = builder.leadIndex(blocks)
    if let lead, case .paragraph(let passage) = blocks[lead] { draft.summary = passage }
    for (index, block) in blocks.enumerated() where index != lead { builder.add(block, to: &draft) }
    builder.endSection(&draft)
    builder.findFigures(&draft)
  }

  private init(vocabularies: Vocabularies) { self.vocabularies = vocabularies }

  /// The first paragraph that is more than a date or a place, before any heading.
  private func leadIndex(_ blocks: [ArticleBlock]) -> Int? {
    for (index, block) in blocks.enumerated().prefix(3) {
      guard case .paragraph(let passage) = block else { return nil }
      if passage.plain.wordList.count >= 12 {
        return passage.plain.utf8.count < 100_000 ? index : nil
      }
    }
    return nil
  }

  private mutating func add(_ block: ArticleBlock, to draft: inout Draft) {
    switch block {
    case .heading(let passage, let depth):
      if depth > base, !section.isEmpty {
        section.body.append(.heading(passage, depth: depth - base + 1))
      } else {
        endSection(&draft)
        section.heading = passage
      }
    case .table(let table): add(table, to: &draft)
    default:
      if section.hasAreas || !section.tables.isEmpty { continueBehindTable(&draft) }
      section.body.append(block)
    }
  }

  /// A section's tables stand behind its text, so what follows one is a section of its own.
  private mutating func continueBehindTable(_ draft: inout Draft) {
    endSection(&draft)
  }

  private mutating func add(_ table: ArticleTable, to draft: inout Draft) {
    if draft.areas == nil, let areas = AreasReader.areas(table) {
      draft.areas = areas
      section.hasAreas = true
      return
    }
    guard table.rows.contains(where: { $0.contains { !$0.isBlank } }), table.columns > 0 else {
      return
    }
    let id = "table-\(draft.tables.count + 1)"
    draft.tables.append((id, table))
    section.tables.append(id)
  }

  private mutating func endSection(_ draft: inout Draft) {
    defer { section = Draft.Section() }
    // A heading at the end of a text is no paragraph's.
    while case .heading(let passage, _)? = section.body.last {
      section.body[section.body.count - 1] = .paragraph(
        Passage([.strong(passage.plain)], line: passage.line))
    }
    guard let heading = section.heading else {
      if !section.hasNothing { draft.sections.append(section) }
      return
    }
    if section.hasNothing {
      section.heading = nil
      section.body = [.paragraph(Passage([.strong(heading.plain)], line: heading.line))]
    }
    draft.sections.append(section)
  }

  // MARK: Figures

  private func findFigures(_ draft: inout Draft) {
    if let summary = draft.summary { draft.doubts += figures(in: [summary], &draft).doubts }
    for index in draft.sections.indices {
      let passages = draft.sections[index].body.flatMap { block -> [Passage] in
        if case .paragraph = block { block.passages } else { [] }
      }
      let found = figures(in: passages, &draft)
      draft.sections[index].figures = found.ids
      draft.sections[index].doubts += found.doubts
    }
  }

  /// Figures with a source, and doubts about the others: a figure without one is an error of the
  /// meeting's file.
  private func figures(
    in passages: [Passage], _ draft: inout Draft
  ) -> (ids: [String], doubts: [Doubt]) {
    var ids: [String] = []
    var doubts: [Doubt] = []
    for passage in passages where passage.plain.mayHoldPercentage {
      let tokens = Token.tokens(of: passage.plain)
      for found in FoundPercentage.percentages(in: passage, tokens, vocabularies) {
        let isSecond = draft.figures.contains { $0.figure.sentence == found.sentence }
        guard !found.citations.isEmpty, draft.figures.count < Self.figureLimit, !isSecond else {
          let question =
            found.citations.isEmpty
            ? "a figure worth a callout? It would need a source" : "a figure worth a callout, too?"
          doubts.append(Doubt(line: found.line, text: "\(found.words): \(question)"))
          continue
        }
        let id = "figure-\(draft.figures.count + 1)"
        draft.figures.append((id, found))
        ids.append(id)
      }
    }
    return (ids, doubts)
  }
}

extension String {
  /// A quick look before words are parted.
  fileprivate var mayHoldPercentage: Bool {
    utf8.contains { (0x30...0x39).contains($0) } && utf8.count < 100_000
  }
}
