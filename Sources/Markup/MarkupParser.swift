package import Diagnostics

/// Reads the Markdown of a text field: CommonMark's prose forms, and ours for sources and languages.
///
/// What a briefing cannot carry (rules, raw HTML) is an error with its place; the words of
/// it are kept, so that one run finds every fault of a file.
package struct MarkupParser {
  /// How deeply quotes, lists, emphasis, links and language spans may stand in one another.
  package static let nestingLimit = 32
  /// How many columns a table may have.
  package static let columnLimit = 100

  private let sink: DiagnosticSink

  package init(sink: DiagnosticSink) { self.sink = sink }

  /// A text of several paragraphs, lists and quotes.
  package func blocks(_ text: SourceText) -> [MarkupBlock] {
    let builder = MarkupBuilder(MarkupInput(text), sink: sink)
    MarkdownReader.read(builder)
    return builder.blocks
  }

  /// A text of one paragraph; anything else in it is an error.
  package func inlines(_ text: SourceText) -> [Inline] {
    let blocks = blocks(text)
    var inlines: [Inline]?
    for block in blocks {
      if case .paragraph(let content, _) = block, inlines == nil {
        inlines = content
      } else {
        report(block)
      }
    }
    return inlines ?? []
  }

  private func report(_ block: MarkupBlock) {
    switch block {
    case .paragraph(_, let span):
      reportBlock("a second paragraph", at: span, hint: "join the paragraphs into one")
    case .quote(_, let span):
      reportBlock("a quote", at: span, hint: #"for a sign ">" as such write "\>""#)
    case .list(let list):
      let mark = list.start == nil ? #""-", "+" or "*""# : #"the full stop or ")""#
      reportBlock("a list", at: list.span, hint: #"if none is meant, write a "\" before \#(mark)"#)
    case .table(let table):
      reportBlock("a table", at: table.span, hint: #"for a "|" as such write "\|""#)
    case .image(let image):
      reportBlock(
        "an image", at: image.span,
        hint: #"move it to a text, or declare it in "pictures"; for a "!" as such write "\!""#)
    case .listing(let listing):
      reportBlock(
        "a listing", at: listing.span,
        hint: "take the blanks or signs before the text away; for code in a line write `code`")
    case .heading(_, _, let span):
      reportBlock("a heading", at: span, hint: ##"for signs as such write "\#""##)
    case .definitions(let list):
      reportBlock(
        "a term with its definition", at: list.span,
        hint: #"write it in one line, or a "\" before the colon"#)
    }
  }

  private func reportBlock(_ name: String, at span: SourceSpan, hint: String) {
    sink.report(
      Diagnostic(
        MarkupDiagnostics.blockInInlineText, "\(name) in a field that holds one paragraph",
        at: span, hint: hint))
  }
}
