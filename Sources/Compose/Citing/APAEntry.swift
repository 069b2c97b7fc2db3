import Diagnostics
import Fields
import Languages
import Markup
import Meetings

/// A source in the list as APA 7 prints it, in the document's language.
///
/// Author. (Date). *Title* (number) [kind]. Where it stands. Address.
struct APAEntry {
  let reference: Reference
  let language: Language
  let tag: LanguageTag
  /// Behind the year, where two sources would else be cited alike.
  var letter = ""

  var text: EntryText {
    guard reference.isInstrumentOfLaw else { return byAuthor }
    return LegalEntry(reference: reference, language: language, tag: tag).text
  }

  private var names: NameText { NameText(language: language, tag: tag) }

  private var date: String {
    SourceDateText(reference: reference, language: language, letter: letter).full
  }

  private var byAuthor: EntryText {
    var text = lead
    if text.isEmpty {
      text.add(title)
      text.stop()
      text.add(" (\(date)).")
    } else {
      // A name that ends in its own full stop gets no second.
      if text.last != "." { text.add(".") }
      text.add(" (\(date)). ")
      text.add(title)
      text.stop()
    }
    text.sentence(APAContainer(entry: self).text)
    for part in APAPublisher(entry: self).sentences { text.sentence(part) }
    text.add(APAAddress(entry: self).text)
    return text
  }

  /// Who is named first: the authors, or the editors of a whole book.
  private var lead: EntryText {
    if !reference.authors.isEmpty {
      return names.inverted(reference.authors, hasMore: reference.hasMoreAuthors)
    }
    var text = EntryText(tag)
    let (people, one, many) =
      reference.stands(in: .film)
      ? (reference[.director], LabelKey.director, LabelKey.directors)
      : (reference[.editor], LabelKey.editor, LabelKey.editors)
    guard !people.isEmpty, !reference.stands(in: .book), !reference.stands(in: .periodical) else {
      return text
    }
    text.add(names.inverted(people))
    text.add(" (\(language.label(people.count == 1 ? one : many)))")
    return text
  }

  /// With what stands behind it in parentheses and brackets.
  private var title: EntryText {
    var text = EntryText(tag)
    let isItalic = !reference.hasUprightTitle
    text.add(reference.title, isItalic: isItalic)
    if !reference.stands(in: .book), let volume = reference[.volumeTitle] {
      let number = reference[.volume].map { language.label(.volumeOf, ["number": words($0)]) }
      text.add(": " + (number.map { $0 + ". " } ?? ""), isItalic: isItalic)
      text.add(volume, isItalic: isItalic)
    }
    let details = APADetails(entry: self)
    let parentheses = details.parentheses
    if !parentheses.isEmpty {
      text.add(" (")
      text.add(parentheses)
      text.add(")")
    }
    if let kind = details.bracket { text.add(" [\(kind)]") }
    return text
  }

  func words(_ text: RichText) -> String { text.plainText(in: tag) }
}
