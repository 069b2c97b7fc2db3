package import Frames

/// Makes pages out of runs: regions from masters, then contents at their places, slots last.
package struct Pagination {
  /// More pages than this are an error.
  package static let limit = 2_000

  private let context: LayoutContext

  package init(context: LayoutContext) { self.context = context }

  /// All pages; `filler` says what stands in slots once their number is known, `deferred` what runs
  /// read whose words depend on it.
  package func pages(
    _ runs: [PageRun], filler: some SlotText, deferred: (any DeferredText)? = nil
  ) -> [Page] {
    if let deferred {
      return Rounds(text: deferred, context: context).pages(runs, filler: filler)
    }
    var laid = laid(runs)
    // Only slots in the text and running heads ask for anchors; without them no page need be drawn
    // for it.
    let survey = context.hasSlots || filler.asksForAnchors ? PageSurvey(laid) : nil
    return SlotFiller(survey: survey, text: filler, context: context).filled(&laid)
  }

  /// The pages of all runs, before their slots are filled.
  func laid(_ runs: [PageRun]) -> [LaidPage] {
    var pages: [LaidPage] = []
    for run in runs.flatMap({ $0.parted(in: context) }) { append(run, to: &pages) }
    return pages
  }

  private func append(_ run: PageRun, to pages: inout [LaidPage]) {
    guard let regions = regions(for: run, used: pages.count) else { return }
    let fragment = run.content.layout(in: regions, context: context)
    var number = run.numbering.start ?? (pages.last.map { $0.place.number + 1 } ?? 1)
    for (index, part) in fragment.parts.enumerated() {
      let place = PagePlace(
        index: pages.count, number: number, label: run.numbering.label(number), pageCount: 0,
        runPageCount: fragment.parts.count)
      var laid = LaidPage(part, master: run.master(at: index), place: place)
      laid.isEnded = index == fragment.parts.count - 1 || part.end.isAskedFor
      laid.beginsCount = index == 0 && run.numbering.start != nil
      pages.append(laid)
      number = number == .max ? number : number + 1
    }
  }

  /// Nil, with a diagnostic, where the margins leave nothing.
  private func regions(for run: PageRun, used: Int) -> Regions? {
    let first = run.first.body(isRecto: true).size
    let following = run.following.body(isRecto: true).size
    guard min(first.width, following.width, first.height, following.height) > 0 else {
      context.report(
        LayoutDiagnostics.pageTooSmall, "the page's margins leave no room for text",
        at: run.span, hint: "use a larger page or smaller margins")
      return nil
    }
    // A container measures once: both masters of a run have one measure, the smaller one.
    var regions = Regions(
      width: min(first.width, following.width), firstHeight: first.height,
      height: following.height, limit: max(0, Self.limit - used))
    regions.pagesBefore = used
    regions.isFlush = run.isFlush
    regions.sideMargin = run.first.sideMargin == nil ? nil : run.following.sideMargin
    regions.overrun = min(run.first.margins.bottom, run.following.margins.bottom)
    return regions
  }
}

/// A page before its slots are filled.
struct LaidPage {
  var page: Page
  let master: PageMaster
  var place: PagePlace
  /// Whether pages are counted anew from here.
  var beginsCount = false
  /// Whether nothing goes on from it on the next page: its run ends here, or a break was asked for.
  var isEnded = false

  init(_ part: Fragment.Part, master: PageMaster, place: PagePlace) {
    self.master = master
    self.place = place
    page = Page(size: master.size, label: place.label)
    page.breakReason = part.end.description
    page.body = master.body(isRecto: place.isRecto)
    let origin = page.body.origin
    // Slots have a line each, mostly: no more room than a page needs.
    page.placements.reserveCapacity(part.placements.count + master.slots.count + 1)
    if let backdrop = master.backdrop {
      page.placements.append(Page.Placement(backdrop, at: .zero))
    }
    for placement in part.placements {
      page.placements.append(Page.Placement(placement.content, at: placement.origin + origin))
    }
  }
}
