import Fields
import Layout
import Markup
import Meetings

/// The charts and pictures that a section places: those that float behind the block of text that
/// first points at them, the others behind the text.
struct SectionFigures {
  private struct Placed {
    let ids: Set<String>
    let floats: Bool
    let blocks: (ComposeContext.Scope) -> [any Block]
  }

  /// Those that are not composed yet.
  private var waiting: [Placed] = []

  init(_ section: BackgroundSection, context: ComposeContext) {
    for id in section.charts {
      guard let chart = context.meeting.chart(id.value) else { continue }
      let figure = ChartFigure(context: context, chart: chart)
      waiting.append(
        Placed(
          ids: [id.value], floats: context.floatPlace(chart.place) != nil,
          blocks: figure.blocks))
    }
    for ids in section.pictures {
      let row = ids.compactMap { context.meeting.picture($0.value) }
        .map { ShownPicture($0, context: context) }
      let figure = PictureFigure(context: context, row: row)
      waiting.append(
        Placed(
          ids: Set(ids.map(\.value)), floats: context.floatPlace(figure.place) != nil,
          blocks: figure.blocks))
    }
  }

  /// Those that a block is the first to point at.
  mutating func called(
    by block: MarkupBlock, in scope: ComposeContext.Scope
  ) -> [any Block] {
    guard waiting.contains(where: \.floats) else { return [] }
    var called: [Placed] = []
    waiting.removeAll { placed in
      guard placed.floats, block.points(at: placed.ids) else { return false }
      called.append(placed)
      return true
    }
    return called.flatMap { $0.blocks(scope) }
  }

  mutating func others(in scope: ComposeContext.Scope) -> [any Block] {
    defer { waiting = [] }
    return waiting.flatMap { $0.blocks(scope) }
  }
}
