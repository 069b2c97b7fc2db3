/// Breaks all pages of a flow at least cost, as `PageCost` counts it.
///
/// What is forbidden stays forbidden: such a place is taken only where first fit takes it, because a
/// region has no other.
package struct TotalFitPageBreaker: PageBreaker {
  package init() {}

  package func plans(
    for units: [FlowUnit], in regions: Regions, context: LayoutContext
  ) -> [RegionPlan] {
    let work = Work(units)
    guard !work.isEmpty else { return [] }
    let reporter = BreakReporter(context: context, overrun: regions.overrun)
    guard regions.limit > 0 else {
      reporter.tooManyPages(regions.pagesBefore, at: units.first?.box.span)
      return []
    }
    let search = PageSearch(units, in: regions)
    guard let best = search.best(for: work, from: 0) else { return [] }
    let path = best.path
    report(path, in: regions, to: reporter)
    explain(path, work, search, in: context)
    var open: [BreakContext] = []
    return path.map { page in
      defer { open = page.choice.rest.open }
      return RegionPlan(page.choice, contexts: open)
    }
  }

  private func report(_ path: [PageEnding], in regions: Regions, to reporter: BreakReporter) {
    for page in path { reporter.check(page.choice) }
    guard let rest = path.last?.choice.rest, !rest.isEmpty else { return }
    reporter.tooManyPages(regions.pagesBefore + regions.limit, at: rest.unit(at: 0)?.box.span)
  }

  /// Leaves word of the page that is asked about.
  private func explain(
    _ path: [PageEnding], _ work: Work, _ search: PageSearch, in context: LayoutContext
  ) {
    guard let asked = context.explainedPage.map({ $0 - search.regions.pagesBefore }),
      path.indices.contains(asked)
    else { return }
    context.explanation = PageExplanation(path, page: asked, from: work, search: search)
  }
}
