import Diagnostics
import Markup

/// Markdown to blocks, by the reader of the meeting's own texts. What that refuses in a briefing is
/// no fault of an article; whatever words it drops are found by `LostWords`.
struct MarkdownArticleReader {
  private let lines: LineIndex
  private let offset: Int
  private var parts = ArticleParts()

  static func read(_ text: String) -> ArticleParts {
    let front = FrontMatter(text)
    let body = front.body
    var reader = MarkdownArticleReader(lines: LineIndex(body.utf8), offset: front.lineCount)
    let span = SourceSpan(source: SourceID(index: 0), start: 0, end: body.utf8.count)
    let source = SourceText(body, map: SourceMap(span: span))
    for block in MarkupParser(sink: DiagnosticSink()).blocks(source) { reader.add(block) }
    reader.parts.blocks = Footnotes.joined(reader.parts.blocks)
    reader.parts.title = front.title
    reader.parts.blocks.insert(contentsOf: front.blocks, at: 0)
    return reader.parts
  }

  private init(lines: LineIndex, offset: Int) {
    self.lines = lines
    self.offset = offset
  }

  private func line(_ span: SourceSpan) -> Int { lines.line(at: Int(span.start)) + offset }

  private func passage(_ inlines: [Inline], _ span: SourceSpan) -> Passage {
    Passage(InlineRuns.runs(inlines), line: line(span))
  }

  private mutating func add(_ block: MarkupBlock) {
    switch block {
    case .heading(let words, let depth, let span):
      parts.blocks.append(.heading(passage(words, span), depth: depth))
    case .paragraph(let words, let span): parts.blocks.append(.paragraph(passage(words, span)))
    case .list(let list):
      let items = items(of: list, depth: 0)
      if !items.isEmpty { parts.blocks.append(.list(items)) }
    case .quote(let blocks, _):
      let passages = blocks.flatMap(flattened)
      if !passages.isEmpty { parts.blocks.append(.quote(passages)) }
    case .table(let table): parts.blocks.append(.table(self.table(table)))
    case .image(let image): parts.blocks.append(.paragraph(words(of: image)))
    case .listing(let listing):
      parts.blocks.append(.listing(listing.lines.map(\.string), line: line(listing.span)))
    case .definitions(let list):
      for item in list.items {
        parts.blocks.append(.paragraph(passage(item.term, item.termSpan)))
        for block in item.definitions { add(block) }
      }
    }
  }

  private func items(of list: MarkupList, depth: Int) -> [ArticleBlock.ListItem] {
    var items: [ArticleBlock.ListItem] = []
    for (index, item) in list.items.enumerated() {
      for (place, block) in item.blocks.enumerated() {
        if case .list(let inner) = block {
          items += self.items(of: inner, depth: depth + 1)
        } else {
          let number = place == 0 ? list.start.map { $0 + index } : nil
          items += flattened(block).enumerated().map {
            ArticleBlock.ListItem(
              passage: $1, depth: $0 == 0 && place == 0 ? depth : depth + 1,
              number: $0 == 0 ? number : nil)
          }
        }
      }
    }
    return items
  }

  /// A block within another as paragraphs.
  private func flattened(_ block: MarkupBlock) -> [Passage] {
    switch block {
    case .heading(let words, _, let span), .paragraph(let words, let span): [passage(words, span)]
    case .list(let list): items(of: list, depth: 0).map(\.passage)
    case .quote(let blocks, _): blocks.flatMap(flattened)
    case .table(let table): self.table(table).rows.flatMap(\.self)
    case .image(let image): [words(of: image)]
    case .listing(let listing):
      listing.lines.map { Passage([.code($0.string)], line: line(listing.span)) }
    case .definitions(let list):
      list.items.flatMap { item in
        [passage(item.term, item.termSpan)] + item.definitions.flatMap(flattened)
      }
    }
  }

  private func table(_ table: MarkupTable) -> ArticleTable {
    let rows = (table.head + table.rows).map { row in
      row.cells.map { passage($0.content, $0.span) }
    }
    return ArticleTable(
      caption: table.caption.isEmpty ? nil : passage(table.caption, table.span), rows: rows,
      hasHead: !table.head.isEmpty, line: line(table.span))
  }

  /// A picture's file is not at hand: what it shows is.
  private func words(of image: MarkupImage) -> Passage {
    var runs = InlineRuns.runs(image.alternative)
    if !image.caption.isEmpty { runs += [.text(" ")] + InlineRuns.runs(image.caption) }
    return Passage(runs + [.text(" (" + image.file.string + ")")], line: line(image.span))
  }
}

/// The forms of Markdown as those of an article.
enum InlineRuns {
  static func runs(_ inlines: [Inline]) -> [Passage.Run] { inlines.flatMap(runs) }

  private static func runs(_ inline: Inline) -> [Passage.Run] {
    switch inline {
    case .text(let text): [.text(text.string)]
    case .emphasis(let content): styled(content) { .emphasis($0) }
    case .strong(let content): styled(content) { .strong($0) }
    case .link(let link): [.link(link.content.plainText, to: link.url.string)]
    case .citation(let citations):
      [
        .text(
          "["
            + citations.map { "@" + $0.key + ($0.locator.map { ", " + $0.string } ?? "") }
            .joined(separator: "; ") + "]")
      ]
    case .reference(let reference):
      reference.words.isEmpty ? [.text("[#\(reference.id)]")] : runs(reference.words)
    case .note(let note): [.note(note.content.plainText)]
    case .language(_, let content): runs(content)
    case .code(let text): [.code(text.string)]
    case .lineBreak: [.lineBreak]
    }
  }

  /// One form at a time: what stands in it in another form is parted from it.
  private static func styled(
    _ content: [Inline], _ form: (String) -> Passage.Run
  ) -> [Passage.Run] {
    runs(content).map { run in
      if case .text(let text) = run { return form(text) }
      return run
    }
  }
}
