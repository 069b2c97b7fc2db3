package import Diagnostics

/// What copying and scraping leave behind, and names written in two ways.
extension EvidenceDiagnostics {
  package static let acronymCase = DiagnosticKind(
    "acronym-case", .warning, title: "An acronym is written in two ways",
    page: #"""
      A word stands in capitals in one place and with one capital in another, so that readers look for
      two organisations. Words of more than six letters, those that begin a sentence, those that the
      file also has in small letters, and words such as `Tabel` are not looked at.

          … infrastruktur ASEAN … Pembiayaan Infrastruktur di Asean    # warned of

      Write it in one way. In the title of a source that has it so, leave it, and set the rule to `off`
      for this file.
      """#)

  package static let gluedDigit = DiagnosticKind(
    "glued-digit", .warning, title: "A digit is glued to a word or a year",
    page: #"""
      Where text is copied from a page, the raised numbers of its notes fall into the words before them.
      Looked for are one or two digits behind four small letters and more, and further digits behind a
      year that follows a month or a word such as `sejak`. Short units and names with capitals (`km2`,
      `CO2`, `COP28`) are left alone, and numbers for which the file has not enough references.

          pada 21 Oktober 20251. … dan pembangunan2.                           # warned of
          pada 21 Oktober 2025[@kemhan-2025]. … dan pembangunan[@un-2025].     # right

      Write the citation, or take the digit out.
      """#)

  package static let leadingZero = DiagnosticKind(
    "leading-zero", .note, title: "A day of the month begins with a zero",
    page: #"""
      In running text days have no leading zero. It comes from lists and forms.

          02 Februari 2024    # noted
          2 Februari 2024     # right

      Take the zero out.
      """#)

  package static let misspeltName = DiagnosticKind(
    "misspelt-name", .note, title: "A name is nearly that of a known office",
    page: #"""
      The languages' files list names that are often misspelt (`known_names` under `evidence:`). A word
      with a capital beside the name of an office that differs from one of them by a letter, and is none
      itself, is noted.

          Dirjen Kuatkan Kemhan    # noted: Kuathan?

      Ask the office. Where the name is right, add it to the list.
      """#)

  package static let mojibake = DiagnosticKind(
    "mojibake", .error, title: "Characters come of a wrong encoding",
    page: #"""
      Text in UTF-8 that some program read as if it were in an older encoding shows a letter with an
      accent and a sign for each character, or Greek letters amid words. Greek text and formulas are
      left alone.

          solidβdari kolaborasi, donâ€™t, cafÃ©    # wrong
          solid—dari kolaborasi, don’t, café       # right

      Take the characters from the source. Some cannot be guessed: pictures become `π―`.
      """#)
}
