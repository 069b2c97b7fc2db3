import Diagnostics
import Fields
import Languages
import Meetings
import Shaping

/// What is printed of a source in texts, in the document's language.
struct ReferenceText {
  let context: ComposeContext
  let reference: Reference

  private var tag: LanguageTag { context.meeting.language }

  private var letter: String { context.yearLetters[reference.id.value] ?? "" }

  private var year: String {
    SourceDateText(reference: reference, language: context.language, letter: letter).short
  }

  /// The entry of a list after APA 7.
  var apa: EntryText {
    APAEntry(reference: reference, language: context.language, tag: tag, letter: letter).text
  }

  /// For a place where the whole would be too much: `United Nations Environment Programme (2021)`.
  func shortForm(_ setter: InlineSetter) -> [TextRun] {
    var who = shortNames
    if who.isEmpty { who.add(reference.title) }
    who.add(" (\(year))")
    return setter.runs(who)
  }

  /// Within parentheses: `Utomo & Ali, 2021`; what has no author by its title.
  var inText: EntryText {
    guard !reference.isPrivate else { return privately }
    var text = shortNames
    if text.isEmpty {
      let title = reference[.shortTitle] ?? reference.title
      if reference.hasUprightTitle {
        let quotes = context.language.quotes.primary
        text.add(quotes.open)
        text.add(title)
        text.add(quotes.close)
      } else {
        text.add(title, isItalic: !reference.isInstrumentOfLaw || reference.form == .legalCase)
      }
    }
    text.add(", \(year)")
    return text
  }

  /// `T. B. Utomo, komunikasi pribadi, 18 April 2001` (APA 7, 8.9)
  private var privately: EntryText {
    var text = NameText(language: context.language, tag: tag).natural(reference.authors)
    if text.isEmpty { text.add(reference.title) }
    let date = reference.issued.map { PartialDateText.text($0, context.language) }
    text.add(", \(context.language.label(.privately)), \(date ?? context.language.label(.noDate))")
    return text
  }

  private var shortNames: EntryText {
    var names = NameText(language: context.language, tag: tag)
    names.apart = context.namesApart
    guard reference.authors.isEmpty else {
      return names.short(reference.authors, hasMore: reference.hasMoreAuthors)
    }
    // Editors of a chapter's book are not who wrote the chapter.
    return names.short(reference.stands(in: .book) ? [] : reference[.editor])
  }
}
