import Diagnostics
import Fields
import Frames
import Layout
import Meetings
import Templates

/// The sections that lie behind the meeting, each with the figures, charts, pictures and the table that it places.
struct Background: Component {
  static let section = SectionDeclaration("background", of: "background", mayHaveColumns: true)

  func blocks(in context: ComposeContext) -> [any Block] {
    context.meeting.background.flatMap { blocks($0, in: context) }
  }

  private func blocks(_ section: BackgroundSection, in context: ComposeContext) -> [any Block] {
    let name = section.id.map { "background[\($0.value)]" } ?? "background"
    let scope = context.child(
      .section, name, of: context.document, StructureProperties(span: section.span))
    var blocks: [any Block] = [FloatBarrier()]
    let parallel = ParallelText(context: context)
    if let heading = section.heading.flatMap({
      parallel.heading($0, id: section.id?.value, level: 2, in: scope)
        ?? context.heading($0, id: section.id?.value, level: 2, in: scope)
    }) {
      blocks.append(heading)
    }
    if let marking = context.markingLine(section.marking, in: scope) { blocks.append(marking) }
    var figures = SectionFigures(section, context: context)
    if let body = section.body {
      var composer = BlockComposer(context: context, style: .text)
      composer.headingLevel = section.heading == nil ? 1 : 2
      blocks +=
        parallel.blocks(body, by: composer, in: scope)
        ?? composer.blocks(body, in: scope) { figures.called(by: $0, in: scope) }
    }
    for id in section.figures {
      guard let figure = context.meeting.figure(id.value) else { continue }
      blocks += FigureCallout(context: context, figure: figure).blocks(in: scope)
    }
    blocks += figures.others(in: scope)
    for id in section.tables {
      guard let table = context.meeting.table(id.value) else { continue }
      blocks += DataTableBlocks(context: context, data: table).blocks(in: scope)
    }
    let placesAreas = section.areas != nil || section.tables.contains { $0.value == "areas" }
    if placesAreas, let areas = context.meeting.areas {
      blocks += AreasTable(context: context, areas: areas).blocks(in: scope)
    }
    return blocks
  }
}
