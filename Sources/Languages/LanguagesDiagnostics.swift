package import Diagnostics

/// The diagnostics of reading languages, sorted by id.
package enum LanguagesDiagnostics {
  package static let hyphenationFile = DiagnosticKind(
    "hyphenation-file", .error, title: "A hyphenation file that cannot be used",
    page: #"""
      A language's file names the words or patterns of its hyphenation engine, by a path from the
      `Languages` folder:

          hyphenation:
            engine: libhyphen
            file: hyphenation/hyph_en_US.dic

      The file is missing, or it is not what the engine reads. Dictionaries of libhyphen must be in UTF-8,
      which their first line says.
      """#)

  package static let tagMismatch = DiagnosticKind(
    "language-file-tag", .error, title: "A language's file that bears another language's tag",
    page: #"""
      A language is found by the name of its file: `id.yaml` holds Indonesian, tag `id`. Where name and tag
      differ, one of them is a slip, most often after a file was copied to begin a new language.

      Write the tag of the file's name under `tag`, or rename the file.
      """#)

  package static let gap = DiagnosticKind(
    "language-gap", .error, title: "A gap that is missing, or that nothing fills",
    page: #"""
      Phrases of a language have gaps in braces for what is only known later. Each phrase has its own, all
      of them needed and no others allowed, in whichever order the language wants.

      Wrong: `page_of: Halaman {page}` — right: `page_of: Halaman {page} dari {pages}`

      The message names the gap; the hint lists those that the phrase knows.
      """#)

  package static let listLength = DiagnosticKind(
    "language-list-length", .error, title: "A list of names that is too short or too long",
    page: #"""
      There are twelve months (from January on), seven weekdays (from Monday on), two marks around a
      quotation, two halves of a day. The list has another number of entries.

      Write all of them, in order.
      """#)

  package static let noBreakRule = DiagnosticKind(
    "no-break-rule", .error, title: "A rule for words on one line that cannot be read",
    page: #"""
      A rule is a row of items with spaces between them. An item is a word as it is written, or a list of
      the language or a class of words in angle brackets. Behind the bracket may stand `,` (the word must
      end in a comma) and how often it may come: `?` (or not at all), `+` (up to eight times), `{1,4}`.

          no_break:
            lists:
              rank: Letjen Mayjen Brigjen
            rules:
              - hlm. <number>
              - <rank> TNI <capitalised>{1,4}

      Classes: any, number, day, year, roman, capitalised, acronym, initial, letter, dash.
      """#)

  package static let stem = DiagnosticKind(
    "stem", .error, title: "A word of the hyphenation list that cannot be read",
    page: #"""
      The list of Indonesian stems has words of the letters a to z, in lower case, with hyphens where a line
      may end. Each part has two letters or more and a vowel among them. `#` begins a comment.

      Wrong: `a-man`, `struk-tr` — right: `aman`, `pe-rin-tah`

      A stem without hyphens is divided by the sound rules.
      """#)

  package static let unknownLabel = DiagnosticKind(
    "unknown-label", .error, title: "Words for a label that there is not",
    page: #"""
      Under `words` a template gives headings and labels words of its own, by the keys that stand under
      `labels` in a language's file. A key that no label has would change nothing, and so it is an error.

      Wrong: `words: {point: {en: What to say}}` — right: `words: {points: {en: What to say}}`

      The message names the nearest key.
      """#)

  package static let unknownLanguage = DiagnosticKind(
    "unknown-language", .error, title: "A language without data",
    page: #"""
      Labels, dates, quotation marks and hyphenation come from a data file for each language, in the
      `Languages` folder. There is none for the language that the document names.

      Use one of the languages listed, or add a file: copy `Languages/en.yaml`, translate it, and name it
      after the language's tag.
      """#)

  package static let unusedWords = DiagnosticKind(
    "unused-words", .warning, title: "Words in a language that no document has",
    page: #"""
      Under `words` a template gives headings and labels words of its own, each in the languages that it
      serves. Where there are no data for any of these languages, no document can show them.

      Wrong: `words: {points: {de: Redepunkte}}` without a file `Languages/de.yaml` — right:
      `words: {points: {en: What to say}}`

      Mend the tag, add the language's file, or write the words in a language that there is.
      """#)

  package static let all: [DiagnosticKind] = [
    hyphenationFile, tagMismatch, gap, listLength, noBreakRule, stem, unknownLabel,
    unknownLanguage, unusedWords,
  ]
}
