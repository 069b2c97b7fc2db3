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
    context.sideMargin = regions.sideMargin
    context.regionHeight = max(regions.firstHeight, regions.height)
    let units = FlowUnit.collect(
      content, width: regions.width, in: context,
      floatLimit: min(regions.firstHeight, regions.height))
    let plans = breaker.plans(for: units, in: regions, context: context)
    return Fragment(
      parts: plans.enumerated().map { index, plan in
        part(plan, in: regions, at: index)
      })
  }

  private func part(_ plan: RegionPlan, in regions: Regions, at index: Int) -> Fragment.Part {
    let height = regions.height(at: index)
    let notes = plan.notes?.height ?? 0
    var (placements, used) = RegionComposer.compose(
      plan.units, under: RepeatedHeads(plan.contexts, in: height),
      height: height - notes - plan.floats.height, isFlush: regions.isFlush)
    var units = Array(placements.suffix(plan.units.count))
    if !plan.floats.isEmpty {
      let all = FloatPlacements(
        plan.floats, text: placements, of: plan.units, height: used, foot: height - notes)
      (placements, units, used) = (all.placements, all.units, all.height)
    }
    let beside = plan.sidePlacements(beside: placements, units, in: regions, at: index)
    if let area = plan.notes {
      let y = height.isFinite ? max(used, height - notes) : used
      placements += area.placements(below: y, width: regions.width)
      used = y + notes
    }
    return Fragment.Part(placements: placements + beside, height: used, end: plan.end)
  }
}

extension RegionPlan {
  /// Its notes in the margin, level with their calls.
  fileprivate func sidePlacements(
    beside text: [Page.Placement], _ boxes: [Page.Placement], in regions: Regions, at index: Int
  ) -> [Page.Placement] {
    guard let margin = regions.sideMargin, !sideNotes.isEmpty else { return [] }
    let found = CallFinder(text, wanted: Set(sideNotes.compactMap { $0.side?.call?.path }))
    let calls = sideNotes.map { note in
      if let path = note.side?.call?.path, let baseline = found.baselines[path] { return baseline }
      let caller = zip(units, boxes).first { $0.0.box.notes.contains(note.number) }
      return caller.map { $0.1.origin.y + $0.0.box.ascent } ?? 0
    }
    let column = SideColumn(
      sideNotes.compactMap(\.side), calls: calls, height: regions.height(at: index))
    let isRecto = (regions.pagesBefore + index) % 2 == 0
    return column.placements(x: margin.x(isRecto: isRecto, measure: regions.width))
  }
}
