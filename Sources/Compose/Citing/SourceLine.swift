import Diagnostics
import Fields
import Frames
import Languages
import Markup
import Meetings
import Shaping

/// Who says so, and for which time: what stands beneath a figure, a chart or a picture.
struct SourceLine {
  let context: ComposeContext
  let cite: [Located<String>]
  let asOf: PartialDate?

  var isEmpty: Bool { asOf == nil && references.isEmpty }

  private var references: [Reference] { cite.compactMap { context.meeting.reference($0.value) } }

  /// The sources as citations, without those that the words before them cite already.
  func citations(besides content: [Inline]) -> [Inline] {
    let cited = content.citedKeys
    let missing = cite.filter { !cited.contains($0.value) }
    guard !missing.isEmpty else { return [] }
    return [.citation(missing.map { Citation(key: $0.value, locator: nil, span: $0.span) })]
  }

  /// `Per Oktober 2021 · Sumber: Badan A (2021)`
  func runs(_ setter: InlineSetter) -> [TextRun] { time(setter) + sources(setter) }

  private func time(_ setter: InlineSetter) -> [TextRun] {
    guard let asOf else { return [] }
    let date = PartialDateText.text(asOf, context.language)
    let words = context.language.label(.asOf, ["date": date])
    return setter.runs(cite.isEmpty ? words : words + " · ")
  }

  private func sources(_ setter: InlineSetter) -> [TextRun] {
    let references = references
    guard !references.isEmpty else { return [] }
    let forms = references.enumerated().flatMap { index, reference in
      setter.runs(
        index == 0 ? "" : context.language.lists.joint(before: index, of: references.count))
        + ReferenceText(context: context, reference: reference).shortForm(setter)
    }
    return setter.runs(context.language.label(.source) + ": ") + forms
  }
}

extension [Inline] {
  /// The references that a text cites, however deep.
  fileprivate var citedKeys: Set<String> {
    reduce(into: []) { keys, inline in
      switch inline {
      case .citation(let citations): keys.formUnion(citations.map(\.key))
      case .emphasis(let content), .strong(let content), .language(_, let content):
        keys.formUnion(content.citedKeys)
      case .link(let link): keys.formUnion(link.content.citedKeys)
      case .reference(let reference): keys.formUnion(reference.words.citedKeys)
      case .note(let note): keys.formUnion(note.content.citedKeys)
      case .text, .code, .lineBreak: break
      }
    }
  }
}
