import Diagnostics
import Markup

/// A text read for a test: what came of it in one line, and what was reported.
struct Reading {
  let blocks: [MarkupBlock]
  let sink: DiagnosticSink
  private let bytes: [UInt8]

  init(_ text: String) {
    let sink = DiagnosticSink()
    let source = SourceText(text, map: Self.map(of: text, in: sink))
    self.init(source, sink: sink) { MarkupParser(sink: sink).blocks($0) }
  }

  /// Of an inline field.
  init(inline text: String) {
    let sink = DiagnosticSink()
    let source = SourceText(text, map: Self.map(of: text, in: sink))
    self.init(source, sink: sink) { text in
      [.paragraph(MarkupParser(sink: sink).inlines(text), text.span)]
    }
  }

  private init(
    _ text: SourceText, sink: DiagnosticSink, _ read: (SourceText) -> [MarkupBlock]
  ) {
    bytes = Array(text.string.utf8)
    self.sink = sink
    blocks = read(text)
  }

  private static func map(of text: String, in sink: DiagnosticSink) -> SourceMap {
    let id = sink.register(SourceFile(name: "test", bytes: Array(text.utf8)))
    return SourceMap(span: SourceSpan(source: id, start: 0, end: text.utf8.count))
  }

  /// `p("Rapat ", em("penting"))`, a block after the other.
  var outline: String { blocks.map(Self.outline).joined(separator: " ") }

  /// `raw-html <b>`: each diagnostic's id and the bytes that it points at.
  var complaints: [String] {
    sink.diagnostics.map { "\($0.kind.id) \($0.span.map(excerpt) ?? "–")" }
  }

  func excerpt(_ span: SourceSpan) -> String {
    String(decoding: bytes[Int(span.start)..<Int(span.end)], as: UTF8.self)
  }

  static func outline(_ block: MarkupBlock) -> String {
    switch block {
    case .paragraph(let inlines, _): "p(\(outline(inlines)))"
    case .quote(let blocks, _): "quote(\(blocks.map(outline).joined(separator: ", ")))"
    case .list(let list):
      "list\(list.start.map { "[\($0)]" } ?? "")("
        + list.items.map(outline).joined(separator: " | ") + ")"
    case .table(let table): outline(table)
    case .image(let image): outline(image)
    case .listing(let listing):
      "listing(\(listing.lines.map { "\"\($0.string)\"" }.joined(separator: " / ")))"
    case .heading(let inlines, let depth, _): "h\(depth)(\(outline(inlines)))"
    case .definitions(let list):
      "defs(\(list.items.map(outline).joined(separator: " | ")))"
    }
  }

  /// `image[file #id 60 % top]("what it shows" caption("words"))`
  private static func outline(_ image: MarkupImage) -> String {
    let id = image.id.map { " #" + $0.string } ?? ""
    let width = image.share == 1 ? "" : " \(Int(image.share * 100 + 0.5)) %"
    let caption = image.caption.isEmpty ? "" : " caption(\(outline(image.caption)))"
    let place = image.place.map { " " + $0.rawValue } ?? ""
    return
      "image[\(image.file.string)\(id)\(width)\(place)](\(outline(image.alternative))\(caption))"
  }

  private static func outline(_ item: MarkupDefinitions.Item) -> String {
    outline(item.term) + ": " + item.definitions.map(outline).joined(separator: ", ")
  }

  private static func outline(_ item: MarkupList.Item) -> String {
    let mark = item.isDone.map { $0 ? "done " : "open " } ?? ""
    return mark + item.blocks.map(outline).joined(separator: ", ")
  }

  /// `table<^>(head("a" | "b") row("c" | ) caption("d"))`, columns by their alignment.
  private static func outline(_ table: MarkupTable) -> String {
    let columns = table.alignments.map { alignment in
      switch alignment {
      case .start: "<"
      case .center: "^"
      case .end: ">"
      }
    }
    let parts =
      table.head.map { "head(\(outline($0)))" } + table.rows.map { "row(\(outline($0)))" }
      + (table.caption.isEmpty ? [] : ["caption(\(outline(table.caption)))"])
    return "table\(columns.joined())(\(parts.joined(separator: " ")))"
  }

  private static func outline(_ row: MarkupTable.Row) -> String {
    row.cells.map { outline($0.content) }.joined(separator: " | ")
  }

  static func outline(_ inlines: [Inline]) -> String {
    inlines.map(outline).joined(separator: ", ")
  }

  private static func outline(_ inline: Inline) -> String {
    switch inline {
    case .text(let text): "\"\(text.string)\""
    case .emphasis(let content): "em(\(outline(content)))"
    case .strong(let content): "strong(\(outline(content)))"
    case .link(let link): "link[\(link.url.string)](\(outline(link.content)))"
    case .citation(let citations): "cite(\(citations.map(outline).joined(separator: "; ")))"
    case .language(let tag, let content): "lang[\(tag)](\(outline(content)))"
    case .lineBreak: "br"
    case .code(let text): "code(\"\(text.string)\")"
    case .reference(let reference): "see(\(outline(reference)))"
    case .note(let note): "note(\(outline(note.content)))"
    }
  }

  private static func outline(_ reference: CrossReference) -> String {
    switch reference.form {
    case .full: reference.id
    case .name: reference.id + ", name"
    case .page: reference.id + ", page"
    case .words(let words): "\(reference.id), \(outline(words))"
    }
  }

  private static func outline(_ citation: Citation) -> String {
    citation.key + (citation.locator.map { ", \"\($0.string)\"" } ?? "")
  }
}

extension Inline {
  /// Every text of it in order, with locators and addresses.
  var texts: [SourceText] {
    switch self {
    case .text(let text), .code(let text): [text]
    case .emphasis(let content), .strong(let content), .language(_, let content):
      content.flatMap(\.texts)
    case .link(let link): link.content.flatMap(\.texts) + [link.url]
    case .citation(let citations): citations.compactMap(\.locator)
    case .reference(let reference): reference.words.flatMap(\.texts)
    case .note(let note): note.content.flatMap(\.texts)
    case .lineBreak: []
    }
  }
}

extension MarkupBlock {
  /// Of a paragraph.
  var inlines: [Inline]? {
    if case .paragraph(let inlines, _) = self { inlines } else { nil }
  }

  var texts: [SourceText] {
    switch self {
    case .paragraph(let inlines, _), .heading(let inlines, _, _): inlines.flatMap(\.texts)
    case .quote(let blocks, _): blocks.flatMap(\.texts)
    case .list(let list): list.items.flatMap { $0.blocks.flatMap(\.texts) }
    case .table(let table): table.inlines.flatMap(\.texts)
    case .image(let image):
      image.alternative.flatMap(\.texts) + [image.file] + image.caption.flatMap(\.texts)
        + [image.id].compactMap(\.self)
    case .listing(let listing): listing.lines.filter { !$0.string.isEmpty }
    case .definitions(let list):
      list.items.flatMap { $0.term.flatMap(\.texts) + $0.definitions.flatMap(\.texts) }
    }
  }
}

extension MarkupTable {
  /// Of all cells and the caption, in order.
  var inlines: [Inline] {
    (head + rows).flatMap { $0.cells.flatMap(\.content) } + caption
  }
}
