import Diagnostics
import Languages
import Meetings

/// First authors who have a family name in common, and how texts tell them apart: by their initials,
/// or by their given names where those begin alike (APA 7, 8.20).
struct NamesApart {
  private enum Form { case initials, whole }

  /// By the family name.
  private var forms: [String: Form] = [:]

  init(_ references: [Reference], _ language: Language, _ tag: LanguageTag) {
    let names = NameText(language: language, tag: tag)
    var given: [String: [String: Set<String>]] = [:]
    for reference in references {
      let people = reference.authors.isEmpty ? reference[.editor] : reference.authors
      guard !reference.isPrivate, let first = people.first,
        case .person(_, let name?, _) = first
      else { continue }
      given[names.family(first).plain(in: tag), default: [:]][names.initials(name), default: []]
        .insert(names.words(name))
    }
    for (family, people) in given {
      // An abbreviated name may be that of any of those with its initials.
      let isAlike = people.contains { initials, names in names.subtracting([initials]).count > 1 }
      if isAlike {
        forms[family] = .whole
      } else if people.count > 1 {
        forms[family] = .initials
      }
    }
  }

  /// The name of a source's first author in a text.
  func lead(_ author: Reference.Author, _ names: NameText) -> EntryText {
    let family = names.family(author)
    guard case .person = author, let form = forms[family.plain(in: names.tag)] else {
      return family
    }
    return names.natural(author, spelledOut: form == .whole)
  }
}
