import Fields
import Frames
import Languages
import Layout
import Meetings
import Templates

/// The figures, charts and pictures that no section of the background places.
struct Figures: Component {
  static let section = SectionDeclaration(
    "figures", of: "figures", "charts", "pictures", mayHaveColumns: true)

  func blocks(in context: ComposeContext) -> [any Block] {
    let placed = context.meeting.background.flatMap { $0.figures.map(\.value) }
    // What stands in sections of the background stands nowhere where these are not shown.
    let showsBackground = context.template.sections.contains(Background.section.name)
    let figures = context.selected(
      context.meeting.figures.filter { !showsBackground || !placed.contains($0.id.value) },
      context.template.selection.figures, "figures", span: \.span)
    let drawn = context.meeting.background.flatMap { $0.charts.map(\.value) }
    let charts = context.selected(
      context.meeting.charts.filter { !showsBackground || !drawn.contains($0.id.value) },
      context.template.selection.charts, "charts", span: \.span)
    let shown = context.meeting.background.flatMap { $0.pictures.flatMap { $0.map(\.value) } }
    let pictures = context.selected(
      context.meeting.pictures.filter { !showsBackground || !shown.contains($0.id.value) },
      context.template.selection.pictures, "pictures", span: \.span)
    return callouts(figures, in: context)
      + drawings(charts, pictures, id: figures.isEmpty ? "figures" : nil, in: context)
  }

  private func callouts(_ figures: [Figure], in context: ComposeContext) -> [any Block] {
    guard !figures.isEmpty else { return [] }
    let section = context.child(.section, "figures", of: context.document)
    let heading = context.heading(.figures, id: "figures", level: 2, in: section)
    return [heading].compactMap(\.self)
      + figures.flatMap { FigureCallout(context: context, figure: $0).blocks(in: section) }
  }

  /// A chart or a map is no number to be remembered, so it does not stand under that heading.
  private func drawings(
    _ charts: [Chart], _ pictures: [Picture], id: String?, in context: ComposeContext
  ) -> [any Block] {
    guard !charts.isEmpty || !pictures.isEmpty else { return [] }
    let section = context.child(.section, "drawings", of: context.document)
    let heading = context.heading(.drawings, id: id, level: 2, in: section)
    return [heading].compactMap(\.self)
      + charts.flatMap { ChartFigure(context: context, chart: $0).blocks(in: section) }
      + pictures.flatMap { picture in
        PictureFigure(context: context, row: [ShownPicture(picture, context: context)])
          .blocks(in: section)
      }
  }
}
