package import Diagnostics

/// What can be wrong with a template.
package enum TemplatesDiagnostics {
  package static let badBudget = DiagnosticKind(
    "bad-budget", .error, title: "A budget is no number of pages",
    page: """
      `budgets: {summary: 1}` says how many pages of text the summary may fill, from 0.1 to 100, and
      `taklimat check --layout` tells where it fills more.

      Wrong: `budgets: {summary: 0}`. Right: `budgets: {summary: 0.5}`, or no budget at all.
      """)

  package static let badColumns = DiagnosticKind(
    "bad-columns", .error, title: "Columns that cannot be set",
    page: """
      `columns:` says for a section in how many columns it is set, 1 to 3: a number, or a mapping with
      `count`, `gutter` (the distance between two) and `rule` (whether a hairline stands there). Its
      heading stands over all of them, and so does a table that is wider than one. A title page and
      lists of contents have none; a column is at least 36 pt wide.

      Wrong: `columns: {title-page: 2}`, or a gutter that leaves nothing of the measure
      Right: `columns: {references: {count: 2, gutter: 6mm, rule: true}}`
      """)

  package static let badLength = DiagnosticKind(
    "bad-length", .error, title: "A length cannot be used",
    page: """
      Lengths in a template are written with their unit: `10.5pt`, `25mm`, `2.5cm`, `1in`, `1.5em`
      (of the style's size, or for a `size` itself of that of the style `text`), `2bl` (lines of text), `50%` (of the measure). A bare number is an
      error, since it could mean any of them.

      Wrong: `size: 10.5`. Right: `size: 10.5pt`.

      What nobody could read is an error too: a size or leading outside 1pt to 1000pt, a leading
      under 0.8 of the size (lines run into each other), an indent or a space below nothing (text
      leaves its column or covers other text), a title field outside 0% to 100% of the sheet.

      So is what leaves no room on the page: type of which a line holds less than two ems, an indent
      of more than half of the measure, a space or a drawing of more than half of the page, a list's
      mark of more than five characters.

      Wrong: `{size: 10pt, leading: 1pt}`. Right: `{size: 10pt, leading: 14pt}`.
      """)

  package static let badParallel = DiagnosticKind(
    "bad-parallel", .error, title: "Parallel texts stand in two languages",
    page: """
      `parallel: [id, en]` sets the texts of summary and background that a meeting gives in both
      languages beside each other, block by block, the first language at the left.

      Wrong: `parallel: [id]`, `parallel: [en, en]`
      Right: `parallel: [id, en]`
      """)

  package static let badSections = DiagnosticKind(
    "bad-sections", .error, title: "Sections stand once each, the title page first",
    page: """
      `sections:` names the parts of a document in their order. There is at least one; none stands
      twice, since nothing in a document could then say which of the two it means; a title page can
      only open the document.

      Wrong: `sections: [summary, title-page, summary]`
      Right: `sections: [title-page, summary, references]`

      `front-matter:` names the first of them again, those whose pages are numbered i, ii, iii.

      Wrong: `front-matter: [contents]` where `sections` begin with `title-page`
      Right: `front-matter: [title-page, contents]`
      """)

  package static let emptyLetterhead = DiagnosticKind(
    "empty-letterhead", .error, title: "A letterhead with nothing in it",
    page: """
      The lines of a letterhead stand below each other as they are written. An empty one would show
      nothing, and a letterhead without lines says nobody's name.

          letterhead: {lines: ["", Directorate of Navigation]}                       # wrong
          letterhead: {lines: [Ministry of Works, Directorate of Navigation]}        # right

      Write the line, or take it out; who has no letterhead leaves the key out.
      """)

  package static let lowContrast = DiagnosticKind(
    "low-contrast", .error, title: "Text is too pale for its ground",
    page: """
      Text needs a contrast of 4.5 : 1 to its ground (3 : 1 from 18 pt, or from 14 pt in bold), the
      level AA of WCAG 2.1, success criterion 1.4.3. The ratio is computed when the template is
      read, from the style's colour and the colour it stands on (`on:`, or the paper). The colour
      `secret`, in which the markings of secret papers are printed, needs 4.5 : 1 to the paper.

      Choose a darker colour for the text or a lighter one for the ground.
      """)

  package static let narrowMargin = DiagnosticKind(
    "narrow-margin", .error, title: "The outer margin is too narrow for notes",
    page: """
      With `notes: {place: margin}` notes stand in the outer margin, beside the lines that call them. Besides a line's distance to the text and 8 mm at the edge of the sheet they need
      60 pt there.

      Wrong: `page: {outside: 20mm}` with `notes: {place: margin}`
      Right: `page: {outside: 49mm}`, or `notes: {place: foot}`
      """)

  package static let noRoom = DiagnosticKind(
    "no-room", .error, title: "The margins leave no room",
    page: """
      The page's margins together are as wide or as high as the page, or a margin is too small for
      the running head or foot that stands in it: `head` is the distance from the sheet's edge to
      the head's line, which is as high as the leading of the style `folio`, and ends where the text
      begins, at `top`. With `foot` and `bottom` it is the same. A `banner` stands nearer to the
      edges than head and foot and ends where they begin.

      Wrong: `page: {top: 20mm, head: 19mm}`
      Right: `page: {top: 20mm, head: 10mm}`

      Make the margins of text smaller or the page larger; move a head nearer to the edge.
      """)

  package static let styleCycle = DiagnosticKind(
    "style-cycle", .error, title: "A style is like itself",
    page: """
      `like:` names the style that a style takes its missing values from. Followed from style to
      style it must come to an end.
      """)

  package static let unknownFont = DiagnosticKind(
    "unknown-font", .error, title: "A style asks for a font that is not at hand",
    page: """
      A style's `family`, `weight` and `italic` name one font file. Taklimat never puts another in
      its place, so that a page looks the same on every machine.

      Wrong: `heading-1: {family: Source Sans Pro, weight: 500}`
      Right: `heading-1: {family: Source Sans Pro, weight: 600}`

      Choose a font that `taklimat fonts` lists, or give a folder with the one you want by
      `--font-path`. The families that `fallback` names must be at hand, too.
      """)

  package static let unknownPageSize = DiagnosticKind(
    "unknown-page-size", .error, title: "No paper has this name",
    page: """
      `size:` is A4, A5, Letter, Legal or F4 (215 × 330 mm), or a width and a height:
      `size: {width: 200mm, height: 250mm}`. `--paper` takes one of the names.
      """)

  package static let unknownRunningValue = DiagnosticKind(
    "unknown-running-value", .error, title: "Running heads know no such value",
    page: """
      In `head:`, `foot:` and `banner:` a name in braces stands for what is known when the pages are:
      `{title}`, `{marking}`, `{restriction}` (the marking, if it keeps anybody from reading),
      `{date}`, `{number}`, `{page}`, `{pages}`, `{page-of-pages}`, `{catchword}`, and of the section
      that the page names `{section}`, `{section-page}`, `{section-pages}`,
      `{section-page-of-pages}`.

      Wrong: `end: "{folio}"`. Right: `end: "{page}"`. A brace alone is an error too.
      """)

  package static let unknownStyle = DiagnosticKind(
    "unknown-style", .error, title: "No style has this name",
    page: """
      A template has a fixed list of styles, which its components ask for by name. Correct the
      name; the hint lists those known.
      """)

  package static let all = [
    badBudget, badColumns, badLength, badParallel, badSections, emptyLetterhead, lowContrast,
    narrowMargin, noRoom,
    styleCycle, unknownFont,
    unknownPageSize,
    unknownRunningValue, unknownStyle,
  ]
}
