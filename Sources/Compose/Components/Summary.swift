import Frames
import Languages
import Layout
import Meetings
import Templates

/// What a reader in haste must know.
struct Summary: Component {
  static let section = SectionDeclaration("summary", of: "summary", mayHaveColumns: true)

  func blocks(in context: ComposeContext) -> [any Block] {
    guard !context.meeting.summary.isEmpty else { return [] }
    let section = context.child(.section, "summary", of: context.document)
    let heading = context.heading(.summary, id: "summary", level: 2, in: section)
    let composer = BlockComposer(context: context, style: .lead)
    return [heading].compactMap(\.self)
      + context.meeting.summary.flatMap {
        ParallelText(context: context).blocks($0, by: composer, in: section)
          ?? composer.blocks($0, in: section)
      }
  }
}
