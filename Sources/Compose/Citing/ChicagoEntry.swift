import Diagnostics
import Fields
import Languages
import Markup
import Meetings

/// A source as notes and their list print it (Chicago Manual of Style, chapter 14).
struct ChicagoEntry {
  let reference: Reference
  let language: Language
  let tag: LanguageTag

  init(_ reference: Reference, _ context: ComposeContext) {
    self.reference = reference
    language = context.language
    tag = context.meeting.language
  }

  /// In full, without a stop: `Tri Budi Utomo, *Judul* (Jakarta: Penerbit, 2021), 12`
  func note(at locator: String?) -> EntryText {
    chain(.note, parts(.note, locator: locator))
  }

  /// At the second time: `Utomo, *Judul*, 12`
  func short(at locator: String?) -> EntryText {
    // What ends here has the mark of whatever it stands in.
    let title = title(
      .note, reference[.shortTitle] ?? reference.title, isLast: locator == nil)
    return chain(.note, [Part(shortNames), title] + [locator.map(part)].compactMap(\.self))
  }

  var short: EntryText { short(at: nil) }

  /// In the list: `Utomo, Tri Budi. *Judul*. Jakarta: Penerbit, 2021.`
  var listed: EntryText {
    var text = chain(.list, parts(.list, locator: nil))
    text.stop()
    return text
  }

  /// A note is one sentence, an entry of the list several.
  enum Form { case note, list }

  /// Something between two commas or two full stops; what ends in its own mark asks for none.
  struct Part {
    var text: EntryText
    var endsItself = false
    /// What runs on from the part before.
    var follows = false

    init(_ text: EntryText, endsItself: Bool = false, follows: Bool = false) {
      self.text = text
      self.endsItself = endsItself
      self.follows = follows
    }
  }

  private func chain(_ form: Form, _ parts: [Part]) -> EntryText {
    var text = EntryText(tag)
    var isEnded = true
    for part in parts where !part.text.isEmpty {
      if !text.isEmpty {
        if !isEnded, !part.follows {
          if form == .list { text.stop() } else { text.add(",") }
        }
        text.add(" ")
      }
      text.add(part.text)
      isEnded = part.endsItself
    }
    return text
  }

  private func parts(_ form: Form, locator: String?) -> [Part] {
    if reference.isInstrumentOfLaw { return law(form, locator) }
    var parts = [Part(names(form))]
    if reference.isPrivate {
      let kind = language.label(.privately)
      return parts + [part(kind), date.map(part)].compactMap(\.self)
    }
    let address = address(form)
    parts.append(title(form, reference.title))
    parts += reference.stands(in: .periodical) ? periodical(form, locator) : work(form, locator)
    return parts + address
  }

  private func law(_ form: Form, _ locator: String?) -> [Part] {
    let entry = LegalEntry(reference: reference, language: language, tag: tag)
    return [Part(entry.name)] + [locator.map(part)].compactMap(\.self) + address(form)
  }

  /// *Jurnal* 12, no. 3 (2021): 45–67
  private func periodical(_ form: Form, _ locator: String?) -> [Part] {
    var text = EntryText(tag)
    let page = locator ?? reference[.page].map { words($0).withRangeDashes }
    if let container = reference.containerTitle { text.add(container, isItalic: true) }
    guard reference.form == .articleJournal || reference[.volume] != nil else {
      return [Part(text), date.map(part), locator.map(part)].compactMap(\.self)
    }
    if let volume = reference[.volume] { text.add(" " + words(volume)) }
    if let issue = reference[.issue] {
      text.add(", " + language.label(.noteNumber, ["number": words(issue)]))
    }
    text.add(" (\(year))")
    if let page { text.add(": " + page) }
    return [Part(text)]
  }

  private func work(_ form: Form, _ locator: String?) -> [Part] {
    var parts: [Part] = []
    if reference.stands(in: .book), let container = reference.containerTitle {
      var text = EntryText(tag)
      let label = language.label(.noteIn)
      text.add((form == .list ? label.prefix(1).uppercased() + label.dropFirst() : label) + " ")
      text.add(container, isItalic: true)
      if form == .list { text.add(ofBook) }
      parts.append(Part(text))
    }
    parts += ChicagoDetails(entry: self).parts(form)
    let publication = publication
    if form == .note, !isDatedAlone, !publication.isEmpty {
      var text = EntryText(tag)
      text.add("(")
      text.add(publication)
      text.add(")")
      parts.append(Part(text, follows: true))
    } else {
      parts.append(Part(publication))
    }
    return parts + [locator.map(part)].compactMap(\.self)
  }

  /// Of a chapter's book in a list: `, disunting oleh Samina Kadwani, 10–20`
  private var ofBook: EntryText {
    var text = EntryText(tag)
    for credit in ChicagoDetails(entry: self).credits(.note) { text.add(", " + credit) }
    if let page = reference[.page] { text.add(", " + words(page).withRangeDashes) }
    return text
  }

  /// Pages and the like are dated to the day, without parentheses.
  private var isDatedAlone: Bool {
    switch reference.form {
    case .webpage, .post, .speech, .interview, .personalCommunication, nil: true
    default: false
    }
  }

  /// `Jakarta: Penerbit, 2021`
  private var publication: EntryText {
    var publisher = EntryText(tag)
    if let name = reference.publisher, !reference.isOnlyAuthor(name, in: tag) {
      if let place = reference[.publisherPlace] {
        publisher.add(place)
        publisher.add(": ")
      }
      publisher.add(name)
    }
    var when = EntryText(tag)
    when.add(isDatedAlone ? date ?? "" : year)
    return EntryText.joined([publisher, when], by: ", ", tag)
  }

  /// In quotes what stands in something larger, or has no more than a page of its own.
  private func title(_ form: Form, _ title: RichText, isLast: Bool = false) -> Part {
    var text = EntryText(tag)
    if reference.isInstrumentOfLaw || !isQuoted {
      text.add(title, isItalic: !reference.isInstrumentOfLaw)
      return Part(text)
    }
    let quotes = language.quotes.primary
    text.add(quotes.open)
    text.add(title)
    if !isLast, !"?!.".contains(text.last ?? " ") { text.add(form == .note ? "," : ".") }
    text.add(quotes.close)
    return Part(text, endsItself: true)
  }

  private var isQuoted: Bool {
    switch reference.form {
    case .webpage, .post, .thesis, .speech, .interview, .paperConference, .personalCommunication:
      true
    default: reference.hasUprightTitle
    }
  }

  private func address(_ form: Form) -> [Part] {
    guard let url = reference.address else { return [] }
    var text = EntryText(tag)
    if let accessed = reference.accessed, reference.doi == nil {
      let day = language.dates.long(accessed)
      let label = language.label(.noteAccessed, ["date": day])
      text.add((form == .list ? label.prefix(1).uppercased() + label.dropFirst() : label) + ", ")
    }
    text.add(address: url)
    return [Part(text)]
  }

  private var names: NameText {
    var names = NameText(language: language, tag: tag)
    names.and = language.label(.noteAnd)
    return names
  }

  private var makers: [Reference.Author] {
    reference.authors.isEmpty && !reference.stands(in: .book)
      ? reference[.editor] : reference.authors
  }

  private func names(_ form: Form) -> EntryText {
    form == .list
      ? names.firstInverted(makers, hasMore: reference.hasMoreAuthors)
      : names.inNote(makers, hasMore: reference.hasMoreAuthors)
  }

  private var shortNames: EntryText {
    names.short(makers, hasMore: reference.hasMoreAuthors)
  }

  private var year: String { SourceDateText(reference: reference, language: language).short }

  private var date: String? {
    reference.issued.map { PartialDateText.text($0, language) } ?? reference.issuedDate?.words
  }

  func words(_ text: RichText) -> String { text.plainText(in: tag) }

  func part(_ words: String) -> Part {
    var text = EntryText(tag)
    text.add(words)
    return Part(text)
  }
}
