import Diagnostics
import Fields

/// The ids of a meeting, its organisations and its people.
struct FileIDs {
  let meeting: String
  /// By an organisation's place; those that take no part have none.
  let organisations: [Int: String]
  let people: [String]

  init(_ draft: Draft) {
    var taken = UniqueIDs()
    func unique(_ base: String, or other: String) -> String {
      taken.id(base.isEmpty ? other : String(base.prefix(40)))
    }
    let used = Set(draft.people.compactMap(\.organisation) + draft.sides.map(\.organisation))
    var organisations: [Int: String] = [:]
    for (index, organisation) in draft.organisations.enumerated() where used.contains(index) {
      organisations[index] = unique(
        (organisation.short ?? organisation.name.initials).identifier, or: "organisation")
    }
    taken = UniqueIDs()
    people = draft.people.map { person in
      let name = person.name.split(separator: ",").first.map(String.init) ?? ""
      let last = name.split(separator: " ").last.map(String.init) ?? ""
      return unique(
        (person.name.isEmpty ? person.position : last.utf8.count > 2 ? last : person.name)
          .identifier, or: "person")
    }
    self.organisations = organisations
    let sides = draft.sides.prefix(2).compactMap { organisations[$0.organisation] }
    let words = draft.title.plain.wordList.prefix(5).joined(separator: " ").identifier
    let stem = sides.count == 2 ? sides.joined(separator: "-") : words
    let parts = [stem.isEmpty ? "meeting" : String(stem.prefix(60)), draft.date?.date.description]
      .compactMap(\.self)
    meeting = parts.joined(separator: "-")
  }
}

extension String {
  /// `UNEP` of United Nations Environment Programme; a single word as it is.
  fileprivate var initials: String {
    let words = split(separator: " ").filter { String($0).startsWithCapital }
    return words.count < 2
      ? self : words.compactMap { $0.unicodeScalars.first.map { String($0) } }.joined()
  }
}
