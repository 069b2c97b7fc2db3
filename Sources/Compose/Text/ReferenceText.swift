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
  var shortForm: String {
    let names = reference.authors.map { family($0) }
    let date = reference.issued.map { String($0.year) } ?? context.language.label(.noDate)
    let who = names.isEmpty ? reference.title.plainText(in: language) : shortNames(names)
    return "\(who) (\(date))"
  }

  /// Three and more are cut to the first (APA 7, 8.17).
  private func shortNames(_ names: [String]) -> String {
    switch names.count {
    case 1: names[0]
    case 2: "\(names[0]) \(context.language.label(.and)) \(names[1])"
    default: "\(names[0]) \(context.language.label(.andOthers))"
    }
  }

  private func family(_ author: Reference.Author) -> String {
    switch author {
    case .literal(let name), .person(let name, _): name.plainText(in: language)
    }
  }

  /// The whole entry as runs of one paragraph.
  func runs(look: TextLook, in scope: ComposeContext.Scope) -> [TextRun] {
    let setter = InlineSetter(
      context: context, look: look, language: language, element: scope.element)
    let date = PartialDateText.reference(reference.issued, context.language)
    let authors = authorNames
    var runs: [TextRun] = []
    if !authors.isEmpty {
      // A name that ends in its own full stop gets no second.
      let stop = authors.hasSuffix(".") ? "" : "."
      runs += setter.runs("\(authors)\(stop) (\(date)). ")
    }
    runs += title(setter)
    if authors.isEmpty { runs += setter.runs(" (\(date)).") }
    for part in [reference.containerTitle, reference.publisher].compactMap(\.self) {
      runs += setter.runs(" ") + words(part, setter) + setter.runs(".")
    }
    return runs + retrieved(setter) + address(setter)
  }

  /// `Kadwani, S., & Utomo, T. B.` for people, as they stand for organisations.
  private var authorNames: String {
    let names = reference.authors.map { author in
      switch author {
      case .literal(let name): name.plainText(in: language)
      case .person(let family, let given):
        family.plainText(in: language) + (given.map { ", " + initials($0) } ?? "")
      }
    }
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + ", \(context.language.label(.and)) " + last
  }

  private func initials(_ given: RichText) -> String {
    given.plainText(in: language).split(separator: " ")
      .compactMap { $0.first.map { "\($0)." } }.joined(separator: " ")
  }

  private func title(_ setter: InlineSetter) -> [TextRun] {
    guard let variant = reference.title.text(in: language) else { return [] }
    let ends = reference.title.plainText(in: language).last.map { "?!.".contains($0) } ?? false
    let title: [Inline] = [.emphasis(variant.content)]
    let inlines = variant.language == language ? title : [.language(variant.language, title)]
    return setter.runs(inlines) + (ends ? [] : setter.runs("."))
  }

  private func words(_ text: RichText, _ setter: InlineSetter) -> [TextRun] {
    guard let variant = text.text(in: language) else { return [] }
    return setter.runs(
      variant.language == language
        ? variant.content : [.language(variant.language, variant.content)])
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
