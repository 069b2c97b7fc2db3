import Diagnostics
import Fields
import Frames
import Languages
import Layout
import Markup
import Meetings
import Templates

/// Who gets a copy, at the left below the signature: `Tembusan:`.
struct CopiesTo: Component {
  static let section = SectionDeclaration("copies-to")

  func blocks(in context: ComposeContext) -> [any Block] {
    let copies = context.meeting.document.copiesTo
    return RecipientList(context: context, label: .copiesTo, name: "copies-to").blocks(
      copies, span: \.span, phrase: DetailRows(context: context).office)
  }
}

/// Who gets which of the numbered copies: `Daftar Distribusi:`.
struct DistributionList: Component {
  static let section = SectionDeclaration("distribution")

  func blocks(in context: ComposeContext) -> [any Block] {
    RecipientList(context: context, label: .distribution, name: "distribution").blocks(
      context.meeting.document.distribution, span: \.span,
      phrase: DetailRows(context: context).recipient)
  }
}

/// A label, and below it those of whom it speaks, counted.
private struct RecipientList {
  let context: ComposeContext
  let label: LabelKey
  let name: String

  func blocks<Entry>(
    _ entries: [Entry], span: (Entry) -> SourceSpan, phrase: (Entry) -> PhraseInLanguage?
  ) -> [any Block] {
    guard let first = entries.first else { return [] }
    let section = context.child(.section, name, of: context.document)
    let label = context.paragraph(
      [.words(context.language.label(label) + ":", for: span(first))], .titleText,
      name: "label", in: section, language: context.meeting.language)
    var list = EntryList(context: context, style: .titleText)
    list.spacing = (inner: 0, after: 0.6)
    let block = list.block(entries, in: section) { entry, body in
      [context.paragraph(phrase(entry), .titleText, in: body, span: span(entry))]
        .compactMap(\.self)
    }
    let leading = context.look(.text)?.style.leading ?? 15
    let lines = [label.map { $0 as any Block }, block].compactMap(\.self)
    return [Spacer(leading * 0.5), KeepTogether(Stack(lines))]
  }
}

/// The sentence with which a report ends.
struct ClosingWords: Component {
  static let section = SectionDeclaration("closing")

  func blocks(in context: ComposeContext) -> [any Block] {
    let section = context.child(.section, "closing", of: context.document)
    let heading = context.heading(.closing, level: 2, in: section)
    let text = context.paragraph(
      words: context.language.label(.closingWords), .text, in: section)
    return [heading, text].compactMap(\.self)
  }
}
