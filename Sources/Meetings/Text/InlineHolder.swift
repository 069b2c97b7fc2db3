import Diagnostics
package import Markup

/// A piece of text in which sources may be cited and parts of the document pointed at.
protocol InlineHolder: Sendable {
  /// Every inline value, in reading order, each before what it holds.
  func eachInline(_ visit: (Inline) -> Void)

  /// Every image, in reading order.
  func eachImage(_ visit: (MarkupImage) -> Void)
}

extension InlineHolder {
  func eachCitation(_ visit: (Citation) -> Void) {
    eachInline { if case .citation(let citations) = $0 { citations.forEach(visit) } }
  }

  func eachReference(_ visit: (CrossReference) -> Void) {
    eachInline { if case .reference(let reference) = $0 { visit(reference) } }
  }
}

extension Array: InlineHolder where Element: InlineHolder {
  func eachInline(_ visit: (Inline) -> Void) {
    for element in self { element.eachInline(visit) }
  }

  func eachImage(_ visit: (MarkupImage) -> Void) {
    for element in self { element.eachImage(visit) }
  }
}

extension Inline: InlineHolder {
  func eachInline(_ visit: (Inline) -> Void) {
    visit(self)
    switch self {
    case .emphasis(let content), .strong(let content), .language(_, let content):
      content.eachInline(visit)
    case .link(let link): link.content.eachInline(visit)
    case .reference(let reference): reference.words.eachInline(visit)
    case .note(let note): note.content.eachInline(visit)
    case .text, .code, .lineBreak, .citation: break
    }
  }

  func eachImage(_ visit: (MarkupImage) -> Void) {}
}

extension MarkupBlock: InlineHolder {
  func eachInline(_ visit: (Inline) -> Void) {
    switch self {
    case .paragraph(let inlines, _), .heading(let inlines, _, _): inlines.eachInline(visit)
    case .quote(let blocks, _): blocks.eachInline(visit)
    case .list(let list): list.items.flatMap(\.blocks).eachInline(visit)
    case .table(let table):
      for row in table.head + table.rows {
        for cell in row.cells { cell.content.eachInline(visit) }
      }
      table.caption.eachInline(visit)
    case .definitions(let list):
      for item in list.items {
        item.term.eachInline(visit)
        item.definitions.eachInline(visit)
      }
    case .listing: break
    case .image(let image): image.caption.eachInline(visit)
    }
  }

  func eachImage(_ visit: (MarkupImage) -> Void) {
    switch self {
    case .image(let image): visit(image)
    case .quote(let blocks, _): blocks.eachImage(visit)
    case .list(let list): list.items.flatMap(\.blocks).eachImage(visit)
    case .definitions(let list): list.items.flatMap(\.definitions).eachImage(visit)
    case .paragraph, .heading, .table, .listing: break
    }
  }
}

extension MarkupBlock {
  /// Whether a text in it points at any of these ids.
  package func points(at ids: Set<String>) -> Bool {
    var found = false
    eachReference { if ids.contains($0.id) { found = true } }
    return found
  }
}
