import Diagnostics
import Fields
import Languages
import Markup
import Meetings

/// A law, a case or a treaty, which has no author (APA 7, chapter 11).
///
/// Name, number, where it was published, section (year). Address.
struct LegalEntry {
  let reference: Reference
  let language: Language
  let tag: LanguageTag

  /// All but the address: `Undang-Undang Nomor 3 Tahun 2025, Lembaran Negara … (2025)`
  var name: EntryText {
    var text = EntryText.joined([title] + details, by: ", ", tag)
    text.add(reference.form == .treaty ? date.map { ", " + $0 } ?? "" : " (\(year))")
    return text
  }

  var text: EntryText {
    var text = name
    text.stop()
    text.add(APAAddress(entry: APAEntry(reference: reference, language: language, tag: tag)).text)
    return text
  }

  private var title: EntryText { plain(reference.title) }

  private var details: [EntryText] {
    var parts = [reference[.number].map(plain)]
    if reference.form != .legalCase { parts.append(reference[.authority].map(plain)) }
    parts += [gazette, reference[.eventTitle].map(plain), section]
    return parts.compactMap(\.self)
  }

  /// `347 U.S. 483`, `Lembaran Negara Tahun 2025 Nomor 35`
  private var gazette: EntryText? {
    let parts = [reference[.volume], reference.containerTitle, reference[.page]].compactMap(\.self)
    return parts.isEmpty ? nil : EntryText.joined(parts.map(plain), by: " ", tag)
  }

  private var section: EntryText? {
    reference[.section].map { section in
      var text = EntryText(tag)
      text.add(language.label(.sectionOf, ["section": section.plainText(in: tag)]))
      return text
    }
  }

  private var date: String? {
    reference.issued.map { PartialDateText.text($0, language) }
  }

  /// With the court of a case before it.
  private var year: String {
    let year = reference.issued.map { String($0.year) } ?? language.label(.noDate)
    guard reference.form == .legalCase, let court = reference[.authority] else { return year }
    return court.plainText(in: tag) + " " + year
  }

  private func plain(_ words: RichText) -> EntryText {
    var text = EntryText(tag)
    text.add(words)
    return text
  }
}
