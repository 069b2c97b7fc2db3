/// A printed line of text as a reader sees it, for tests of what lines look like.
///
/// Runs of one block (a paragraph, a cell, a heading) on one baseline are one line, whatever spans,
/// links and raised citations are inside. Text that has no meaning is a line of its own kind.
package struct TextLine: Sendable, Hashable {
  /// From 1.
  package var page: Int
  /// The block that the text belongs to, or the kind of artifact.
  package var tag: ContentTag
  /// Of the line's largest text, from the page's top.
  package var baseline: Double
  package var minX: Double
  package var maxX: Double
  /// The largest size in the line, in points.
  package var size: Double
  package var text: String

  package var width: Double { maxX - minX }
}

/// Reads lines of text from pages.
package struct TextReader {
  private let structure: StructureTree

  package init(structure: StructureTree) { self.structure = structure }

  /// The lines in reading order.
  package func lines(of pages: [Page]) -> [TextLine] {
    pages.enumerated().flatMap { lines(of: $1, number: $0 + 1) }
  }

  /// `number` counts pages from 1.
  package func lines(of page: Page, number: Int) -> [TextLine] {
    var lines: [TextLine] = []
    for item in page.frame().flattened() {
      guard case .glyphs(let run) = item.item, !run.text.isEmpty else { continue }
      let next = line(run, item, page: number)
      if let last = lines.last, let joined = last.joined(with: next) {
        lines[lines.count - 1] = joined
      } else {
        lines.append(next)
      }
    }
    return lines
  }

  /// The lines of each block in the order of their first lines.
  package func blocks(of pages: [Page]) -> [[TextLine]] {
    var order: [ContentTag: Int] = [:]
    var blocks: [[TextLine]] = []
    for line in lines(of: pages) {
      guard case .element = line.tag else { continue }
      if let place = order[line.tag] {
        blocks[place].append(line)
      } else {
        order[line.tag] = blocks.count
        blocks.append([line])
      }
    }
    return blocks
  }

  private func line(_ run: GlyphRun, _ item: FlatItem, page: Int) -> TextLine {
    TextLine(
      page: page, tag: block(of: item.tag), baseline: item.origin.y, minX: item.origin.x,
      maxX: item.origin.x + run.width, size: run.size,
      text: String(decoding: run.text, as: UTF8.self))
  }

  private func block(of tag: ContentTag) -> ContentTag {
    guard case .element(let id) = tag else { return tag }
    return .element(structure.block(of: id))
  }
}

extension TextLine {
  /// Both as one line; nil where they stand on different ones.
  fileprivate func joined(with next: TextLine) -> TextLine? {
    let larger = size >= next.size ? self : next
    guard next.page == page, next.tag == tag,
      abs(next.baseline - baseline) < 0.5 * larger.size
    else { return nil }
    var joined = self
    if next.minX - maxX > 0.12 * larger.size, text.last != " ", next.text.first != " " {
      joined.text += " "
    }
    joined.text += next.text
    joined.baseline = larger.baseline
    joined.size = larger.size
    joined.minX = min(minX, next.minX)
    joined.maxX = max(maxX, next.maxX)
    return joined
  }
}

extension StructureTree {
  /// The element that text stands in as a block: a paragraph, a cell, a heading.
  package func block(of element: ElementID) -> ElementID {
    var id = element
    while elements.indices.contains(Int(id.index)), self[id].role.isInline,
      let parent = self[id].parent
    {
      id = parent
    }
    return id
  }
}

extension StructureRole {
  /// Whether it stands inside a line (ISO 32000-1, 14.8.4.4).
  fileprivate var isInline: Bool {
    switch self {
    case .reference, .link, .span, .code: true
    default: false
    }
  }
}
