import Diagnostics
import Fields
import Languages
import Markup
import Meetings

/// The names of those who made a source, as styles print them.
struct NameText {
  let language: Language
  let tag: LanguageTag
  /// Between the last two: the language's `and` of references, or that of notes.
  var and: String
  /// How first authors of one family name are told apart in texts.
  var apart: NamesApart?

  init(language: Language, tag: LanguageTag) {
    self.language = language
    self.tag = tag
    and = language.label(.and)
  }

  /// `Kadwani, S., & Utomo, T. B.` for people; organisations as they stand. Of 21 and more the first
  /// nineteen and the last (APA 7, 9.8).
  func inverted(_ authors: [Reference.Author], hasMore: Bool = false) -> EntryText {
    var text = EntryText(tag)
    let isCut = authors.count > 20
    let named = isCut ? Array(authors.prefix(19)) + authors.suffix(1) : authors
    for (index, author) in named.enumerated() {
      let isLast = index == named.count - 1 && index > 0 && !hasMore
      if isLast { text.add(isCut ? ", … " : ", \(and) ") }
      if !isLast, index > 0 { text.add(", ") }
      text.add(inverted(author))
    }
    if hasMore { text.add(", " + language.label(.andOthers)) }
    return text
  }

  /// `S. Kadwani & T. B. Utomo`, `A, B, & C`: within an entry and in texts.
  func natural(_ authors: [Reference.Author], spelledOut: Bool = false) -> EntryText {
    var text = EntryText(tag)
    for (index, author) in authors.enumerated() {
      if index > 0 {
        let joint = " \(and) "
        text.add(index < authors.count - 1 ? ", " : (authors.count > 2 ? "," : "") + joint)
      }
      text.add(natural(author, spelledOut: spelledOut))
    }
    return text
  }

  /// `Utomo, Tri Budi, dan Samina Kadwani`: only the first by the family name.
  func firstInverted(_ authors: [Reference.Author], hasMore: Bool) -> EntryText {
    var text = EntryText(tag)
    for (index, author) in authors.enumerated() {
      guard index > 0 else {
        text.add(inverted(author, spelledOut: true))
        continue
      }
      text.add(index == authors.count - 1 && !hasMore ? ", \(and) " : ", ")
      text.add(natural(author, spelledOut: true))
    }
    if hasMore { text.add(", " + language.label(.andOthers)) }
    return text
  }

  /// All of three; of four and more the first.
  func inNote(_ authors: [Reference.Author], hasMore: Bool) -> EntryText {
    guard authors.count > 3 || hasMore, let first = authors.first else {
      return natural(authors, spelledOut: true)
    }
    var text = natural(first, spelledOut: true)
    text.add(" " + language.label(.andOthers))
    return text
  }

  /// Two by their family names; of three and more the first (APA 7, 8.17).
  func short(_ authors: [Reference.Author], hasMore: Bool = false) -> EntryText {
    var text = EntryText(tag)
    guard let first = authors.first else { return text }
    text.add(apart?.lead(first, self) ?? family(first))
    if authors.count > 2 || hasMore {
      text.add(" " + language.label(.andOthers))
    } else if authors.count == 2 {
      text.add(" \(and) ")
      text.add(family(authors[1]))
    }
    return text
  }

  /// What stands first: a person's family name with its particle, an organisation's whole name.
  func family(_ author: Reference.Author) -> EntryText {
    var text = EntryText(tag)
    switch author {
    case .literal(let name): text.add(name)
    case .person(let family, _, let parts):
      if let particle = parts.particle {
        text.add(particle)
        text.add(" ")
      }
      text.add(family)
    }
    return text
  }

  private func inverted(_ author: Reference.Author, spelledOut: Bool = false) -> EntryText {
    var text = family(author)
    guard case .person(_, let given, let parts) = author else { return text }
    let names = [given.map(spelledOut ? words : initials), parts.droppingParticle.map(words)]
      .compactMap(\.self)
    if !names.isEmpty { text.add(", " + names.joined(separator: " ")) }
    if let suffix = parts.suffix { text.add(", " + words(suffix)) }
    return text
  }

  func natural(_ author: Reference.Author, spelledOut: Bool) -> EntryText {
    var text = EntryText(tag)
    guard case .person(_, let given, let parts) = author else { return family(author) }
    let first = [given.map(spelledOut ? words : initials), parts.droppingParticle.map(words)]
      .compactMap(\.self)
    if !first.isEmpty { text.add(first.joined(separator: " ") + " ") }
    text.add(family(author))
    if let suffix = parts.suffix { text.add(" " + words(suffix)) }
    return text
  }

  func words(_ text: RichText) -> String { text.plainText(in: tag) }

  /// `T. B.` of `Tri Budi`
  func initials(_ given: RichText) -> String {
    words(given).split(separator: " ").map(Self.initials).joined(separator: " ")
  }

  /// `J.-P.` of `Jean-Paul`.
  private static func initials(_ name: Substring) -> String {
    name.split(separator: "-").compactMap { $0.first.map { "\($0)." } }.joined(separator: "-")
  }
}
