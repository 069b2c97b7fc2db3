import Diagnostics
import Fields
import Languages
import Markup
import Meetings
import Shaping
import Templates

/// Author and year in parentheses, which lead to the list by authors: `(Utomo & Ali, 2021, hlm. 2)`.
struct AuthorDateStyle: CitationStyle {
  let order = SourceSort.author
  let isNumbered = false
  let needsList = true

  func lettered(_ meeting: Meeting) -> [Reference] { meeting.references.filter(lists) }

  func lists(_ reference: Reference) -> Bool { !reference.isPrivate }

  func entry(_ reference: Reference, in context: ComposeContext) -> EntryText {
    ReferenceText(context: context, reference: reference).apa
  }

  func call(_ citations: [Citation], at place: CitationPlace) -> [TextRun] {
    let isApart = place.before.map { $0.isWhitespace || "([“‘\u{2028}".contains($0) } ?? true
    var runs = [place.run(isApart ? "(" : " (", place.style)]
    for (index, citation) in citations.enumerated() {
      if index > 0 { runs.append(place.run("; ", place.style)) }
      runs += cited(citation, at: place)
    }
    return runs + [place.run(")", place.style)]
  }

  private func cited(_ citation: Citation, at place: CitationPlace) -> [TextRun] {
    let context = place.context
    // An unknown key is an error already.
    guard let reference = context.meeting.reference(citation.key) else { return [] }
    let mark = place.mark(citation, language: context.meeting.language)
    var text = ReferenceText(context: context, reference: reference).inText
    let plain = text.plain(in: context.meeting.language)
    if let locator = citation.locator { text.add(", " + locator.string) }
    return mark.anchored(
      place.setter(of: mark).runs(text),
      saying: "\(context.language.label(.source)): \(plain)")
  }
}
