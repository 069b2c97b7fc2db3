import Frames
import Languages
import Layout
import Meetings
import Shaping

/// The pages that lists of contents and the ledger print, which are known last.
final class ContentsPages {
  private struct Entry {
    let anchor: AnchorID
    let page: ElementID
    let link: ElementID
    let look: TextLook
  }

  private var entries: [String: Entry] = [:]

  /// The slot of a new entry's page.
  func add(_ anchor: AnchorID, page: ElementID, link: ElementID, look: TextLook) -> String {
    let slot = "contents/\(entries.count + 1)"
    entries[slot] = Entry(anchor: anchor, page: page, link: link, look: look)
    return slot
  }

  /// What stands in a slot; nil for a slot of others.
  func paragraph(for slot: String, anchors: AnchorPages, context: SlotContext) -> Paragraph? {
    guard let entry = entries[slot], let page = anchors[entry.anchor] else { return nil }
    var run = TextRun(
      page, style: entry.look.text, language: context.documentLanguage,
      tag: .element(entry.page))
    run.style.features.insert(.tabularFigures)
    run.link = .anchor(entry.anchor)
    run.linkOwner = entry.link
    run.linkDescription = context.language.label(.page, ["page": page])
    var style = entry.look.paragraph
    style.alignment = .end
    style.indent = 0
    return Paragraph([run], style: style)
  }
}
