import Diagnostics
import Fields
import Languages
import Markup
import Meetings

/// In what a source stands: a periodical with volume and pages, or a book with its editors.
struct APAContainer {
  let entry: APAEntry

  private var reference: Reference { entry.reference }
  private var language: Language { entry.language }

  var text: EntryText {
    if reference.stands(in: .periodical) { return periodical }
    if reference.stands(in: .book) { return book }
    return event
  }

  /// *Jurnal*, *12*(3), 45–67
  private var periodical: EntryText {
    var text = EntryText(entry.tag)
    guard let container = reference.containerTitle else { return text }
    text.add(container, isItalic: true)
    if let volume = reference[.volume] {
      text.add(", ")
      text.add(volume, isItalic: true)
    }
    if let issue = reference[.issue] {
      text.add(reference[.volume] == nil ? ", (" : "(")
      text.add(issue)
      text.add(")")
    }
    if let page = reference[.page] {
      text.add(", " + entry.words(page).withRangeDashes)
    } else if let number = reference[.number] {
      text.add(", " + language.label(.articleNumber, ["number": entry.words(number)]))
    }
    return text
  }

  /// Dalam A. Penyunting (Peny.), *Buku* (Edisi ke-2, hlm. 5–9)
  private var book: EntryText {
    var text = EntryText(entry.tag)
    guard let container = reference.containerTitle else { return text }
    text.add(language.label(.inBook) + " ")
    let names = NameText(language: language, tag: entry.tag)
    let authors = reference[.containerAuthor]
    let editors = reference[.editor]
    if !authors.isEmpty {
      text.add(names.natural(authors))
      text.add(", ")
    } else if !editors.isEmpty {
      text.add(names.natural(editors))
      text.add(" (\(language.label(editors.count == 1 ? .editor : .editors))), ")
    }
    text.add(container, isItalic: true)
    let details = APADetails(entry: entry).ofContainer
    if !details.isEmpty {
      text.add(" (")
      text.add(details)
      text.add(")")
    }
    return text
  }

  /// Konferensi X, Jakarta
  private var event: EntryText {
    let parts = [reference[.eventTitle], reference[.eventPlace]].compactMap(\.self)
    return EntryText.joined(
      parts.map { part in
        var text = EntryText(entry.tag)
        text.add(part)
        return text
      }, by: ", ", entry.tag)
  }
}

/// Who brought a source out, and which archive keeps it.
struct APAPublisher {
  let entry: APAEntry

  private var reference: Reference { entry.reference }

  var sentences: [EntryText] {
    var parts: [RichText] = []
    if !reference.stands(in: .periodical), !reference.stands(in: .book),
      let container = reference.containerTitle
    {
      parts.append(container)
    }
    if let publisher = reference.publisher, !isInBracket { parts.append(publisher) }
    return parts.filter { !reference.isOnlyAuthor($0, in: entry.tag) }.map(plain) + [archive]
  }

  /// A published thesis names its university behind its kind.
  private var isInBracket: Bool { reference.form == .thesis && reference.isInArchive }

  /// (Koleksi, Kotak 3). Arsip, Kota
  private var archive: EntryText {
    var text = EntryText(entry.tag)
    guard let archive = reference[.archive] else { return text }
    let place = [reference[.collectionTitle], reference[.archiveLocation]].compactMap(\.self)
    if !place.isEmpty {
      text.add("(\(place.map(entry.words).joined(separator: ", "))). ")
    }
    text.add(archive)
    if let city = reference[.archivePlace] {
      text.add(", ")
      text.add(city)
    }
    return text
  }

  private func plain(_ words: RichText) -> EntryText {
    var text = EntryText(entry.tag)
    text.add(words)
    return text
  }
}
