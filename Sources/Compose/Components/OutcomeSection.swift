import Frames
import Languages
import Layout
import Meetings
import Templates

/// What came of the meeting: what was said, what was decided, who is to do what.
struct OutcomeSection: Component {
  static let section = SectionDeclaration("outcome", of: "outcome")

  func blocks(in context: ComposeContext) -> [any Block] {
    guard let outcome = context.meeting.outcome else { return [] }
    let section = context.child(.section, "outcome", of: context.document)
    let heading = context.heading(.outcome, id: "outcome", level: 2, in: section)
    return [heading, context.markingLine(outcome.marking, in: section)].compactMap(\.self)
      + discussion(outcome, in: section, context) + decisions(outcome, in: section, context)
      + actions(outcome, in: section, context)
  }

  private func discussion(
    _ outcome: Outcome, in section: ComposeContext.Scope, _ context: ComposeContext
  ) -> [any Block] {
    guard let discussion = outcome.discussion else { return [] }
    let composer = BlockComposer(context: context, style: .text)
    return ParallelText(context: context).blocks(discussion, by: composer, in: section)
      ?? composer.blocks(discussion, in: section)
  }

  private func decisions(
    _ outcome: Outcome, in section: ComposeContext.Scope, _ context: ComposeContext
  ) -> [any Block] {
    guard !outcome.decisions.isEmpty else { return [] }
    let heading = context.heading(.decisions, level: 3, in: section)
    let list = EntryList(context: context).block(outcome.decisions, in: section) {
      StatementBlocks(context: context).blocks($0, in: $1)
    }
    return [heading, list].compactMap(\.self)
  }

  private func actions(
    _ outcome: Outcome, in section: ComposeContext.Scope, _ context: ComposeContext
  ) -> [any Block] {
    guard !outcome.actions.isEmpty else { return [] }
    let heading = context.heading(.actions, level: 3, in: section)
    return [heading].compactMap(\.self)
      + AssignmentTable(context: context)
      .blocks(outcome.actions.map { AssignmentTable.Entry(assignment: $0) }, in: section)
  }
}
