import Diagnostics
import Fields
import Languages
import Markup
import Meetings

/// What follows a title: `(T. Penerjemah, Penerj.; Edisi ke-2, Vol. 3)` and `[Kumpulan data]`.
struct APADetails {
  let entry: APAEntry

  private var reference: Reference { entry.reference }
  private var language: Language { entry.language }
  private var names: NameText { NameText(language: language, tag: entry.tag) }

  var parentheses: EntryText {
    guard !reference.stands(in: .book), !reference.stands(in: .periodical) else {
      return credits(besidesEditors: true)
    }
    return EntryText.joined([credits(besidesEditors: false), numbers], by: "; ", entry.tag)
  }

  /// Of the book in which a chapter stands: `Edisi ke-2, Vol. 3, hlm. 5–9`.
  var ofContainer: EntryText {
    var parts = [edition, volume].compactMap(\.self)
    if let page = reference[.page] { parts.append(pages(page)) }
    return plain(parts)
  }

  /// Translators, and editors where authors stand before them.
  private func credits(besidesEditors: Bool) -> EntryText {
    var parts: [EntryText] = []
    if !besidesEditors, !reference.authors.isEmpty {
      parts.append(credit(reference[.editor], .editor, .editors))
    }
    parts.append(credit(reference[.translator], .translator, .translators))
    return EntryText.joined(parts, by: "; ", entry.tag)
  }

  func credit(_ people: [Reference.Author], _ one: LabelKey, _ many: LabelKey) -> EntryText {
    var text = names.natural(people)
    if !text.isEmpty { text.add(", " + language.label(people.count == 1 ? one : many)) }
    return text
  }

  var numbers: EntryText {
    let volume = reference[.volumeTitle] == nil ? volume : nil
    return plain([edition, volume, number, version].compactMap(\.self))
  }

  private func plain(_ parts: [String]) -> EntryText {
    var text = EntryText(entry.tag)
    text.add(parts.joined(separator: ", "))
    return text
  }

  /// `2nd ed.` of a number; words as they stand, with that behind or before them.
  private var edition: String? {
    guard let edition = reference[.edition].map(entry.words) else { return nil }
    if let number = Int(edition) {
      return language.label(.edition, ["edition": language.numbers.ordinals.text(number)])
    }
    let own = language.label(.editionWords).split(separator: " ")
    let isWhole = edition.lowercased().split(separator: " ").contains { own.contains($0) }
    return isWhole ? edition : language.label(.editionNamed, ["edition": edition])
  }

  private var volume: String? {
    reference[.volume].map { language.label(.volumeOf, ["number": entry.words($0)]) }
  }

  private var version: String? {
    reference[.version].map { language.label(.versionOf, ["number": entry.words($0)]) }
  }

  /// `Laporan No. 12`, by what the report calls itself or by its series; of a standard or patent
  /// the number alone.
  private var number: String? {
    guard let number = reference[.number].map(entry.words) else { return ofSeries }
    guard reference.form == .report else { return number }
    // What is more than a number says itself what it is.
    guard number.utf8.first.map({ (0x30...0x39).contains($0) }) ?? false else { return number }
    guard let genre = reference[.genre].map(entry.words) else {
      return language.label(.reportNumber, ["number": number])
    }
    return language.label(.numbered, ["name": genre, "number": number])
  }

  private var ofSeries: String? {
    guard reference.form == .report, let series = reference[.collectionTitle],
      let number = reference[.collectionNumber]
    else { return nil }
    return language.label(
      .numbered, ["name": entry.words(series), "number": entry.words(number)])
  }

  /// `hlm. 5–9`
  func pages(_ page: RichText) -> String {
    let pages = entry.words(page).withRangeDashes
    let isOne = !pages.contains { "–,;&".contains($0) }
    return isOne
      ? language.label(.pageMention, ["page": pages])
      : language.label(.pagesMention, ["pages": pages])
  }

  /// What the source is, where its title does not tell.
  var bracket: String? {
    if let words = ofPeople { return words }
    let genre = reference[.genre].map(entry.words)
    if reference.form == .thesis { return thesis(genre) }
    if reference.form == .report, genre != nil, reference[.number] != nil { return nil }
    let kind = genre ?? reference.form.flatMap(standard).map { language.label($0) }
    return [kind, reference[.medium].map(entry.words)].compactMap(\.self).nonEmpty?
      .joined(separator: "; ")
  }

  private func standard(_ form: Reference.Form) -> LabelKey? {
    switch form {
    case .dataset: .kindDataset
    case .software: .kindSoftware
    case .speech: reference[.medium] == nil ? .kindSpeech : nil
    case .interview: .kindInterview
    case .personalCommunication: .kindLetter
    case .motionPicture: .kindFilm
    case .map: .kindMap
    case .paperConference: reference.containerTitle == nil ? .kindPaper : nil
    default: nil
    }
  }

  /// `Wawancara oleh S. Kadwani`, `Surat kepada T. B. Utomo`
  private var ofPeople: String? {
    let (people, label): ([Reference.Author], LabelKey) =
      switch reference.form {
      case .interview: (reference[.interviewer], .interviewBy)
      case .personalCommunication: (reference[.recipient], .letterTo)
      default: ([], .interviewBy)
      }
    let text = names.natural(people)
    guard !text.isEmpty else { return nil }
    return language.label(label, ["name": text.plain(in: entry.tag)])
  }

  /// With its university; without an archive or an address it was not published.
  private func thesis(_ genre: String?) -> String {
    let kind: String =
      switch genre {
      case nil: language.label(.kindThesis)
      case "phdthesis": language.label(.kindDissertation)
      case "mathesis", "mastersthesis": language.label(.kindMastersThesis)
      case let genre?: genre
      }
    guard reference.isInArchive else {
      return language.label(.unpublished, ["kind": kind.lowercasedFirst])
        .uppercasedFirst
    }
    return [kind, reference.publisher.map(entry.words)].compactMap(\.self).joined(separator: ", ")
  }
}

extension Array {
  fileprivate var nonEmpty: Self? { isEmpty ? nil : self }
}

extension String {
  /// `3-9` and `3--9` with the dash of ranges.
  var withRangeDashes: String {
    var text = ""
    for character in self {
      if character == "-" {
        if text.last != "–" { text.append("–") }
      } else {
        text.append(character)
      }
    }
    return text
  }

  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
  fileprivate var uppercasedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension EntryText {
  /// Its words alone.
  func plain(in tag: LanguageTag) -> String {
    pieces.map { piece in
      switch piece {
      case .words(let words, _): words
      case .text(let text, _): text.plainText(in: tag)
      case .address(let url): url.string
      }
    }.joined()
  }
}
