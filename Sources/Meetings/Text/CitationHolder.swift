import Markup

/// A piece of text in which sources may be cited.
protocol CitationHolder: Sendable {
  /// Every citation, in reading order.
  func eachCitation(_ visit: (Citation) -> Void)
}

extension Array: CitationHolder where Element: CitationHolder {
  func eachCitation(_ visit: (Citation) -> Void) {
    for element in self { element.eachCitation(visit) }
  }
}

extension Inline: CitationHolder {
  func eachCitation(_ visit: (Citation) -> Void) {
    switch self {
    case .citation(let citations): citations.forEach(visit)
    case .emphasis(let content), .strong(let content), .language(_, let content):
      content.eachCitation(visit)
    case .link(let link): link.content.eachCitation(visit)
    case .text, .lineBreak: break
    }
  }
}

extension MarkupBlock: CitationHolder {
  func eachCitation(_ visit: (Citation) -> Void) {
    switch self {
    case .paragraph(let inlines, _): inlines.eachCitation(visit)
    case .quote(let blocks, _): blocks.eachCitation(visit)
    case .list(let list): list.items.eachCitation(visit)
    }
  }
}
