import Diagnostics
import Markup
import Meetings

/// Takes a meeting's texts apart into passages, in reading order.
struct PassageReader {
  private(set) var passages: [Passage] = []

  mutating func read(_ text: MeetingText) {
    switch text.content {
    case .inlines(let inlines): add(inlines, text.form.kind, text, isSourced: text.hasSources)
    case .blocks(let blocks): read(blocks, text, isSourced: text.hasSources)
    }
  }

  private mutating func add(
    _ inlines: [Inline], _ kind: Passage.Kind, _ text: MeetingText, isSourced: Bool = false,
    isQuoted: Bool = false, items: Int? = nil
  ) {
    guard !inlines.isEmpty else { return }
    passages.append(
      Passage(
        inlines, kind, in: text.language, isSourced: isSourced, isQuoted: isQuoted, items: items))
    for note in inlines.notes {
      passages.append(Passage(note, .note, in: text.language, isSourced: true))
    }
  }

  /// - Parameter isSourced: whether what stands around the blocks names sources for them.
  private mutating func read(
    _ blocks: [MarkupBlock], _ text: MeetingText, isSourced: Bool, isQuoted: Bool = false
  ) {
    for (index, block) in blocks.enumerated() {
      let above = index > 0 ? blocks[index - 1] : nil
      let below = index + 1 < blocks.count ? blocks[index + 1] : nil
      switch block {
      case .paragraph(let inlines, _):
        let leads = inlines.plainText.hasSuffix(":")
        let further = index + 2 < blocks.count ? blocks[index + 2] : nil
        add(
          inlines, .prose, text, isSourced: isSourced || leads && below?.namesSource == true,
          isQuoted: isQuoted, items: leads ? items(of: below, before: further) : nil)
      case .list(let list):
        let isLed = above?.leadsWithSource == true
        for item in list.items {
          let own = item.blocks.contains(where: \.namesSource)
          read(item.blocks, text, isSourced: isSourced || isLed || own, isQuoted: isQuoted)
        }
      case .quote(let inner, _):
        let around = [above, below].contains { $0?.namesSource == true }
        let own = inner.contains(where: \.namesSource)
        read(inner, text, isSourced: isSourced || around || own, isQuoted: true)
      case .heading(let inlines, _, _): add(inlines, .line, text)
      case .table(let table): read(table, text)
      case .definitions(let list):
        for item in list.items {
          add(item.term, .line, text)
          read(item.definitions, text, isSourced: isSourced)
        }
      case .image(let image): add(image.caption, .line, text)
      case .listing: break
      }
    }
  }

  private mutating func read(_ table: MarkupTable, _ text: MeetingText) {
    for row in table.head + table.rows {
      for cell in row.cells { add(cell.content, .cell, text) }
    }
    add(table.caption, .line, text)
  }

  /// Where one list follows another, nobody knows which of them a count means.
  private func items(of block: MarkupBlock?, before next: MarkupBlock?) -> Int? {
    guard case .list(let list)? = block else { return nil }
    if case .list? = next { return nil }
    return list.items.count
  }
}

extension MeetingText.Form {
  fileprivate var kind: Passage.Kind {
    switch self {
    case .line, .name: .line
    case .cell: .cell
    case .prose: .prose
    }
  }
}

extension MarkupBlock {
  fileprivate var namesSource: Bool {
    switch self {
    case .paragraph(let inlines, _), .heading(let inlines, _, _): inlines.nameSource
    case .quote(let blocks, _): blocks.contains(where: \.namesSource)
    case .list(let list): list.items.contains { $0.blocks.contains(where: \.namesSource) }
    case .definitions(let list):
      list.items.contains { $0.definitions.contains(where: \.namesSource) }
    case .table, .image, .listing: false
    }
  }

  /// Whether it is a paragraph that leads to what follows and names a source.
  fileprivate var leadsWithSource: Bool {
    guard case .paragraph(let inlines, _) = self else { return false }
    return inlines.plainText.hasSuffix(":") && inlines.nameSource
  }
}
