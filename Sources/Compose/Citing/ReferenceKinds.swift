import Diagnostics
import Fields
import Languages
import Markup
import Meetings

extension Reference {
  /// What a source may stand in.
  enum Standing { case periodical, book, film }

  func stands(in standing: Standing) -> Bool {
    switch form {
    case .articleJournal, .articleMagazine, .articleNewspaper, .review, .reviewBook, .postWeblog:
      standing == .periodical
    case .chapter, .entry, .entryDictionary, .entryEncyclopedia:
      standing == .book
    case .paperConference where containerTitle != nil:
      standing == (isInJournal ? .periodical : .book)
    case .motionPicture, .broadcast: standing == .film
    default: false
    }
  }

  /// Proceedings that come out as a journal have a volume, and no editors.
  private var isInJournal: Bool { self[.volume] != nil && self[.editor].isEmpty }

  /// A part of something larger has an upright title, and the whole an italic one.
  var hasUprightTitle: Bool {
    switch form {
    case .personalCommunication: true
    default:
      (stands(in: .periodical) || stands(in: .book)) && containerTitle != nil
    }
  }

  /// A law, case or treaty that is named by its title.
  var isInstrumentOfLaw: Bool {
    switch form {
    case .bill, .hearing, .legalCase, .legislation, .regulation, .treaty: authors.isEmpty
    default: false
    }
  }

  /// Whether a reader can find it: by an address or in an archive.
  var isInArchive: Bool { address != nil || self[.archive] != nil }

  /// What only those who took part can read, which APA cites in the text alone (8.9).
  var isPrivate: Bool { form == .personalCommunication && !isInArchive }

  /// Whether a body is the source's only author: one that brings out its own work is named once
  /// (APA 7, 9.29).
  func isOnlyAuthor(_ text: RichText, in tag: LanguageTag) -> Bool {
    guard authors.count == 1, case .literal(let name)? = authors.first else { return false }
    return name.plainText(in: tag) == text.plainText(in: tag)
  }
}
