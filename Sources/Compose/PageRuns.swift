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
      Flow(Stack(open.blocks)),
      master: open.kind == .titlePage ? titleMaster : bodyMaster(isFirst: false),
      numbering: numbering)
    if open.kind != .titlePage {
      run.first = bodyMaster(isFirst: true)
      run.turned = turnedMaster
    }
    runs.append(run)
  }

  /// Without furniture but for the marking, and to the sheet's edges.
  private var titleMaster: PageMaster {
    PageMaster(
      size: context.template.page.size,
      margins: PageMargins(top: 0, bottom: 0, inside: 0, outside: 0),
      slots: TitleMarking.slots(in: context))
  }

  /// - Parameter isFirst: whether it is that of the run's first page.
  private func bodyMaster(isFirst: Bool) -> PageMaster {
    let page = context.template.page
    var body = master(
      page.size,
      PageMargins(top: page.top, bottom: page.bottom, inside: page.inside, outside: page.outside),
      isFirst: isFirst)
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

  private func master(
    _ size: Size, _ margins: PageMargins, isFirst: Bool = false
  ) -> PageMaster {
    let page = context.template.page
    let height = context.look(.folio)?.style.leading ?? 10
    let foot = size.height - page.foot - height
    return PageMaster(
      size: size, margins: margins, isMirrored: page.isDuplex,
      slots: slots(context.template.head, "head", at: page.head, height, isFirst)
        + slots(context.template.foot, "foot", at: foot, height, isFirst)
        + banners(on: size, height, isFirst))
  }

  /// At the sheet's edges, above the head and below the foot.
  private func banners(on size: Size, _ height: Double, _ isFirst: Bool) -> [PageSlot] {
    let banner = context.template.banner
    guard !banner.isEmpty else { return [] }
    let edge = context.template.page.banner
    return slots(banner, "upper-banner", at: edge, height, isFirst)
      + slots(banner, "lower-banner", at: size.height - edge - height, height, isFirst)
  }

  /// A line of running texts. Without one in the middle, one has all of it where the other has no
  /// words, and most of it where both have.
  private func slots(
    _ line: RunningText, _ name: String, at y: Double, _ height: Double, _ isFirst: Bool
  ) -> [PageSlot] {
    guard line.isOnFirstPage || !isFirst else { return [] }
    let texts = RunningSlots(context: context)
    let (start, center, end) = (name + "/start", name + "/center", name + "/end")
    let isParted = !texts.isEmpty(center)
    // A label is large and has no shorter form.
    let endShare = texts.hasLabel(end) ? 0.5 : 0.34
    let (side, share) = texts.hasLabel(center) ? (0.22, 0.54) : (0.32, 0.32)
    let shares =
      isParted
      ? (side, side)
      : (texts.isEmpty(end) ? 1 : 0.98 - endShare, texts.isEmpty(start) ? 1 : endShare)
    let alone = texts.isEmpty(start) && texts.isEmpty(end)
    let middle = PageSlot(
      id: center, y: y, height: height, side: .center, share: alone ? 1 : share)
    return [PageSlot(id: start, y: y, height: height, side: .start, share: shares.0)]
      + (isParted ? [middle] : [])
      + [PageSlot(id: end, y: y, height: height, side: .end, share: shares.1)]
  }
}
