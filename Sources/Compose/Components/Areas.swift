import Frames
import Languages
import Layout
import Meetings
import Templates

/// The table of areas, where no section of the background places it.
struct Areas: Component {
  static let section = SectionDeclaration("areas", of: "areas")

  func blocks(in context: ComposeContext) -> [any Block] {
    let showsBackground = context.template.sections.contains(Background.section.name)
    guard context.meeting.areasPlaces.isEmpty || !showsBackground, let areas = context.meeting.areas
    else { return [] }
    let section = context.child(.section, "areas", of: context.document)
    let heading = context.heading(.areas, level: 2, in: section)
    return [heading].compactMap(\.self)
      + AreasTable(context: context, areas: areas).blocks(in: section)
  }
}
