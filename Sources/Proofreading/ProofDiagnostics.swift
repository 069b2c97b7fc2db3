package import Diagnostics

/// What a proofreader marks: one entry for each id, sorted.
package enum ProofDiagnostics {
  package static let coarseImage = DiagnosticKind(
    "coarse-image", .warning, title: "A picture has too few pixels for its size",
    page: """
      Print shows the pixels of a picture that has fewer than 150 of them to the inch. What counts \
      is the size at which it stands on the page, not what its file says of itself.

      Wrong: a logo of 120 pixels, 40 mm wide (76 to the inch).

      Right: the same logo with 240 pixels or more, or as a drawing (SVG).

      What to do: use a picture with more pixels, or set it smaller.
      """)

  package static let hyphenLadder = DiagnosticKind(
    "hyphen-ladder", .warning, title: "Three or more lines in a row end in a hyphen",
    page: """
      Hyphens under each other draw the eye like the rungs of a ladder. Lines are broken so that two \
      stand under each other at most; in a very narrow column that may be impossible.

      Wrong: a column of 25 mm for a text of long words.

      Right: a wider column, or text that is not justified.

      What to do: reword the paragraph, or give the column more width.
      """)

  package static let looseLine = DiagnosticKind(
    "loose-line", .warning, title: "The words of a line stand too far apart",
    page: """
      The spaces of a justified line were stretched to more than twice their width, since no better \
      place to break was near: a long word or an address that must not be divided, or a narrow \
      column. A line that stays short of its column counts by the white at its end.

      Wrong: an address of 60 letters in the middle of a justified paragraph.

      Right: the address among the references, or a soft hyphen (U+00AD) in a long word.

      What to do: reword the paragraph, let the word be divided, or give the column more width.
      """)

  package static let nearEmptyPage = DiagnosticKind(
    "near-empty-page", .warning, title: "The last page is nearly empty",
    page: """
      Less than an eighth of the last page is used. A reader turns a sheet for a few lines, and they \
      look forgotten.

      Wrong: two lines of the last reference on a page of their own.

      Right: the same document a few lines shorter, on a page less.

      What to do: shorten the text by these lines, or choose smaller margins or smaller type.
      """)

  package static let orphan = DiagnosticKind(
    "orphan", .warning, title: "The first line of a paragraph stands alone",
    page: """
      The first line of a paragraph is the last of its page or column, and the others follow on the \
      next. Pages are broken so that this does not happen; where what is kept together fills a whole \
      page, it may.

      Wrong: a paragraph that begins on a page's last line.

      Right: two lines or more there, or none.

      What to do: shorten what stands above by a line, or begin the paragraph on a new page.
      """)

  package static let outsidePage = DiagnosticKind(
    "outside-page", .error, title: "Something is drawn beyond the page",
    page: """
      Text, a picture or a drawing reaches over the sheet's edge, where no printer and no screen \
      shows it.

      Wrong: a word of 80 letters in large type on A5.

      Right: type in which the longest word has room.

      What to do: use a larger page, or make what stands there narrower.
      """)

  package static let paleInGrey = DiagnosticKind(
    "pale-in-grey", .warning, title: "Text is too pale when printed without colours",
    page: """
      On a printer without colours the text and what it stands on become two greys, which are too \
      near to each other: less than 4.5 : 1 (3 : 1 from 18 pt, or from 14 pt in bold), level AA of \
      WCAG 2.1. Greys are weighted as printers do it (ITU-R BT.601).

      Wrong: pure red letters on the palest of grounds.

      Right: dark letters on a pale ground, whatever their colours.

      What to do: choose colours that differ in lightness, not only in hue.
      """)

  package static let paleText = DiagnosticKind(
    "pale-text", .warning, title: "Text is too pale for what it stands on",
    page: """
      Text needs a contrast of 4.5 : 1 to its ground (3 : 1 from 18 pt, or from 14 pt in bold), level \
      AA of WCAG 2.1, success criterion 1.4.3. The ground is looked for on the finished page: what \
      is painted under the text, or the paper. Under text on a picture nobody can tell it.

      Wrong: grey letters on a tinted field.

      Right: letters in the ink of the text on the same field.

      What to do: choose a darker colour for the text or a lighter one for its ground.
      """)

  package static let river = DiagnosticKind(
    "river", .note, title: "White runs down a paragraph",
    page: """
      The spaces of three or more lines stand over each other, so that the eye follows the white \
      down instead of the words along. Of sets of lines that are nearly as good the one with the \
      fewest such rivers is taken; where no other is near, one may be left. It shows the more, the \
      wider the spaces are.

      Wrong: three lines in a narrow justified column whose second spaces stand over each other.

      Right: the same lines with one word more or less.

      What to do: reword one of the lines, or give the column another width.
      """)

  package static let smallText = DiagnosticKind(
    "small-text", .warning, title: "Text is smaller than 7 pt",
    page: """
      Many readers cannot read type under 7 pt on paper. Raised numbers of citations are drawn small \
      by their designer and count by the size of their text.

      Wrong: `figure-source: {like: text, size: 6pt}`

      Right: `figure-source: {like: text, size: 8pt}`

      What to do: give the style in the template a size of 7 pt or more.
      """)

  package static let strandedHeading = DiagnosticKind(
    "stranded-heading", .warning, title: "A heading is parted from what it stands over",
    page: """
      A heading is the last thing on its page or column, and its text begins on the next. Pages are \
      broken so that this does not happen; where what follows is as high as a page and cannot be \
      cut, it may.

      Wrong: a heading over a figure that fills a page.

      Right: a paragraph or two between them, or a smaller figure.

      What to do: make what follows smaller, or begin the section on a new page.
      """)

  package static let strandedRow = DiagnosticKind(
    "stranded-row", .warning, title: "A table's row or head stands alone",
    page: """
      A table goes on in another column or on another page, and one row is left alone: the last one \
      behind the break, the head or a subhead before it.

      Wrong: a table of nine rows, of which the ninth stands on the next page.

      Right: two rows or more on each page.

      What to do: shorten a row above, or begin the table on a new page.
      """)

  package static let summaryTooLong = DiagnosticKind(
    "summary-too-long", .warning, title: "The summary is longer than it may be",
    page: """
      The summary fills more pages than the template allows it under `budgets: {summary: 1}`. What \
      counts is its height on the pages that it stands on, not how many pages it touches.

      Wrong: a summary of a page and a half where one is allowed.

      Right: what a reader in haste must know, and no more.

      What to do: move details to the sections, or allow more in the template.
      """)

  package static let tightLine = DiagnosticKind(
    "tight-line", .warning, title: "The words of a line stand too near to each other",
    page: """
      The spaces of a justified line were narrowed by more than three tenths, so that words begin to \
      run together, since no better place to break was near.

      Wrong: a justified column of three words to a line.

      Right: a wider column, or text that is not justified.

      What to do: reword the paragraph, or give the column more width.
      """)

  package static let unknownRule = DiagnosticKind(
    "unknown-rule", .error, title: "No rule has this name",
    page: """
      Under `lint:` a template sets the rules of `check` to `off`, `note`, `warning` or `error`, each by the id that \
      its messages carry.

      Wrong: `lint: {widows: error}`

      Right: `lint: {widow: error}`

      What to do: correct the name; the hint lists those known.
      """)

  package static let widow = DiagnosticKind(
    "widow", .warning, title: "The last line of a paragraph stands alone",
    page: """
      The last line of a paragraph is the first of its page or column, and the others stand on the \
      one before. Pages are broken so that this does not happen; where what is kept together fills a \
      whole page, it may.

      Wrong: a page that begins with the three last words of a paragraph.

      Right: two lines or more there, or none.

      What to do: shorten or lengthen the paragraph by a line, or the page before it.
      """)

  package static let all = [
    coarseImage, hyphenLadder, looseLine, nearEmptyPage, orphan, outsidePage, paleInGrey, paleText,
    river, smallText, strandedHeading, strandedRow, summaryTooLong, tightLine, unknownRule, widow,
  ]
}
