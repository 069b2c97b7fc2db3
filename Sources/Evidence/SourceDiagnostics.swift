package import Diagnostics

/// Where numbers and words come from.
extension EvidenceDiagnostics {
  package static let chartWithoutSource = DiagnosticKind(
    "chart-without-source", .warning, title: "A chart does not say where its data come from",
    page: #"""
      Readers trust a drawing more than a sentence. `cite` names the sources, ids of `references`; a
      citation in the chart's `title` does the same.

          - {id: emisi, kind: bar, title: Emisi, points: […]}                      # warned of
          - {id: emisi, kind: bar, title: Emisi, cite: [unep-2021], points: […]}   # right

      Add `cite`. Where the numbers are your own, make the paper that holds them a reference.
      """#)

  package static let figureWithoutSource = DiagnosticKind(
    "figure-without-source", .error, title: "A figure does not say where it comes from",
    page: #"""
      A number that counts is quoted again, and whoever is asked for it must know its source. `cite`
      names one or more ids of `references`.

          - {id: emisi, value: 79, unit: percent}                      # wrong
          - {id: emisi, value: 79, unit: percent, cite: [unep-2021]}   # right

      Add `cite`, or take the figure out.
      """#)

  package static let tableWithoutSource = DiagnosticKind(
    "table-without-source", .note, title: "A table of numbers does not say where they come from",
    page: #"""
      Of `tables`, those with four numbers and more are asked for a source: a citation in the title, in
      a heading, in a cell or in the notes. Years are no numbers here.

          notes: Plans, not results.                      # noted
          notes: Plans, not results[@decree-2025].        # right

      Cite the source in the title or in `notes`.
      """#)

  package static let undatedFigure = DiagnosticKind(
    "undated-figure", .note, title: "A figure does not say for which time it holds",
    page: #"""
      "79 percent" is true of a year. `as_of` says of which: a year, a month or a day. It is printed
      below the figure.

          - {id: emisi, value: 79, unit: percent, cite: [unep-2021]}                # noted
          - {id: emisi, value: 79, unit: percent, cite: [unep-2021], as_of: 2021}   # right

      Look the time up in the source. Where it says none, set the rule to `off`.
      """#)

  package static let unsourcedClaim = DiagnosticKind(
    "unsourced-claim", .warning, title: "A number in the text has no source",
    page: #"""
      Percentages, amounts of money and counts with a unit are claims that somebody may ask for. The
      paragraph that holds one cites a source, `[@id]`, or has a footnote, a link or a pointer to a
      table or figure. What is said with a source elsewhere in the file need not be cited again. No
      claims are years, dates, times, numbers of parts and laws, questions, spans of time that are
      planned (`within 3 months`), and what objectives, asks, the run of show, `avoid` and the outcome
      say. A file without `references` is told once.

          UNOPS has worked for 30 years.             # warned of
          UNOPS has worked for 30 years[@un-2025].   # right

      Cite the source, or say it without the number. Which words are units is said in the language's
      file under `evidence:`; texts in a language without them are not looked at.
      """#)

  package static let unsourcedQuotation = DiagnosticKind(
    "unsourced-quotation", .warning, title: "A quotation has no source",
    page: #"""
      Four words and more between quotation marks, or a quotation of its own, are somebody's. The
      paragraph, or one that stands beside such a quotation, cites where they were said or written.
      Words of which half have a capital are taken for a title.

          The head said: "We will open the bridge in May."              # warned of
          The head said: "We will open the bridge in May."[@letter]     # right

      Cite the source, or report it in your own words.
      """#)
}
