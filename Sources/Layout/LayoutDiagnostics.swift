package import Diagnostics

/// What layout has to say: one entry for each id, sorted.
package enum LayoutDiagnostics {
  package static let fewerColumns = DiagnosticKind(
    "fewer-columns", .warning,
    title: "Columns are too narrow for a word",
    page: """
      A template sets a section in columns (`columns: {references: 3}`). Where a word that cannot be \
      divided is wider than one of them it would reach into the next, so fewer columns are set.

      Wrong: three columns on A5 for a text with chemical names.

      Right: `columns: {references: 2}`

      What to do: ask for fewer columns, a narrower gutter or smaller type, or let the style divide \
      words (`hyphenate: true`).
      """)

  package static let headNotRepeated = DiagnosticKind(
    "head-not-repeated", .warning,
    title: "A repeated head takes more than half of a page",
    page: """
      A table's head, with its caption and the edges of the boxes around it, is set again at the \
      top of each page on which the table goes on. Where it would take more than half of the page, \
      it is left out, so that the rows themselves find room.

      Wrong: a column head of twelve words in a column of 20 mm on A5.

      Right: `Manfaat` as the head, and the long wording in the caption.

      What to do: shorten the head, give its column more width, or choose a larger page.
      """)

  package static let labelsLeftOut = DiagnosticKind(
    "labels-left-out", .warning,
    title: "Names below a line chart find no room",
    page: """
      Below a line chart stand as many of its labels as do not touch, on several lines where they are \
      long. Of years in order a reader can tell what lies between two of them, of names nobody can.

      Wrong: a line over the names of thirty provinces.

      Right: the same data with `kind: bar`, where each bar has its name.

      What to do: shorten the names, or draw bars.
      """)

  package static let lowResolution = DiagnosticKind(
    "low-resolution", .warning,
    title: "A picture has too few pixels for its size",
    page: """
      Below 150 pixels to the inch a reader sees the pixels on paper, or a blur.

      Wrong: a picture of 400 pixels across the whole of an A4 page's measure.

      Right: the same picture with `width: 50`, or one of 900 pixels.

      What to do: give a larger file, or print the picture smaller.
      """)

  package static let noteUnsettled = DiagnosticKind(
    "note-unsettled", .warning,
    title: "The mark of a note does not settle",
    page: """
      Where notes are counted anew on each page, their marks are known when the pages are. A mark \
      may make a line longer or shorter and so move a note to another page, where its mark is \
      another. After three rounds the document is left as it is, and one mark is wrong.

      Wrong: a call at a page's foot, where the mark 10 makes a line more than the mark 1.

      Right: the same paragraph with a word more or less.

      What to do: reword the paragraph that is named, or write `notes: {numbering: document}`.
      """)

  package static let offTheSheet = DiagnosticKind(
    "off-the-sheet", .error,
    title: "Something is higher than the sheet",
    page: """
      A piece that cannot be cut is higher than the sheet from the upper margin down, so that its \
      end would be lost. A title page's field of colour is such a piece.

      Wrong: a title of 300 words on A5.

      Right: a title of one sentence; the rest in the summary.

      What to do: shorten the text, use a larger page, or choose smaller type in the template.
      """)

  package static let overfullBox = DiagnosticKind(
    "overfull-box", .warning,
    title: "Something is higher than the page",
    page: """
      A line, a picture or another piece that cannot be cut is higher than the room between the \
      page's margins. It is set once, at the top of a page, and runs over the lower margin, but not \
      off the sheet.

      Wrong: type of 36 pt on a page that is 40 pt high.

      Right: a page that holds at least one line of each style between its margins.

      What to do: use a larger page, smaller margins or smaller type.
      """)

  package static let overfullLine = DiagnosticKind(
    "overfull-line", .warning,
    title: "A line is wider than its column",
    page: """
      A word, a name or an address that must not be broken is wider than the column that it stands \
      in, and runs over the column's edge.

      Wrong: a code of 40 letters in a table column of 20 mm.

      Right: the code in the text, or a wider column.

      What to do: shorten the word, let it break (a soft hyphen, U+00AD), or widen the column.
      """)

  package static let pageTooSmall = DiagnosticKind(
    "page-too-small", .error,
    title: "The margins leave no room on the page",
    page: """
      The page's width less its inside and outside margins, or its height less the top and bottom \
      margins, is nothing or less.

      Wrong: `page: A6` with `margins: {inside: 60mm, outside: 50mm}`; A6 is 105 mm wide.

      Right: margins that together are smaller than the sheet.

      What to do: use a larger page or smaller margins.
      """)

  package static let pageUnsettled = DiagnosticKind(
    "page-unsettled", .warning,
    title: "A page that the text mentions does not settle",
    page: """
      A text that says on which page something stands is set again when that page is known. The \
      number may make a line longer or shorter and so move the very thing that it speaks of. After \
      three rounds the document is left as it is, and one mention of a page is wrong.

      Wrong: `[#anggaran]` at a page's foot, where `viii` makes a line more than `ix` and pushes the \
      table to page ix.

      Right: the same paragraph with a word more or less, or `[#anggaran, name]`, which prints no \
      page.

      What to do: reword the paragraph that is named, or leave the page out.
      """)

  package static let slotOverfull = DiagnosticKind(
    "slot-overfull", .warning,
    title: "A running head or foot does not fit its place",
    page: """
      The room for a running head, a folio or another text that is set after layout is fixed before \
      the pages are known. This text needs more than one line there.

      Wrong: the full title of twenty words in the running head of an A5 page.

      Right: the section's name (`{section}`), or a title of a few words.

      What to do: shorten the text, or give the place more room in the template.
      """)

  package static let tableCellsOverlap = DiagnosticKind(
    "table-cells-overlap", .error,
    title: "Two table cells claim the same place",
    page: """
      A cell over several rows covers a place in each of them, and a cell over several columns runs \
      into it.

      Wrong: in a table of three columns, a second cell of two rows, and in the row below a first \
      cell of two columns.

      Right: a first cell of one column there.

      What to do: let the one cell cover fewer columns, or the other fewer rows.
      """)

  package static let tableSpanBeyond = DiagnosticKind(
    "table-span-beyond", .error,
    title: "A table cell reaches beyond its table",
    page: """
      A cell covers more columns than the table has from there on, or more rows than its head or its \
      group of rows has. No cell reaches from one group into the next.

      Wrong: in a table of three columns, a second cell of three columns.

      Right: a second cell of two columns.

      What to do: let the cell cover less, or add the columns or rows.
      """)

  package static let tableTooManyCells = DiagnosticKind(
    "table-too-many-cells", .error,
    title: "A table row has more cells than the table has columns",
    page: """
      Each cell belongs to one of the table's columns, and this row has cells left over.

      Wrong: three columns and a row of four cells.

      Right: as many cells as columns.

      What to do: add the column, or take the cell out.
      """)

  package static let tableTooWide = DiagnosticKind(
    "table-too-wide", .warning,
    title: "A table's longest words do not fit side by side",
    page: """
      The columns' longest words and fixed widths need more than the width that the table has. All \
      columns were narrowed in proportion, and some words run over their column's edge.

      Wrong: eight columns of long words on A5.

      Right: fewer columns, or a wider page.

      What to do: take out a column, shorten its words, or use a larger page. Where columns have \
      widths of their own, the message stands at the widest.
      """)

  package static let tooManyPages = DiagnosticKind(
    "too-many-pages", .error,
    title: "The document has more than 2,000 pages",
    page: """
      A document may have 2,000 pages. More is nearly always a mistake: a tiny page, or data that \
      was repeated.

      Wrong: a page of 40 × 40 pt for a report.

      Right: a page on which the document has at most 2,000 pages.

      What to do: check the template's page size, or split the document.
      """)

  package static let all = [
    fewerColumns, headNotRepeated, labelsLeftOut, lowResolution, noteUnsettled, offTheSheet,
    overfullBox,
    overfullLine,
    pageTooSmall, pageUnsettled, slotOverfull, tableCellsOverlap, tableSpanBeyond,
    tableTooManyCells, tableTooWide,
    tooManyPages,
  ]
}
