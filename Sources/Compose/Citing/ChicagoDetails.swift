import Diagnostics
import Fields
import Languages
import Meetings

/// What stands between a title and its publication: editors, edition, volume, number, event, site.
struct ChicagoDetails {
  let entry: ChicagoEntry

  private var reference: Reference { entry.reference }

  func parts(_ form: ChicagoEntry.Form) -> [ChicagoEntry.Part] {
    // A list has the editors of a chapter's book in one sentence with the book.
    let isNamed = form == .list && reference.stands(in: .book)
    return ((isNamed ? [] : credits(form)) + numbers + places).map(entry.part)
  }

  func credits(_ form: ChicagoEntry.Form) -> [String] {
    var names = NameText(language: entry.language, tag: entry.tag)
    names.and = entry.language.label(.noteAnd)
    let isWhole = reference.authors.isEmpty && !reference.stands(in: .book)
    let roles: [(people: [Reference.Author], label: LabelKey)] = [
      (isWhole ? [] : reference[.editor], .noteEditedBy),
      (reference[.translator], .noteTranslatedBy),
    ]
    return roles.filter { !$0.people.isEmpty }.map { role in
      let name = names.natural(role.people, spelledOut: true).plain(in: entry.tag)
      let text = entry.language.label(role.label, ["name": name])
      return form == .list ? text.prefix(1).uppercased() + text.dropFirst() : text
    }
  }

  private var numbers: [String] {
    let apa = APAEntry(reference: reference, language: entry.language, tag: entry.tag)
    let words = APADetails(entry: apa).numbers.plain(in: entry.tag)
    return [words, kind(apa)].compactMap(\.self).filter { !$0.isEmpty }
  }

  private func kind(_ apa: APAEntry) -> String? {
    reference.stands(in: .book) ? nil : APADetails(entry: apa).bracket
  }

  private var places: [String] {
    var parts = [reference[.eventTitle], reference[.eventPlace]]
    if !reference.stands(in: .book) { parts.append(reference.containerTitle) }
    parts.append(reference[.archive])
    return parts.compactMap { $0.map(entry.words) }
  }
}
