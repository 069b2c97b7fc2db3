import Diagnostics
import Fields
import Frames
import Languages
import Markup
import Meetings
import Shaping
import Templates

/// A footnote for each citation, in full at the first of a source and short after it, and a list by
/// authors (Chicago Manual of Style, chapter 13).
struct NoteStyle: CitationStyle {
  let order = SourceSort.author
  let isNumbered = false
  let needsList = false
  let standsClose = true

  func lists(_ reference: Reference) -> Bool { !reference.isPrivate }

  func entry(_ reference: Reference, in context: ComposeContext) -> EntryText {
    ChicagoEntry(reference, context).listed
  }

  func brief(_ reference: Reference, at locator: String?, in context: ComposeContext) -> EntryText {
    ChicagoEntry(reference, context).short(at: locator)
  }

  func call(_ citations: [Citation], at place: CitationPlace) -> [TextRun] {
    let context = place.context
    guard !place.isInNote, context.notes.refusal == nil else { return inline(citations, place) }
    guard let first = citations.first, let last = citations.last else { return [] }
    var setter = NoteSetter(
      context: context,
      note: NoteText(content: [], span: first.span.joined(with: last.span)),
      language: place.language, element: place.element)
    setter.write = { inner in
      var runs = words(citations, CitationPlace(of: inner))
      if let last = runs.last?.text.last, !".?!".contains(last) { runs += inner.runs(".") }
      return runs
    }
    return [setter.call(in: place.style)].compactMap(\.self)
  }

  /// Where no note can be called: in a note the words themselves, elsewhere in parentheses.
  private func inline(_ citations: [Citation], _ place: CitationPlace) -> [TextRun] {
    let isApart = place.before.map { $0.isWhitespace || "(".contains($0) } ?? true
    let words = words(citations, place)
    if place.isInNote { return (isApart ? [] : [place.run(" ", place.style)]) + words }
    return [place.run(isApart ? "(" : " (", place.style)] + words
      + [place.run(")", place.style)]
  }

  private func words(_ citations: [Citation], _ place: CitationPlace) -> [TextRun] {
    citations.enumerated().flatMap { index, citation -> [TextRun] in
      (index > 0 ? [place.run("; ", place.style)] : []) + cited(citation, place)
    }
  }

  private func cited(_ citation: Citation, _ place: CitationPlace) -> [TextRun] {
    let context = place.context
    guard let reference = context.meeting.reference(citation.key) else { return [] }
    let isFirst = context.citations.places(of: citation.key).isEmpty
    let mark = place.mark(citation, language: context.meeting.language)
    let entry = ChicagoEntry(reference, context)
    let plain = entry.short.plain(in: context.meeting.language)
    let text =
      isFirst && (place.isInNote || context.notes.refusal == nil)
      ? entry.note(at: citation.locator?.string) : entry.short(at: citation.locator?.string)
    return mark.anchored(
      runs(text, of: mark, in: place),
      saying: "\(context.language.label(.source)): \(plain)")
  }

  /// An address in the words is a link of its own, beside the one that leads to the list.
  private func runs(
    _ text: EntryText, of mark: CitationMark, in place: CitationPlace
  ) -> [TextRun] {
    let (words, address) = text.partedAtAddress
    var runs = place.setter(of: mark).runs(words)
    guard !address.isEmpty else { return runs }
    let beside = InlineSetter(
      context: place.context, look: place.look.styled(place.style),
      language: place.context.meeting.language, element: place.element)
    runs += beside.runs(address)
    return runs
  }
}

extension CitationPlace {
  /// Within a note that is being written.
  fileprivate init(of setter: InlineSetter) {
    self.init(
      context: setter.context, look: setter.look, style: setter.look.text,
      language: setter.language, element: setter.element, isInNote: true, before: nil)
  }
}
