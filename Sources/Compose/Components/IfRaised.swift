import Diagnostics
import Frames
import Languages
import Layout
import Meetings
import Templates

/// What the other side may ask, and what is answered.
struct IfRaised: Component {
  static let section = SectionDeclaration("if-raised", of: "if_raised", mayHaveColumns: true)

  func blocks(in context: ComposeContext) -> [any Block] {
    let questions = context.selected(
      context.meeting.ifRaised, context.template.selection.ifRaised, "questions", span: \.span)
    guard !questions.isEmpty else { return [] }
    let section = context.child(.section, "if-raised", of: context.document)
    let heading = context.heading(.ifRaised, id: "if_raised", level: 2, in: section)
    var list = EntryList(context: context, style: .pointTopic)
    list.start = nil
    let block = list.block(questions, in: section) { question, body in
      RejoinderBlocks(context: context, rejoinder: question).blocks(in: body)
    }
    return [heading, block].compactMap(\.self)
  }
}

private struct RejoinderBlocks {
  let context: ComposeContext
  let rejoinder: Rejoinder

  func blocks(in body: ComposeContext.Scope) -> [any Block] {
    let question = context.paragraph(
      context.phrase(rejoinder.question, citing: rejoinder.cite), .pointTopic, name: "question",
      in: body, span: rejoinder.span)
    let head = question.map { KeepWithNext($0) as any Block }
    let answer = BlockComposer(context: context, style: .text).blocks(rejoinder.answer, in: body)
    return [head, likelihood(in: body), context.markingLine(rejoinder.marking, in: body)]
      .compactMap(\.self) + answer
  }

  private func likelihood(in body: ComposeContext.Scope) -> (any Block)? {
    rejoinder.likelihood.flatMap {
      context.paragraph(
        words: context.language.label($0.label), .remark, name: "likelihood", in: body)
    }.map { KeepWithNext($0) }
  }
}

extension Rejoinder.Likelihood {
  fileprivate var label: LabelKey {
    switch self {
    case .high: .likelihoodHigh
    case .medium: .likelihoodMedium
    case .low: .likelihoodLow
    }
  }
}
