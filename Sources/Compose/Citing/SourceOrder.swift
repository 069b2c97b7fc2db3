import Diagnostics
import Fields
import Languages
import Meetings

/// In which order sources are listed.
struct SourceOrder {
  let language: Language
  let tag: LanguageTag

  /// By the first author's family name, the other authors, the date and the title (APA 7, 9.44).
  func byAuthor(_ references: [Reference]) -> [Reference] {
    references.enumerated().map { (key: key($1), place: $0, reference: $1) }
      .sorted { ($0.key, $0.place) < ($1.key, $1.place) }
      .map(\.reference)
  }

  /// Parts are kept asunder by a character below all letters, so that nothing comes before something.
  private func key(_ reference: Reference) -> String {
    let names = NameText(language: language, tag: tag)
    let people =
      reference.authors.isEmpty && !reference.stands(in: .book)
      ? reference[.editor] : reference.authors
    let who = people.map { Self.folded(names.inverted([$0]).plain(in: tag)) }
    let title = Self.folded(reference.title.plainText(in: tag))
    let date = reference.issued?.description ?? ""
    return (who.isEmpty ? [title, date] : [who.joined(separator: "\u{2}"), date, title])
      .joined(separator: "\u{1}")
  }

  /// Letters and digits without capitals and accents.
  static func folded(_ text: String) -> String {
    var folded = ""
    for scalar in text.lowercased().unicodeScalars.map(plainLetter) {
      switch scalar.properties.generalCategory {
      case .nonspacingMark: continue
      case .dashPunctuation, .spaceSeparator: folded.append(" ")
      default:
        if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
          folded.unicodeScalars.append(scalar)
        }
      }
    }
    return folded
  }

  /// `e` of `é`: Unicode's names say of which letter another is made.
  private static func plainLetter(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard scalar.value >= 0x80, let name = scalar.properties.name,
      name.hasPrefix("LATIN SMALL LETTER ")
    else { return scalar }
    let words = name.split(separator: " ").dropFirst(3)
    guard let letter = words.first?.unicodeScalars.first, words.first?.utf8.count == 1,
      words.dropFirst().first == "WITH"
    else { return scalar }
    return Unicode.Scalar(letter.value + 0x20) ?? scalar
  }
}

/// Letters behind the years of sources that would be cited alike: `2021a`, `2021b`, in the order of
/// the list by authors (APA 7, 8.19).
struct YearLetters {
  private(set) var letters: [String: String] = [:]

  init(_ references: [Reference], _ language: Language, _ tag: LanguageTag) {
    var names = NameText(language: language, tag: tag)
    names.apart = NamesApart(references, language, tag)
    var alike: [String: [String]] = [:]
    for reference in SourceOrder(language: language, tag: tag).byAuthor(references) {
      let people = reference.authors.isEmpty ? reference[.editor] : reference.authors
      // What has no author is cited by its title, which tells it apart.
      guard !people.isEmpty, !reference.isPrivate else { continue }
      let who = names.short(people, hasMore: reference.hasMoreAuthors).plain(in: tag)
      let year = SourceDateText(reference: reference, language: language).short
      alike["\(who)\u{1}\(year)", default: []].append(reference.id.value)
    }
    for keys in alike.values where keys.count > 1 {
      for (place, key) in keys.enumerated() {
        letters[key] = NoteIndex.mark(place, isLetter: true)
      }
    }
  }

  subscript(key: String) -> String? { letters[key] }
}
