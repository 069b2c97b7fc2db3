package import Diagnostics

/// Whether what a file says in one place agrees with what it says in another.
extension EvidenceDiagnostics {
  package static let countMismatch = DiagnosticKind(
    "count-mismatch", .warning, title: "A count disagrees with what it counts",
    page: #"""
      Looked at are a count of areas in a section that places their table, a count in the sentence that
      leads to a list, and a count of people who are then named. Counts of a part (`two of the`, `tiga
      area lain`) and rough ones (`about five`) are left alone.

          Three main areas are on the table.    # warned of above a table of seven rows
          Seven areas are on the table.         # right

      Mend the number, or complete what it counts. The nouns are those of the language's file, under
      `evidence:`.
      """#)

  package static let documentBeforeMeeting = DiagnosticKind(
    "document-before-meeting", .warning, title: "A record is dated before the meeting",
    page: #"""
      A record (`notula`, `laporan`) tells what was said, so it cannot be older than the meeting.

          document: {form: notula, date: 2025-10-20}
          when: 2025-10-21                              # warned of

      Mend `date` under `document`, or `when`.
      """#)

  package static let markingBelowContent = DiagnosticKind(
    "marking-below-content", .error, title: "A part is marked higher than the whole",
    page: #"""
      A document is as secret as the most secret of its parts: its `marking`, which stands on each page,
      is at least that of every part. A document that says nothing counts as the lowest level.

          document: {marking: {level: terbatas}}
          annexes: [{…, marking: rahasia}]    # wrong

      Raise the document's `marking`, or take the part out.
      """#)

  package static let missingLanguage = DiagnosticKind(
    "missing-language", .warning, title: "A text is not in all of the document's languages",
    page: #"""
      A document is written in each language that its title has, or a quarter of its texts, beside its
      own. Where one is missing the text is printed in another: whoever builds the second edition, or
      sets both beside each other, gets half of it. A section and the summary are looked at by
      themselves, too: where one of their texts is in two languages, all are. Names, places, sources,
      numbers, cells of a few words, and what has a `lang` of its own are left alone. Of one file
      twenty are told.

          title: {id: Kunjungan, en: Visit}
          summary: Jembatan ditutup.                                        # warned of
          summary: {id: Jembatan ditutup., en: The bridge is closed.}       # right

      Add the translation.
      """#)

  package static let noSuchDay = DiagnosticKind(
    "no-such-day", .error, title: "A date in the text is in no calendar",
    page: #"""
      Months have 30 days or 31, February 28 or 29.

          31 Februari 2025    # wrong
          28 Februari 2025    # right

      Look the date up in the source.
      """#)

  package static let participantWithoutPosition = DiagnosticKind(
    "participant-without-position", .warning, title: "A participant has no position",
    page: #"""
      Who meets somebody must know in which office. A rank alone does not say it.

          sekjen: {rank: Letjen TNI, name: Tri Budi Utomo}                                  # warned of
          sekjen: {rank: Letjen TNI, name: Tri Budi Utomo, position: Sekretaris Jenderal}   # right

      Add `position`.
      """#)

  package static let runOfShow = DiagnosticKind(
    "run-of-show", .warning, title: "The times of a run of show do not agree",
    page: #"""
      A step follows the one above it: it begins when that has ended or later. The first says when it
      begins, and none begins more than two hours before the meeting or ends more than two hours behind
      it. A step that happens beside the one above says so with `parallel: true`. Steps behind midnight
      follow an evening without more; on any other day a step says its date.

          - {at: 09:00, minutes: 30, text: Welcome}
          - {at: 09:15, minutes: 60, text: Talks}                           # warned of
          - {at: 09:15, minutes: 60, text: Tour of the port, parallel: true} # right
          - {at: 2026-05-13T08:00, text: Visit to the berth}                # right: the next day

      Mend `at`, `minutes` or the order.
      """#)

  package static let undatedPaper = DiagnosticKind(
    "undated-paper", .warning, title: "A signed paper has no date of its own",
    page: #"""
      A report or memorandum is dated by the day on which it is signed, not by the meeting that it is
      about. Where `date` is left out the meeting's first day is printed in its place, also beside the
      signature. A draft is not asked.

          document: {form: laporan, signature: {by: sesdit}}                      # warned of
          document: {form: laporan, signature: {by: sesdit}, date: 2026-03-13}    # right

      Add `date` under `document`.
      """#)

  package static let unnamedParticipant = DiagnosticKind(
    "unnamed-participant", .note, title: "A participant has no name",
    page: #"""
      A delegation may be announced by its offices alone; before the meeting somebody has to find out
      who comes.

          strahan: {position: Dirjen Strahan}                         # noted
          strahan: {name: Ayu Contoh, position: Dirjen Strahan}       # right

      Add `name` as soon as it is known, and never a guess.
      """#)

  package static let wrongWeekday = DiagnosticKind(
    "wrong-weekday", .error, title: "A weekday disagrees with its date",
    page: #"""
      One of the two is wrong, and whoever reads it comes on the wrong day.

          Senin, 21 Oktober 2025     # wrong: a Tuesday
          Selasa, 21 Oktober 2025    # right

      Mend the weekday or the date. Days are looked for in the forms of the text's language, and as
      `21/10/2025` behind a weekday.
      """#)
}
