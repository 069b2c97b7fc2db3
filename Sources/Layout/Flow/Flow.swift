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
    context.noteMeasure = regions.width
    context.regionHeight = max(regions.firstHeight, regions.height)
    let items = content.items(width: regions.width, in: context)
    let units = FlowUnit.collect(items, in: context)
    let plans = breaker.plans(for: units, in: regions, context: context)
    return Fragment(
      parts: plans.enumerated().map { index, plan in
        part(plan, in: regions, height: regions.height(at: index))
      })
  }

  private func part(_ plan: RegionPlan, in regions: Regions, height: Double) -> Fragment.Part {
    let notes = plan.notes?.height ?? 0
    var (placements, used) = RegionComposer.compose(
      plan.units, under: RepeatedHeads(plan.contexts, in: height), height: height - notes,
      isFlush: regions.isFlush)
    if let area = plan.notes {
      let y = height.isFinite ? max(used, height - notes) : used
      placements += area.placements(below: y, width: regions.width)
      used = y + notes
    }
    return Fragment.Part(placements: placements, height: used, end: plan.end)
  }
}
