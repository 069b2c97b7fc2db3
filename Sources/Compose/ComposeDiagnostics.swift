package import Diagnostics

/// What can go wrong between a meeting and its blocks.
package enum ComposeDiagnostics {
  package static let unknownIcon = DiagnosticKind(
    "unknown-icon", .error, title: "No icon has this name",
    page: """
      Icons are small drawings that come with the program; a pictograph (emoji) of the text is given
      as one of them. The hint lists those there are.

          rows:
            - {icon: bulb, area: Inovasi}          # wrong
            - {icon: light-bulb, area: Inovasi}    # right

      Correct the name, or remove the field.
      """)

  package static let figureOutOfRange = DiagnosticKind(
    "figure-out-of-range", .error, title: "A share below nothing or above the whole",
    page: """
      A figure in percent is drawn as a part of a whole, so its value lies between 0 and 100.

          figures: [{id: emisi, value: 790, unit: percent}]    # wrong
          figures: [{id: emisi, value: 79, unit: percent}]     # right

      Correct the value, or give another unit: then only the number is shown.
      """)

  package static let leftOut = DiagnosticKind(
    "left-out", .note, title: "A template does not show all that there is",
    page: """
      One file serves several templates, and none of them leaves a section out in silence. A template
      has sections: what the file says of others is named once, each with its place. It may say that it
      leaves some out on purpose, as a record does with what was to be said: of these nothing is told.
      When and where the meeting is and the line below its title belong to the heads of papers.
      Of the facts about the paper (version, status, urgency, roles) each kind of paper has its own.

          sections: [headline, participants, outcome]    # what was to be said is not shown, and told
          leaves-out: [points, if-raised, avoid]         # right for a record

      A template may also show a choice of a section: a card the first three objectives and the
      points that are certain to be raised. That is told, since what falls out hangs on the file.

          selection: {objectives: 3, points: 6, figures: 1, must-only: true}

      Add the section to the template, name it under `leaves-out`, or build with a template that
      shows it. Of a choice nothing need be done: put first what matters most. `lint: {left-out: off}`
      in a template or `--rule left-out=off` silences both; as an `error` it refuses the document.
      """)

  package static let noteOutOfPlace = DiagnosticKind(
    "note-out-of-place", .error, title: "A footnote where none can stand",
    page: """
      The title page has no room for notes: its foot belongs to the parties. What is drawn in a
      chart is read aloud as one figure, in which a note cannot be called; neither can it in words
      that are only read aloud (`alt`), or that are not shown.

          title: Visit to the bridge^[On the river Deli.]    # wrong
          summary: [The bridge^[On the river Deli.] …]        # right

      Move the note to the first place in the text that speaks of it.
      """)

  package static let nothingShown = DiagnosticKind(
    "nothing-shown", .error, title: "The template shows nothing of the meeting",
    page: """
      A template names the sections that it shows, and a section without content is left out. This
      meeting has content for none of them, so that there would be no page. A page with the title alone
      is made, and warned of.

          sections: [background]               # the template's
          summary: [The deck will be closed.]  # all that the meeting has

      Choose another template, or give the meeting what one of the sections shows.
      """)

  package static let shortRow = DiagnosticKind(
    "short-row", .warning, title: "A table row has fewer cells than the table has columns",
    page: """
      Cells are counted from the left, so that a cell that was forgotten in the middle moves all behind
      it under other heads. What is missing at the end stays empty. Of one table it is told once.

          columns: [Year, Plan, Result]
          rows:
            - [2025, 12]        # warned of
            - [2025, 12, ""]    # right: the result is not known
            - [2025, {text: not yet decided, columns: 2}]    # right, too

      Write the cell, be it an empty one, or let another cover its column.
      """)

  package static let sourcesUnlisted = DiagnosticKind(
    "sources-unlisted", .warning, title: "Sources are cited and nowhere listed",
    page: """
      Citations are numbers that lead to the list of references. The template does not show that
      list, so that the numbers lead nowhere.

          sections: [summary, background]               # numbers without a list
          sections: [summary, background, references]   # right

      Add `references` to the template's sections, or choose another template.
      """)

  package static let targetNotShown = DiagnosticKind(
    "target-not-shown", .warning, title: "A text points at what the template does not show",
    page: """
      `[#id]` leads to a section, a table or a figure. The meeting has it, but the template has no
      place for it, so that there is no page to lead to; the id is printed in its stead.

          sections: [summary]               # the text says [#areas]
          sections: [summary, areas]        # right

      Add the section to the template, choose another template, or take the reference out.
      """)

  package static let unevenParallel = DiagnosticKind(
    "uneven-parallel", .warning, title: "Texts beside each other have not the same blocks",
    page: """
      A template that sets two languages beside each other (`parallel: [id, en]`) puts the first
      paragraph or list of one beside the first of the other, the second beside the second. Where one
      has more, the last stand alone and others may stand beside what says something else.

      Wrong: three paragraphs in Indonesian that are two in English
      Right: the same paragraphs in both

      Divide the texts alike.
      """)

  /// The ids of those that a user sets to a level, as the rules of `check`.
  package static let rules = [leftOut.id]

  package static let all = [
    figureOutOfRange, leftOut, noteOutOfPlace, nothingShown, shortRow, sourcesUnlisted,
    targetNotShown, unevenParallel,
    unknownIcon,
  ]
}
