package import Diagnostics

/// What can be wrong with files of sources.
package enum BibliographiesDiagnostics {
  package static let bibtexSyntax = DiagnosticKind(
    "bibtex-syntax", .error, title: "A .bib file that cannot be read",
    page: #"""
      An entry of BibTeX is an at sign, a type, and in braces a key and fields. Fields are parted by
      commas, and each value stands in braces or quotes that close again. The entry with the fault is
      left out; reading goes on at the next line that begins with `@`.

          @book{brown2018,
            title = {Feminist Therapy}     % wrong: a comma is missing
            year  = 2018,
          }

          @book{brown2018,
            title = {Feminist Therapy},    % right
            year  = 2018,
          }

      Mend the place. Where a brace is not closed, the message stands where it opens: look from there
      to the next entry.
      """#)

  package static let malformedBibliography = DiagnosticKind(
    "malformed-bibliography", .error, title: "A file of sources that holds no sources",
    page: #"""
      A .json or .yaml file of sources is a list, each of its items a source as in `references:`; in
      YAML the list may stand under `references:`. Each source has an `id`.

          [{"id": "un-2025", "type": "webpage", "title": "…"}]     # right
          {"title": "…"}                                           # wrong: no list
          [{"title": "…"}]                                         # wrong: nothing can cite it

      A .bib file that has no more than words is none. It may have no entry, `@type{key, …}`: lines
      that begin with `%`, and `@string`, `@preamble` or `@comment` alone, are right.

      Export the sources anew, or mend the file.
      """#)

  package static let malformedName = DiagnosticKind(
    "malformed-name", .error, title: "A name with too many commas in a .bib file",
    page: #"""
      In BibTeX the word `and` stands between names; commas stand within one, which has two at most:
      `Family, Given` or `Family, Suffix, Given`.

          author = {Lee, A., Roe, B., Poe, C.}           % wrong: one name with five commas
          author = {Lee, A. and Roe, B. and Poe, C.}     % right
          author = {King, Jr., Martin Luther}            % right
          author = {{Food, Land, Water, and Air Inc.}}   % right: an organisation in braces

      Write `and` between the names. What stands behind a name is one suffix: `Smith, Jr. PhD, John`.
      """#)

  package static let risSyntax = DiagnosticKind(
    "ris-syntax", .error, title: "An RIS file that cannot be read",
    page: #"""
      In RIS each line is a tag of two characters, two blanks, a hyphen, and a value. An entry begins
      with `TY` and ends with `ER`; a line without a tag goes on with the value above.

          TY  - RPRT
          AU  - Utomo, Tri Budi
          TI  - Laporan tahunan
          PY  - 2021
          ER  -

      Mend the line, or export the sources anew.
      """#)

  package static let unknownAbbreviation = DiagnosticKind(
    "unknown-abbreviation", .warning, title: "An abbreviation that a .bib file does not define",
    page: #"""
      A value without braces is a number or an abbreviation that `@string` defines before; those of
      the months are known. Any other is printed as it stands.

          @string{kemhan = {Kementerian Pertahanan}}
          @report{r1, institution = kemhan, …}      % right
          @report{r2, institution = kemhn, …}       % wrong: a slip
          @report{r3, institution = Kemhan, …}      % right: capitals do not count

      Define it, or put the words in braces.
      """#)

  package static let unknownBibliography = DiagnosticKind(
    "unknown-bibliography", .error, title: "A file of sources of no known format",
    page: #"""
      By the end of its name a file of sources is BibTeX or BibLaTeX (`.bib`), RIS (`.ris`), CSL-JSON
      (`.json`), or the same in YAML (`.yaml`, `.yml`).

          bibliography: sumber.bib        # right
          bibliography: sumber.xml        # wrong

      Reference managers export all of these.
      """#)

  package static let unknownCrossReference = DiagnosticKind(
    "unknown-crossref", .warning, title: "An entry inherits from one that is not there",
    page: #"""
      `crossref` names another entry of the same file, from which comes what the entry itself leaves
      out: a chapter takes the title of its book as `booktitle`.

          @incollection{bab, title = {…}, crossref = {buku}}
          @collection{buku, title = {…}, editor = {…}, year = 2020}

      Mend the key, or write the fields into the entry.
      """#)

  /// Sorted by id.
  package static let all: [DiagnosticKind] = [
    bibtexSyntax, malformedBibliography, malformedName, risSyntax, unknownAbbreviation,
    unknownBibliography, unknownCrossReference,
  ]
}
