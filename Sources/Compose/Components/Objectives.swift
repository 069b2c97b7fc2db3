import Frames
import Languages
import Layout
import Meetings
import Templates

/// What is wanted of the meeting, in the order in which it matters.
struct Objectives: Component {
  static let section = SectionDeclaration("objectives", of: "objectives", mayHaveColumns: true)

  func blocks(in context: ComposeContext) -> [any Block] {
    let objectives = context.selected(
      context.meeting.objectives, context.template.selection.objectives, "objectives", span: \.span)
    guard !objectives.isEmpty else { return [] }
    let section = context.child(.section, "objectives", of: context.document)
    let heading = context.heading(.objectives, id: "objectives", level: 2, in: section)
    let list = EntryList(context: context).block(objectives, in: section) { objective, body in
      StatementBlocks(context: context).blocks(objective, in: body)
    }
    return [heading, list].compactMap(\.self)
  }
}

/// One statement as an entry of a list.
struct StatementBlocks {
  let context: ComposeContext

  func blocks(_ statement: Statement, in body: ComposeContext.Scope) -> [any Block] {
    var block = context.paragraph(
      context.phrase(statement.text, citing: statement.cite), .text, in: body,
      span: statement.span)
    block?.spaceAfter = 0
    return [block].compactMap(\.self)
  }
}
