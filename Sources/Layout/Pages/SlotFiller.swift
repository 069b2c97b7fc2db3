import Diagnostics
package import Frames
package import Shaping

/// Where a page stands in its document.
package struct PagePlace: Sendable, Hashable {
  /// From 0, counting sheets' sides.
  package var index: Int
  /// As numbered by its run.
  package var number: Int
  /// The number as printed.
  package var label: String
  /// Of the whole document.
  package var pageCount: Int
  /// Of its run.
  package var runPageCount: Int

  /// The first page is a right-hand one.
  package var isRecto: Bool { index % 2 == 0 }
}

/// Says what stands in a slot, once the pages are known.
package protocol SlotText {
  /// Nil to leave the slot empty.
  func paragraph(for slot: String, on page: PagePlace, anchors: AnchorPages) -> Paragraph?
}

/// The pages on which anchors came to stand.
package struct AnchorPages: Sendable {
  private var labels: [AnchorID: String] = [:]

  package init() {}

  /// The printed number of the page; nil for an anchor that is nowhere.
  package subscript(anchor: AnchorID) -> String? { labels[anchor] }

  mutating func note(_ frame: Frame, label: String) {
    for placed in frame.items {
      switch placed.item {
      case .anchor(let id): if labels[id] == nil { labels[id] = label }
      case .group(let group): note(group.frame, label: label)
      default: continue
      }
    }
  }
}

/// The last step of layout: text for places whose room was kept.
struct SlotFiller<Text: SlotText> {
  let text: Text
  let context: LayoutContext
  /// Slots whose text did not fit, in order; each is reported once.
  private var reported: [String] = []
  private var anchors = AnchorPages()

  init(text: Text, context: LayoutContext) {
    self.text = text
    self.context = context
  }

  mutating func fill(_ pages: [LaidPage]) -> [Page] {
    // Only slots in the text ask for anchors; a document without them need not be drawn for it.
    if context.hasSlots {
      for laid in pages { anchors.note(laid.page.frame(), label: laid.page.label) }
    }
    return pages.map { laid in
      var laid = laid
      laid.place.pageCount = pages.count
      if context.hasSlots { fillBody(&laid) }
      for slot in laid.master.slots { fill(slot, on: &laid) }
      return laid.page
    }
  }

  private mutating func fill(_ slot: PageSlot, on laid: inout LaidPage) {
    guard var paragraph = text.paragraph(for: slot.id, on: laid.place, anchors: anchors) else {
      return
    }
    let rect = laid.master.rect(of: slot, isRecto: laid.place.isRecto || !laid.master.isMirrored)
    paragraph.style.alignment = slot.alignment(
      isRecto: laid.place.isRecto || !laid.master.isMirrored)
    let contents = set(paragraph, id: slot.id, in: rect.size, widest: slot.share * rect.size.width)
    laid.page.placements += contents.map {
      Page.Placement($0.content, at: rect.origin + $0.origin)
    }
  }

  /// Puts text into the slots that blocks reserved.
  private mutating func fillBody(_ laid: inout LaidPage) {
    for index in laid.page.placements.indices {
      let placement = laid.page.placements[index]
      var frame = Frame(size: laid.page.size)
      placement.content.draw(into: &frame, at: .zero)
      guard frame.items.contains(where: { $0.item.isSlot }) else { continue }
      var filled = Frame(size: laid.page.size)
      for item in frame.items { place(item, into: &filled, on: laid.place) }
      laid.page.placements[index].content = filled
    }
  }

  private mutating func place(_ item: PlacedItem, into frame: inout Frame, on page: PagePlace) {
    guard case .slot(let slot) = item.item else {
      return frame.place(item.item, at: item.origin, tag: item.tag)
    }
    guard let paragraph = text.paragraph(for: slot.id, on: page, anchors: anchors) else { return }
    let contents = set(paragraph, id: slot.id, in: slot.size, widest: slot.size.width)
    for placement in contents {
      placement.content.draw(into: &frame, at: item.origin + placement.origin)
    }
  }

  /// The lines from the slot's top; all of them, even where they do not fit.
  private mutating func set(
    _ paragraph: Paragraph, id: String, in size: Size, widest: Double
  ) -> [Page.Placement] {
    let lines = context.setter.lines(of: paragraph, width: size.width)
    let height = lines.reduce(0) { $0 + $1.height }
    if height > size.height + 0.001 || lines.contains(where: { $0.width > widest + 0.5 }) {
      report(id)
    }
    var y = 0.0
    return lines.map { line in
      defer { y += line.height }
      return Page.Placement(line.content, at: Point(x: 0, y: y))
    }
  }

  private mutating func report(_ id: String) {
    guard !reported.contains(id) else { return }
    reported.append(id)
    context.report(
      LayoutDiagnostics.slotOverfull, "the text of \"\(id)\" does not fit its place", at: nil,
      hint: "shorten it, or give it more room in the template")
  }
}

extension FrameItem {
  fileprivate var isSlot: Bool {
    if case .slot = self { true } else { false }
  }
}
