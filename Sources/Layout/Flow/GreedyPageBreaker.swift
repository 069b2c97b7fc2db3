/// First fit: each region takes what it can hold and breaks at its last allowed place.
///
/// It moves on only where the next region is really better: a box or a kept group that is higher
/// than a region starts where it stands. A box that cannot be cut and is too high is placed once.
package struct GreedyPageBreaker: PageBreaker {
  package init() {}

  package func plans(
    for units: [FlowUnit], in regions: Regions, context: LayoutContext
  ) -> [RegionPlan] {
    var work = Work(units)
    var plans: [RegionPlan] = []
    let reporter = BreakReporter(context: context, overrun: regions.overrun)
    while !work.isEmpty {
      guard plans.count < regions.limit else {
        reporter.tooManyPages(
          regions.pagesBefore + regions.limit, at: work.unit(at: 0)?.box.span)
        break
      }
      let choice = RegionChoice(
        work, height: regions.height(at: plans.count), next: regions.height(at: plans.count + 1))
      reporter.check(choice)
      plans.append(RegionPlan(choice, contexts: work.open))
      work = choice.rest
    }
    return plans
  }
}
