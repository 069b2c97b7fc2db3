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
      plans.append(RegionPlan(units: choice.units, contexts: work.open, end: choice.end))
      work = choice.rest
    }
    return plans
  }
}

/// How far one region reaches, and why.
struct RegionChoice {
  private(set) var units: ArraySlice<FlowUnit>
  private(set) var end: RegionEnd
  /// What is left for the regions to come.
  private(set) var rest: Work
  let heads: RepeatedHeads
  let height: Double

  init(_ work: Work, height: Double, next: Double) {
    let scan = RegionScan(work, height: height)
    heads = scan.heads
    self.height = height
    rest = work
    units = []
    end = .complete
    switch scan.stop {
    case .complete(let count): take(count, .complete)
    case .forced(let count): take(count, .forced)
    case .overflow(let index): breakBefore(index, of: scan, next: next)
    }
  }

  private mutating func breakBefore(_ index: Int, of scan: RegionScan, next: Double) {
    if scan.isHigherThanRegion(next: next), let (first, second) = scan.cut() {
      return take(index, cut: first, rest: second)
    }
    guard index > 0 else { return take(1 + rest.anchors(behind: 1), .overfull) }
    guard let allowed = scan.allowed else { return takeRelaxed(scan.relaxed, or: index) }
    if let relaxed = scan.relaxed, !scan.isBetterMoved(from: allowed.count, next: next) {
      return takeRelaxed(relaxed, or: index)
    }
    take(allowed.count, .full(allowed.penalty.reason))
  }

  private mutating func takeRelaxed(_ place: RegionScan.Place?, or count: Int) {
    guard let place else { return take(count, .relaxed(.blockBoundary)) }
    take(place.count, .relaxed(place.penalty.reason))
  }

  private mutating func take(_ count: Int, _ end: RegionEnd) {
    units = rest.prefix(count)
    rest.advance(by: count)
    self.end = end
  }

  private mutating func take(_ count: Int, cut first: FlowUnit, rest second: FlowUnit) {
    units = (rest.prefix(count) + [first])[...]
    rest.advance(by: count)
    rest.advance(to: second, behind: first)
    end = .split
  }
}
