import Diagnostics
import Frames
import Languages
import Layout
import Markup
import Meetings
import Templates

/// Who gets a copy, at the left below the signature: `Tembusan:`.
struct CopiesTo: Component {
  func blocks(in context: ComposeContext) -> [any Block] {
    let copies = context.meeting.document.copiesTo
    guard let first = copies.first else { return [] }
    let section = context.child(.section, "copies-to", of: context.document)
    let label = context.paragraph(
      [.words(context.language.label(.copiesTo) + ":", for: first.span)], .titleText,
      name: "label", in: section, language: context.meeting.language)
    let list = EntryList(context: context, style: .titleText).block(copies, in: section) {
      copy, body in
      [context.paragraph(context.phrase(copy.text), .titleText, in: body, span: copy.span)]
        .compactMap(\.self)
    }
    let leading = context.look(.text)?.style.leading ?? 15
    return [Spacer(leading * 0.5)]
      + [label.map { KeepWithNext($0) as any Block }, list].compactMap(\.self)
  }
}

/// The sentence with which a report ends.
struct ClosingWords: Component {
  func blocks(in context: ComposeContext) -> [any Block] {
    let section = context.child(.section, "closing", of: context.document)
    let heading = context.heading(.closing, level: 2, in: section)
    let text = context.paragraph(
      words: context.language.label(.closingWords), .text, in: section)
    return [heading, text].compactMap(\.self)
  }
}
