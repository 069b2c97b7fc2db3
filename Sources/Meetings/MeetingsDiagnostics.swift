package import Diagnostics

/// What can be wrong with a meeting beyond the shape of its fields.
package enum MeetingsDiagnostics {
  package static let accessWithoutAddress = DiagnosticKind(
    "access-without-address", .warning,
    title: "A date of access without an address",
    page: #"""
      A reference says when a page was last looked at beside the page's address. Without an address
      there is nothing that was accessed, and the date is not printed.

          - {id: un-2025, title: …, accessed: 2025-10-22}                          # wrong
          - {id: un-2025, title: …, URL: https://…, accessed: 2025-10-22}          # right
          - {id: un-2025, title: …, issued: 2025-10-22}                            # right: its own date

      Add `URL`, or remove `accessed`; for the date of the source itself write `issued`.
      """#)

  package static let ambiguousTarget = DiagnosticKind(
    "ambiguous-target", .error,
    title: "A reference could mean several parts of the document",
    page: #"""
      Sections, tables and figures each have ids of their own, and the parts of a meeting are known
      by their fields: `summary`, `participants`, `areas`, `figures`, `references`. A text that
      points at one of them needs an id that only one thing has.

          background:
            - {id: emisi, heading: Emisi, body: "Lihat [#emisi]."}    # wrong: which one?
          figures:
            - {id: emisi, value: 79, unit: percent}

      Give one of them another id.
      """#)

  package static let badColumnWidth = DiagnosticKind(
    "bad-column-width", .error,
    title: "The width of a table's column is none",
    page: #"""
      A column is as wide as its content asks for (`auto`), has a length in mm, cm, pt or in, or takes
      a share of what the other columns leave.

          width: 30       # a share: thirty times that of a column of 1
          width: 30mm     # a length
          width: broad    # wrong

      Leave the key out where the content may decide.
      """#)

  package static let copyOverCount = DiagnosticKind(
    "copy-over-count", .error,
    title: "A copy's number above the number of copies",
    page: #"""
      Numbered copies are counted from 1 to as many as there are.

          copy: {number: 11, of: 10}    # wrong
          copy: {number: 10, of: 10}    # right

      Mend one of the two.
      """#)

  package static let doubtfulParty = DiagnosticKind(
    "doubtful-party", .warning,
    title: "A word that is nearly somebody's id",
    page: #"""
      `owner`, `lead`, `cleared_by` and the like name somebody by an id of `people` or
      `organisations`, or in words that are printed as they stand. A single word that differs from an
      id by a letter or two is most likely that id, mistyped.

          people: {sekjen: {name: Tri Budi Utomo}}
          outcome: {actions: [{what: …, owner: sekjn}]}     # warned of: sekjen
          outcome: {actions: [{what: …, owner: sekjen}]}    # right
          outcome: {actions: [{what: …, owner: Biro Infohan}]}    # right: words

      Mend the id, or write the words out.
      """#)

  package static let duplicateID = DiagnosticKind(
    "duplicate-id", .error,
    title: "An id is declared twice",
    page: #"""
      An id names one thing, so that whoever points at it is understood. References, figures,
      sections and table rows each have ids of their own; a table has each column once.

          references:
            - {id: un-2025, title: …}
            - {id: un-2025, title: …}    # wrong: which one is [@un-2025]?

      Remove the second, or give it another id and mend the places that mean it.
      """#)

  package static let emptyGroup = DiagnosticKind(
    "empty-group", .error,
    title: "A group of rows has none",
    page: #"""
      The heading of a group stands over the rows that it speaks of. Without rows it would seem to
      speak of those of the next group.

          rows:
            - {heading: Army, rows: []}                    # wrong
            - {heading: Navy, rows: [[Roads, "12"]]}       # right

      Give the group its rows, or take it out; for a group of which nothing is known yet write a row
      that says so.
      """#)

  package static let emptyList = DiagnosticKind(
    "empty-list", .error,
    title: "A list that has to have an entry",
    page: #"""
      The list is what the entry is there for, and without any it would leave a heading alone.

          points: [{topic: Logistics, say: []}]                                # wrong
          points: [{topic: Logistics, say: [We value the offer of UNOPS.]}]    # right

      Write an entry, or take all of it out.
      """#)

  package static let emptySection = DiagnosticKind(
    "empty-section", .error,
    title: "A section with nothing in it",
    page: #"""
      A section of the background has a text, or shows figures, charts, pictures or the
      table; else its heading would stand alone on the page.

          background:
            - heading: Kesimpulan        # wrong
            - heading: Kesimpulan        # right
              body: Pertemuan ini …

      Add `body`, `figures`, `charts`, `pictures` or `areas: true`, or remove the section.
      """#)

  package static let emptyText = DiagnosticKind(
    "empty-text", .error,
    title: "A text with nothing in it",
    page: #"""
      The value is empty or holds only spaces. What is not known is left out with its key: an absent
      field leaves no label and no gap.

          subtitle: ""             # wrong
          subtitle: Kunjungan      # right; or no line at all
      """#)

  package static let endBeforeStart = DiagnosticKind(
    "end-before-start", .error,
    title: "A meeting that ends before it begins",
    page: #"""
      The end lies before the start, by date or by clock. Where both say their distance to UTC, the
      instants are compared: 09:30+07:00 is later than 10:00+08:00.

          when: {start: 2025-10-21T10:00+07:00, end: 2025-10-21T09:00+07:00}    # wrong

      Exchange the two, or mend the date.
      """#)

  package static let malformedAuthor = DiagnosticKind(
    "malformed-author", .error,
    title: "An author without a name, or with two",
    page: #"""
      As in CSL-JSON, an author is an organisation (`literal`) or a person (`family` and, if known,
      `given`).

          author: [{literal: Kementerian Pertahanan}]
          author: [{family: Kadwani, given: Samina}]
          author: [{given: Samina}]                     # wrong

      Write one of the two.
      """#)

  package static let malformedDOI = DiagnosticKind(
    "malformed-doi", .error,
    title: "A DOI that is none",
    page: #"""
      A digital object identifier begins with `10.`, a number and a slash. An address of doi.org may
      stand before it; it is printed as such an address in any case.

          DOI: 10.1017/S0020818300027788                      # right
          DOI: https://doi.org/10.1017/S0020818300027788      # right, too
          DOI: https://www.jstor.org/stable/2706440           # wrong: this is a URL

      Write the identifier, or give the address as `URL`.
      """#)

  package static let malformedKey = DiagnosticKind(
    "malformed-key", .error,
    title: "A source's id with characters that a citation cannot hold",
    page: #"""
      A source is cited by its id, `[@unep-2021]`. There it ends at the first character that no key
      has: keys are letters and digits of any script, and `-` `_` `.` `:` `/` `+`.

          - {id: DBLP:conf/nips/Vaswani17, title: …}    # right
          - {id: unep 2021, title: …}                   # wrong: a blank
          - {id: "unep,2021", title: …}                 # wrong: a comma begins a place in the source

      Name the source otherwise; in a file of sources that a program writes, change the key there.
      """#)

  package static let namelessPerson = DiagnosticKind(
    "nameless-person", .error,
    title: "A person without name and position",
    page: #"""
      Someone whose name is not known is listed by position, someone without office by name. With
      neither there is nothing to print.

          dirjen: {organisation: kemhan}                         # wrong
          dirjen: {position: Dirjen Strahan Kemhan}              # right

      Add `name` or `position`.
      """#)

  package static let placedTwice = DiagnosticKind(
    "placed-twice", .error,
    title: "A figure or table that two sections place",
    page: #"""
      A figure or table stands in the document once.

          background:
            - {heading: Iklim, body: …, figures: [emisi]}
            - {heading: Kesimpulan, body: …, figures: [emisi]}    # wrong

      Leave it where it is needed most. One that no section names stands where the template wants it.
      """#)

  package static let repeatedParticipant = DiagnosticKind(
    "repeated-participant", .warning,
    title: "A person who takes part more than once",
    page: #"""
      Each participant is printed where it is named: who is named twice is printed twice, and counted
      twice by a reader.

          people: {a: {name: A}, b: {name: B}}
          participants: {host: {lead: a, members: [a]}, guest: {lead: b}}    # warned of
          participants: {host: {lead: a}, guest: {lead: b}}                  # right

      A lead does not stand among the members again, and nobody belongs to two sides. Remove one of
      the two.
      """#)

  package static let tableWithoutColumns = DiagnosticKind(
    "table-without-columns", .error,
    title: "A table that has no columns",
    page: #"""
      A table says its columns first, each by its heading alone or as a mapping.

          columns: []                                                # wrong
          columns: [Tahun, {heading: Nilai, align: decimal}]         # right

      Add the columns, or take the table out.
      """#)

  package static let unknownFigure = DiagnosticKind(
    "unknown-figure", .error,
    title: "A figure that is not declared",
    page: #"""
      A section names a figure by its id, and `figures` has none of that id.

          figures: [{id: emisi, value: 79}]
          background: [{body: …, figures: [emissi]}]    # wrong: emisi

      Mend the id, or add the figure.
      """#)

  package static let unknownOrganisation = DiagnosticKind(
    "unknown-organisation", .error,
    title: "An organisation that is not declared",
    page: #"""
      A person or a side names its organisation by an id, and `organisations` has none of that id.

          organisations: {kemhan: {name: Kementerian Pertahanan}}
          people: {tbu: {name: …, organisation: kemenhan}}    # wrong: kemhan

      Mend the id, or add the organisation.
      """#)

  package static let unknownPerson = DiagnosticKind(
    "unknown-person", .error,
    title: "A person who is not declared",
    page: #"""
      `lead` and `members` name people by their ids, and `people` has none of that id.

          people: {tbu: {name: Tri Budi Utomo}}
          participants: {host: {lead: tub}}    # wrong: tbu

      Mend the id, or add the person.
      """#)

  package static let unknownReference = DiagnosticKind(
    "unknown-reference", .error,
    title: "A citation of a source that is not declared",
    page: #"""
      A text or a figure cites a source by its id, and `references` has none of that id.

          references: [{id: unep-2021, title: …}]
          body: 79 persen dari seluruh emisi [@unep-2012]    # wrong: unep-2021

      Mend the id, or add the source. For an @ in brackets as such write `\[@`.
      """#)

  package static let unknownSourceType = DiagnosticKind(
    "unknown-source-type", .note,
    title: "A file of sources has a type that is not known",
    page: #"""
      What is printed of a source follows from its type. One that neither CSL-JSON nor BibTeX nor RIS
      has is printed as a document: author, date, title, publisher and address.

          @customa{peta2021, title = {Peta}}    % printed as a document
          @misc{peta2021, title = {Peta}}       % the same, without this note

      Where another type fits better, write it.
      """#)

  package static let unknownTable = DiagnosticKind(
    "unknown-table", .error,
    title: "A section places a table that is not there",
    page: #"""
      `areas: true` in a section says that the table of areas stands behind its text, and the meeting
      has no `areas`; or `tables` in a section names an id that none of the meeting's `tables` has.

          tables: [{id: anggaran, columns: [Tahun, Nilai], rows: [[2024, 12]]}]
          background: [{body: …, tables: [angaran]}]    # wrong: anggaran

      Mend the id, add the table, or remove the line.
      """#)

  package static let unknownTarget = DiagnosticKind(
    "unknown-target", .error,
    title: "A reference to a part that the document does not have",
    page: #"""
      `[#id]` points at a section of the background, a table or a figure by its id, or at a part of
      the meeting by its field: `[#participants]`.

          body: Lihat [#emisi].                              # wrong if no figure is called so
          figures: [{id: emisi, value: 79, unit: percent}]   # right

      Correct the id, or give it to what is meant.
      """#)

  package static let unusedOrganisation = DiagnosticKind(
    "unused-organisation", .warning,
    title: "An organisation that nothing names",
    page: #"""
      `organisations` says who an id stands for. One that neither a side of `participants` nor a
      person names is not printed anywhere: either it was forgotten there, or it may go.

          organisations:
            kemhan: {name: Kementerian Pertahanan}
            unops: {name: United Nations Office for Project Services}    # warned of
          participants: {host: {organisation: kemhan}}

      Name it where it takes part, or remove it.
      """#)

  package static let unusedPerson = DiagnosticKind(
    "unused-person", .warning,
    title: "A person whom no side names",
    page: #"""
      `people` says who an id stands for. Who is neither `lead` nor among the `members` of a side is
      not printed anywhere: either a delegation lacks somebody, or the entry may go.

          people:
            tbu: {name: Tri Budi Utomo}
            kadwani: {name: Samina Kadwani}    # warned of
          participants: {host: {lead: tbu}}

      Name the person in a side of `participants`, or remove the entry.
      """#)

  /// By id.
  package static let all: [DiagnosticKind] = [
    accessWithoutAddress, ambiguousTarget, badColumnWidth, chartDataMismatch, chartOverWhole,
    copiesUncounted, copyGivenTwice, copyOverCount, copyWithoutRecipient, doubtfulParty,
    duplicateID, emptyChart, emptyGroup, emptyList, emptySection, emptyText, endBeforeStart,
    malformedAuthor, malformedDOI, malformedKey, namelessPerson,
    negativePart, pictureWithoutWords, placedTwice, recipientWithoutCopy, repeatedParticipant,
    repeatedRecipient,
    signatureForm, tableWithoutColumns, tooManySeries,
    unknownChart, unknownFigure, unknownOrganisation, unknownPerson, unknownPicture,
    unknownReference, unknownSourceType, unknownTable, unknownTarget, unusedOrganisation,
    unusedPerson,
    wordsOfDecoration,
  ]
}
