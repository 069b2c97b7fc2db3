import Frames
import Layout
import Templates

/// The runs of pages that a document's sections make: a title page, front matter, the body.
struct PageRuns {
  let context: ComposeContext

  func runs(_ sections: [ComposedSections.Section]) -> [PageRun] {
    var runs: [PageRun] = []
    var open: (kind: Kind, blocks: [any Block])?
    for section in sections where !section.blocks.isEmpty {
      let kind = kind(of: section.name)
      if open?.kind == kind {
        open?.blocks += [FloatBarrier()] + section.blocks(in: context)
      } else {
        append(open, to: &runs)
        open = (kind, section.blocks(in: context))
      }
    }
    append(open, to: &runs)
    return runs
  }

  private enum Kind { case titlePage, frontMatter, body }

  private func kind(of section: SectionName) -> Kind {
    if section == .titlePage { return .titlePage }
    return context.template.frontMatter.contains(section) ? .frontMatter : .body
  }

  private func append(_ open: (kind: Kind, blocks: [any Block])?, to runs: inout [PageRun]) {
    guard let open else { return }
    let hasFront = !context.template.frontMatter.isEmpty
    var numbering = PageNumbering()
    if hasFront, open.kind != .body { numbering.style = .roman }
    // The body begins anew behind front matter, and only there.
    if hasFront, open.kind == .body, !runs.isEmpty { numbering.start = 1 }
    var run = PageRun(
      Flow(Stack(open.blocks)), master: open.kind == .titlePage ? titleMaster : bodyMaster,
      numbering: numbering)
    if open.kind != .titlePage { run.turned = turnedMaster }
    runs.append(run)
  }

  /// Without furniture, and to the sheet's edges.
  private var titleMaster: PageMaster {
    PageMaster(
      size: context.template.page.size,
      margins: PageMargins(top: 0, bottom: 0, inside: 0, outside: 0))
  }

  private var bodyMaster: PageMaster {
    let page = context.template.page
    var body = master(
      page.size,
      PageMargins(top: page.top, bottom: page.bottom, inside: page.inside, outside: page.outside))
    body.sideMargin = sideMargin
    return body
  }

  /// Nil where notes stand at the foot.
  private var sideMargin: SideMargin? {
    let page = context.template.page
    guard context.template.notes.place == .margin else { return nil }
    let space = SideNoteSpace(page, leading: context.look(.text)?.style.leading ?? 15)
    return SideMargin(
      gap: space.gap, width: space.width,
      spacing: (context.look(.footnote)?.style.leading ?? 12) / 2, isMirrored: page.isDuplex)
  }

  /// For tables too wide for the others: the sheet turned, with as much margin at its sides as the
  /// foot has.
  private var turnedMaster: PageMaster {
    let page = context.template.page
    return master(
      Size(width: page.size.height, height: page.size.width),
      PageMargins(top: page.top, bottom: page.bottom, inside: page.bottom, outside: page.bottom))
  }

  private func master(_ size: Size, _ margins: PageMargins) -> PageMaster {
    let page = context.template.page
    let height = context.look(.folio)?.style.leading ?? 10
    let foot = size.height - page.foot - height
    return PageMaster(
      size: size, margins: margins, isMirrored: page.isDuplex,
      slots: slots(at: page.head, height, "head/start", "head/end")
        + slots(at: foot, height, "foot/start", "foot/end"))
  }

  /// A line of two running texts, of which one has all of it where the other has no words.
  private func slots(
    at y: Double, _ height: Double, _ start: String, _ end: String
  ) -> [PageSlot] {
    let texts = RunningSlots(context: context)
    return [
      PageSlot(
        id: start, y: y, height: height, side: .start, share: texts.isEmpty(end) ? 1 : 0.64),
      PageSlot(id: end, y: y, height: height, side: .end, share: texts.isEmpty(start) ? 1 : 0.34),
    ]
  }
}
