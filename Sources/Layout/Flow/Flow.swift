import Frames

/// A linear block that fills regions: collect items, choose breaks, compose regions.
package struct Flow: Container {
  package var content: any Block
  package var breaker: any PageBreaker

  package init(_ content: any Block, breaker: any PageBreaker = TotalFitPageBreaker()) {
    self.content = content
    self.breaker = breaker
  }

  package func layout(in regions: Regions, context: LayoutContext) -> Fragment {
    let items = content.items(width: regions.width, in: context)
    let units = FlowUnit.collect(items, in: context)
    let plans = breaker.plans(for: units, in: regions, context: context)
    return Fragment(
      parts: plans.enumerated().map { index, plan in
        part(plan, height: regions.height(at: index), isFlush: regions.isFlush)
      })
  }

  private func part(_ plan: RegionPlan, height: Double, isFlush: Bool) -> Fragment.Part {
    let (placements, used) = RegionComposer.compose(
      plan.units, under: RepeatedHeads(plan.contexts, in: height), height: height,
      isFlush: isFlush)
    return Fragment.Part(placements: placements, height: used, end: plan.end)
  }
}
