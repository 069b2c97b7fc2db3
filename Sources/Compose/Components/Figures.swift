import Fields
import Frames
import Languages
import Layout
import Meetings

/// The figures, charts and pictures that no section of the background places.
struct Figures: Component {
  func blocks(in context: ComposeContext) -> [any Block] {
    let placed = context.meeting.background.flatMap { $0.figures.map(\.value) }
    let figures = context.meeting.figures.filter { !placed.contains($0.id.value) }
    let drawn = context.meeting.background.flatMap { $0.charts.map(\.value) }
    let charts = context.meeting.charts.filter { !drawn.contains($0.id.value) }
    let shown = context.meeting.background.flatMap { $0.pictures.flatMap { $0.map(\.value) } }
    let pictures = context.meeting.pictures.filter { !shown.contains($0.id.value) }
    guard !figures.isEmpty || !charts.isEmpty || !pictures.isEmpty else { return [] }
    let section = context.child(.section, "figures", of: context.document)
    let heading = context.heading(.figures, id: "figures", level: 2, in: section)
    return [heading].compactMap(\.self)
      + figures.flatMap { FigureCallout(context: context, figure: $0).blocks(in: section) }
      + charts.flatMap { ChartFigure(context: context, chart: $0).blocks(in: section) }
      + pictures.flatMap { picture in
        PictureFigure(context: context, row: [ShownPicture(picture, context: context)])
          .blocks(in: section)
      }
  }
}
