import Diagnostics
import Frames
import Shaping

/// The last step of layout: text for places whose room was kept.
struct SlotFiller<Text: SlotText> {
  let text: Text
  let context: LayoutContext
  private let anchors: AnchorPages
  private let holders: [[Int]]

  init(survey: PageSurvey?, text: Text, context: LayoutContext) {
    self.text = text
    self.context = context
    anchors = survey?.anchors ?? AnchorPages()
    holders = survey?.holders ?? []
  }

  /// The pages with their slots filled; they are taken, so that a long document is held once.
  func filled(_ pages: inout [LaidPage]) -> [Page] {
    let lastLabels = Self.lastLabels(of: pages)
    let count = pages.count
    let catchwords =
      text.asksForCatchwords
      ? Catchwords(structure: text.structure, setter: context.setter).words(of: pages) : []
    defer { pages = [] }
    return pages.indices.map { number in
      var laid = pages[number]
      pages[number].page.placements = []
      laid.place.pageCount = count
      laid.place.lastLabel = lastLabels[number]
      if catchwords.indices.contains(number) { laid.place.catchword = catchwords[number] }
      if holders.indices.contains(number) { fillBody(&laid, holders[number]) }
      for slot in laid.master.slots { fill(slot, on: &laid) }
      return laid.page
    }
  }

  /// Of each page, the label of the last that is counted with it.
  private static func lastLabels(of pages: [LaidPage]) -> [String] {
    var last: String?
    let backward = pages.reversed().map { laid -> String in
      let label = last ?? laid.place.label
      last = laid.beginsCount ? nil : label
      return label
    }
    return backward.reversed()
  }

  private func fill(_ slot: PageSlot, on laid: inout LaidPage) {
    let isRecto = laid.place.isRecto || !laid.master.isMirrored
    let rect = laid.master.rect(of: slot, isRecto: isRecto)
    let widest = slot.share * rect.size.width
    let alignment = slot.alignment(isRecto: isRecto)
    guard
      let paragraph = paragraph(for: slot.id, on: laid.place, widest: widest, alignment: alignment)
    else { return }
    let contents = set(paragraph, id: slot.id, in: rect.size, widest: widest)
    laid.page.placements += contents.map {
      Page.Placement($0.content, at: rect.origin + $0.origin)
    }
  }

  /// The longest text for a slot that fits, or the shortest where none does.
  private func paragraph(
    for slot: String, on page: PagePlace, widest: Double, alignment: Alignment? = nil
  ) -> Paragraph? {
    // Aligned before it is measured, so that what was cut for measuring serves for setting.
    func aligned(_ paragraph: Paragraph) -> Paragraph {
      var aligned = paragraph
      if let alignment { aligned.style.alignment = alignment }
      return aligned
    }
    guard let full = text.paragraph(for: slot, on: page, anchors: anchors).map(aligned) else {
      return nil
    }
    if fits(full, in: widest) { return full }
    let shorter = text.shorterParagraphs(for: slot, on: page, anchors: anchors).map(aligned)
    return shorter.first { fits($0, in: widest) } ?? shorter.last ?? full
  }

  /// Whether it stands there as one line.
  private func fits(_ paragraph: Paragraph, in width: Double) -> Bool {
    if paragraph.runs.count > 100 {
      // A list of a thousand pages does not fit if its beginning does not.
      let beginning = Paragraph(Array(paragraph.runs.prefix(100)), style: paragraph.style)
      guard fits(beginning, in: width) else { return false }
    }
    return context.setter.widths(of: paragraph).preferred <= width + 0.001
  }

  /// Puts text into the slots that blocks reserved.
  private func fillBody(_ laid: inout LaidPage, _ holders: [Int]) {
    for index in holders {
      let placement = laid.page.placements[index]
      var frame = Frame(size: laid.page.size)
      placement.content.draw(into: &frame, at: .zero)
      laid.page.placements[index].content = filled(frame, on: laid.place)
    }
  }

  /// What was drawn, with lines where slots were: undrawn they are a tenth as large.
  private func filled(_ frame: Frame, on page: PagePlace) -> PlacedContents {
    var contents = PlacedContents([])
    var drawn = Frame(size: frame.size)
    func close() {
      if !drawn.items.isEmpty || !drawn.lines.isEmpty {
        contents.placements.append(Page.Placement(drawn, at: .zero))
      }
      drawn = Frame(size: frame.size)
    }
    for line in frame.lines { drawn.note(line) }
    for item in frame.items {
      guard case .slot(let slot) = item.item else {
        drawn.place(item.item, at: item.origin, tag: item.tag)
        continue
      }
      close()
      for line in lines(of: slot, on: page) {
        contents.placements.append(
          Page.Placement(line.content, at: item.origin + line.origin))
      }
    }
    close()
    return contents
  }

  private func lines(of slot: Slot, on page: PagePlace) -> [Page.Placement] {
    guard let paragraph = paragraph(for: slot.id, on: page, widest: slot.size.width) else {
      return []
    }
    return set(paragraph, id: slot.id, in: slot.size, widest: slot.size.width)
  }

  /// The lines from the slot's top; all of them, even where they do not fit.
  private func set(
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

  private func report(_ id: String) {
    context.report(
      LayoutDiagnostics.slotOverfull, "the text of \"\(id)\" does not fit its place", at: nil,
      hint: "shorten it, or give it more room in the template")
  }
}
