package import Diagnostics

extension [Inline] {
  /// The words alone, for titles in a PDF's properties: no forms, no citations, breaks as spaces.
  package var plainText: String {
    var text = ""
    for inline in self { inline.append(to: &text) }
    return text
  }
}

extension Inline {
  fileprivate func append(to text: inout String) {
    switch self {
    case .text(let source), .code(let source): text += source.string
    case .emphasis(let content), .strong(let content), .language(_, let content):
      text += content.plainText
    case .link(let link): text += link.content.plainText
    case .lineBreak: text += " "
    case .reference(let reference): text += reference.words.plainText
    case .citation, .note: break
    }
  }
}

extension MarkupBlock {
  /// From its first text to its last.
  package var span: SourceSpan {
    switch self {
    case .paragraph(_, let span), .quote(_, let span): span
    case .list(let list): list.span
    case .table(let table): table.span
    case .image(let image): image.span
    case .listing(let listing): listing.span
    case .definitions(let list): list.span
    case .heading(_, _, let span): span
    }
  }
}
