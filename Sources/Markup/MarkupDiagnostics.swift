package import Diagnostics

/// What can be wrong with the Markdown of a text.
package enum MarkupDiagnostics {
  package static let badCharacterReference = DiagnosticKind(
    "bad-character-reference", .error,
    title: "A character reference names what no text may hold",
    page: #"""
      `&#8212;` and `&#x2014;` stand for a character by its number. The number given here belongs to
      no character, to a control character, or to one that reorders the text around it.

          title: "Rapat&#0;"         # wrong: U+0000
          title: "Rapat &#x2014; 1"  # right: a dash

      Leave the reference out, or write the character itself.
      """#)

  package static let badLink = DiagnosticKind(
    "bad-link", .error,
    title: "A link leads nowhere",
    page: #"""
      A printed and filed document has no page to which an address could be relative, so a link
      names its whole address: `https:`, `http:`, `mailto:` or `tel:`.

          body: "[Laporan](laporan.html)"              # wrong
          body: "[Laporan](https://example.org/a.html)"  # right
          body: "<https://example.org>"                  # right: shows its address

      Other schemes, such as `javascript:`, `data:` or `file:`, mean nothing to a reader of paper and
      are not safe to follow in a file. Write the words without the link.
      """#)

  package static let blockInInlineText = DiagnosticKind(
    "block-in-inline-text", .error,
    title: "A list, quote or second paragraph stands where one paragraph belongs",
    page: #"""
      Titles, names and table cells hold one paragraph. A text that begins with `-`, `+`, `*`, `>` or
      a number with a full stop reads as a list or a quote.

          title: "2025. Rapat Tahunan"    # wrong: an ordered list that begins with 2025
          title: '2025\. Rapat Tahunan'   # right
      """#)

  package static let malformedCitation = DiagnosticKind(
    "malformed-citation", .error,
    title: "A citation is not formed as it should be",
    page: #"""
      A citation names sources by their ids, each with a place in it if need be:

          [@unep-2021]
          [@unep-2021, hlm. 2]
          [@unep-2021, hlm. 2; @un-2025]

      It holds nothing but text, and its bracket is closed in the same paragraph. For a bracket and
      an @ as such write `\[@`.
      """#)

  package static let malformedImage = DiagnosticKind(
    "malformed-image", .error, title: "An image is not formed as it should be",
    page: #"""
      An image stands alone in its paragraph. Its brackets hold what is read aloud, its parentheses
      the file and the caption, its braces an id, its width in percent and its place (here, top,
      bottom, float); caption and braces may be left out.

          ![The bridge from the river](bridge.jpg "State of the works"){#bridge width=60}
          ![The bridge](<the bridge.jpg>)              # a name with spaces
          ![The bridge](https://example.org/a.jpg)     # wrong: nothing is fetched
          ![The bridge](bridge.jpg){align=left}        # wrong: there is no such mark

      Sources are cited in the caption and not in the words that are read aloud.
      """#)

  package static let malformedLanguage = DiagnosticKind(
    "malformed-language-span", .error,
    title: "A language mark is not formed as it should be",
    page: #"""
      Words in another language stand in brackets, with their language behind:

          [best practices]{lang=en}      # right
          [best practices]{lang = en}    # wrong: spaces
          best practices{lang=en}        # wrong: no brackets

      The language is a BCP 47 tag such as `en`, `id` or `pt-BR`. For a brace as such write `\{`.
      """#)

  package static let malformedNote = DiagnosticKind(
    "malformed-note", .error, title: "A footnote is not formed as it should be",
    page: #"""
      A footnote stands in the text where its number shall be; it holds inline forms only, and
      neither another note nor nothing. Its bracket is closed in the same paragraph.

          The deck was closed.^[Ministry of Works, letter of 3 May.]

      For a caret before a bracket as such write `\^[`.
      """#)

  package static let malformedReference = DiagnosticKind(
    "malformed-reference", .error,
    title: "A reference to a part of the document is not formed as it should be",
    page: #"""
      A reference names a section, a table or a figure by its id; the program prints what it is and
      where it stands:

          [#anggaran]              # Tabel 2, hlm. 4
          [#anggaran, name]        # Tabel 2
          [#anggaran, page]        # hlm. 4
          [tabel di atas](#anggaran)
          [#anggaran, halaman]     # wrong: there is no such form

      Its bracket is closed in the same paragraph and holds one id. For a bracket and a number sign
      as such write `\[#`.
      """#)

  package static let nestingLimit = DiagnosticKind(
    "markdown-nesting-limit", .error,
    title: "Lists, quotes and emphasis are nested too deeply",
    page: #"""
      Markdown may be nested 32 levels deep: lists, quotes, emphasis, links and language spans count
      one level each. No paper shows that many; the file is damaged or was made by a program.
      """#)

  package static let rawHTML = DiagnosticKind(
    "raw-html", .error,
    title: "A text holds HTML",
    page: #"""
      Texts are Markdown. HTML has no meaning on paper and would be printed or lost, so it is
      refused.

          body: "Sangat <b>penting</b>"    # wrong
          body: "Sangat **penting**"       # right
          body: 'a \<b> c'                 # right: the signs themselves
      """#)

  package static let repeatedCitation = DiagnosticKind(
    "repeated-citation", .warning,
    title: "A source is cited twice at one place",
    page: #"""
      A bracket, or a figure's `cite`, names the same place of the same source more than once. Its
      number is printed once; two equal numbers side by side would look like a slip.

          body: Emisi naik [@unep-2021; @unep-2021]                    # wrong
          body: Emisi naik [@unep-2021]                                # right
          body: Emisi naik [@unep-2021, hlm. 2; @unep-2021, hlm. 7]    # right: two places

      Remove one of the two, or mend its id: another source may have been meant.
      """#)

  package static let unknownEntity = DiagnosticKind(
    "unknown-entity", .error,
    title: "A character name is not known",
    page: #"""
      `&amp;`, `&mdash;`, `&eacute;` and the other names of HTML 4 for Latin letters and signs are
      known. Everything else is better written as the character itself; the file is UTF-8.

          title: Sinar &Co; Rekan      # wrong: reads as a name
          title: 'Sinar \&Co; Rekan'   # right
      """#)

  package static let tableCells = DiagnosticKind(
    "markdown-table-cells", .error,
    title: "A table's row has more cells than the table has columns",
    page: #"""
      The first line of a table says how many columns it has, one hundred at most; the second, of
      dashes, how they are aligned. Every row has as many cells, or fewer.

          | Tahun | Nilai |
          |-------|------:|
          | 2024  | 12,5  | naik |   # wrong: a third cell

      Add a column, or take the cell out. For a "|" as such write `\|`.
      """#)

  package static let unfinishedListing = DiagnosticKind(
    "unfinished-listing", .error,
    title: "A listing has no end",
    page: #"""
      A listing stands between two lines of three backticks or tildes, or is indented by four spaces.
      Without the second line it would take all that follows it.

          body: |
            ```
            taklimat build
            ```             # right: wrong without this line
            Then …
      """#)

  package static let unsupportedMarkdown = DiagnosticKind(
    "unsupported-markdown", .error,
    title: "A form of Markdown that a text cannot hold",
    page: #"""
      Texts hold emphasis, strong emphasis, `code`, links, paragraphs, line breaks, lists, tasks,
      definitions, quotes, listings, tables, headings between blocks, and images alone in their
      paragraph. Images among words, headings in lists or that are underlined, and thematic breaks
      have no place in a briefing.

          body: |           # wrong
            Latar
            =====
            Pertemuan ini …

          body: |           # right
            ## Latar
            Pertemuan ini …
      """#)

  /// By id.
  package static let all: [DiagnosticKind] = [
    badCharacterReference, badLink, blockInInlineText, malformedCitation, malformedImage,
    malformedLanguage,
    malformedNote, malformedReference, nestingLimit, tableCells, rawHTML, repeatedCitation,
    unfinishedListing, unknownEntity, unsupportedMarkdown,
  ]
}
