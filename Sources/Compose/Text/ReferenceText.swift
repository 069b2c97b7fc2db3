import Diagnostics
import Fields
import Frames
import Languages
import Markup
import Meetings
import Shaping
import Templates

/// A source as APA 7 prints it, in the document's language.
///
/// Author. (Date). *Title*. Container. Publisher. Address.
struct ReferenceText {
  let context: ComposeContext
  let reference: Reference

  private var language: LanguageTag { context.meeting.language }

  /// For a place where the whole would be too much: `United Nations Environment Programme (2021)`.
  func shortForm(_ setter: InlineSetter) -> [TextRun] {
    let date = reference.issued.map { String($0.year) } ?? context.language.label(.noDate)
    let who =
      reference.authors.isEmpty ? setter.runs(reference.title) : shortNames(setter)
    return who + setter.runs(" (\(date))")
  }

  /// Three and more are cut to the first (APA 7, 8.17).
  private func shortNames(_ setter: InlineSetter) -> [TextRun] {
    let names = reference.authors.prefix(2).map { setter.runs($0.family) }
    let first = names.first ?? []
    switch reference.authors.count {
    case ...1: return first
    case 2: return first + setter.runs(" \(context.language.label(.and)) ") + (names.last ?? [])
    default: return first + setter.runs(" " + context.language.label(.andOthers))
    }
  }

  /// The whole entry as runs of one paragraph.
  func runs(look: TextLook, in scope: ComposeContext.Scope) -> [TextRun] {
    let setter = InlineSetter(
      context: context, look: look, language: language, element: scope.element)
    let date = PartialDateText.reference(reference.issued, context.language)
    var runs: [TextRun] = []
    if !reference.authors.isEmpty {
      runs += authors(setter)
      // A name that ends in its own full stop gets no second.
      let stop = runs.last?.text.hasSuffix(".") ?? false ? "" : "."
      runs += setter.runs("\(stop) (\(date)). ")
    }
    runs += title(setter)
    if reference.authors.isEmpty { runs += setter.runs(" (\(date)).") }
    for part in [reference.containerTitle, reference.publisher].compactMap(\.self) {
      runs += setter.runs(" ") + setter.runs(part) + setter.runs(".")
    }
    return runs + retrieved(setter) + address(setter)
  }

  /// `Kadwani, S., & Utomo, T. B.` for people; organisations as they stand. Each in its language.
  private func authors(_ setter: InlineSetter) -> [TextRun] {
    let count = reference.authors.count
    return reference.authors.enumerated().flatMap { index, author in
      let joint =
        switch index {
        case 0: ""
        case count - 1: ", \(context.language.label(.and)) "
        default: ", "
        }
      return setter.runs(joint) + setter.runs(author.family) + given(author, setter)
    }
  }

  private func given(_ author: Reference.Author, _ setter: InlineSetter) -> [TextRun] {
    guard case .person(_, let given?) = author else { return [] }
    let names = given.plainText(in: language).split(separator: " ")
    return setter.runs(", " + names.map(initials).joined(separator: " "))
  }

  /// `J.-P.` of `Jean-Paul`.
  private func initials(_ name: Substring) -> String {
    name.split(separator: "-").compactMap { $0.first.map { "\($0)." } }.joined(separator: "-")
  }

  private func title(_ setter: InlineSetter) -> [TextRun] {
    guard let variant = reference.title.text(in: language) else { return [] }
    let ends = reference.title.plainText(in: language).last.map { "?!.".contains($0) } ?? false
    let title: [Inline] = [.emphasis(variant.content)]
    let inlines = variant.language == language ? title : [.language(variant.language, title)]
    return setter.runs(inlines) + (ends ? [] : setter.runs("."))
  }

  /// Only where the data say when: what may change is dated (APA 7, 9.16).
  private func retrieved(_ setter: InlineSetter) -> [TextRun] {
    guard let accessed = reference.accessed, reference.url != nil else { return [] }
    let date = context.language.dates.long(accessed)
    return setter.runs(" " + context.language.label(.retrieved, ["date": date]))
  }

  private func address(_ setter: InlineSetter) -> [TextRun] {
    guard let url = reference.url else { return [] }
    return setter.runs(" ") + setter.runs([.link(InlineLink(url: url, content: [.text(url)]))])
  }
}

extension Reference.Author {
  /// What stands first: a person's family name, an organisation's whole name.
  fileprivate var family: RichText {
    switch self {
    case .literal(let name), .person(let name, _): name
    }
  }
}
