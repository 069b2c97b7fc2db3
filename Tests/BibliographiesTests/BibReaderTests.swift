import Bibliographies
import Diagnostics
import TestSupport
import Testing

@Suite struct BibReaderTests {
  @Test func `An article comes with all that it says`() {
    let dump = EntryDump(
      #"""
      % a comment with an address: a@b.id
      @article{Rahman:2020/x,
        author  = {Rahman, A. and Dewi Sari and {Badan Pusat Statistik}},
        title   = {Beton {H}ijau},
        subtitle = "Sebuah {"}kajian{"}",
        journaltitle = {Jurnal Teknik}, volume = 12, number = {3}, pages = {45--67},
        date = {2020-05-01}, doi = {10.1000/jt_12}, url = {https://a.id/x\_y~z--1},
        langid = {indonesian}, urldate = {2021-01-02}, abstract = {…},
      }
      """#)
    #expect(dump.complaints == [])
    #expect(
      dump.lines == [
        "{id: Rahman:2020/x, type: article-journal, author: [{family: Rahman, given: A.},"
          + " {family: Sari, given: Dewi}, {literal: Badan Pusat Statistik}],"
          + " title: Beton Hijau: Sebuah \"kajian\", issued: {date-parts: [[2020, 5, 1]]},"
          + " accessed: {date-parts: [[2021, 1, 2]]}, issue: 3, container-title: Jurnal Teknik,"
          + " volume: 12, page: 45–67, DOI: 10.1000/jt_12, URL: https://a.id/x_y~z--1, language: id}"
      ])
  }

  @Test func `Abbreviations are joined, and months are numbers`() {
    let dump = EntryDump(
      """
      @string(kemhan = "Kementerian " # {Pertahanan})
      @preamble{"\\newcommand{\\x}{}"}
      @TechReport(r1, title = {T}, institution = KEMHAN # " RI", year = 2021, month = oct)
      @misc{r2, title = {T}, year = 2021, month = "October" , day = 7}
      @misc{r3, title = {T}, year = {in press}}
      @misc{r4, title = {T}, date = {2021-02-01/2021-02-04}}
      @misc{r5, title = {T}, date = {1890~}}
      @misc{r6, title = {T}, date = {2021-22}}
      """)
    #expect(dump.complaints == [])
    #expect(
      dump.lines == [
        "{id: r1, type: report, title: T, issued: {date-parts: [[2021, 10]]},"
          + " publisher: Kementerian Pertahanan RI}",
        "{id: r2, type: document, title: T, issued: {date-parts: [[2021, 10, 7]]}}",
        "{id: r3, type: document, title: T, issued: {literal: in press}}",
        "{id: r4, type: document, title: T, issued: {date-parts: [[2021, 2, 1], [2021, 2, 4]]}}",
        "{id: r5, type: document, title: T, issued: {date-parts: [[1890]], circa: true}}",
        "{id: r6, type: document, title: T, issued: {date-parts: [[2021]]}}",
      ])
  }

  @Test func `A chapter inherits from its book, whose title is where it stands`() {
    let dump = EntryDump(
      """
      @incollection{bab, author = {A, B}, title = {Bab}, pages = {1-2}, crossref = {buku}}
      @collection{buku, title = {Buku}, editor = {C, D}, year = 2020, publisher = {P}}
      """)
    #expect(
      dump.lines.first
        == "{id: bab, type: chapter, author: [{family: A, given: B}], title: Bab, page: 1-2,"
        + " editor: [{family: C, given: D}], issued: {date-parts: [[2020]]},"
        + " container-title: Buku, publisher: P}")
  }

  @Test func `What an entry says itself no parent changes, whatever name it has there`() {
    let dump = EntryDump(
      """
      @incollection{bab, title = {Bab}, year = 1999, institution = {I}, crossref = {buku}}
      @incollection{buku, title = {Buku}, date = {2005-01-02}, publisher = {P}, crossref = {seri}}
      @book{seri, title = {Seri}, address = {Jakarta}, crossref = {bab}}
      """)
    #expect(dump.complaints == [])
    #expect(
      dump.lines.first
        == "{id: bab, type: chapter, title: Bab, issued: {date-parts: [[1999]]},"
        + " publisher: I, container-title: Buku, publisher-place: Jakarta}")
  }

  @Test(arguments: [
    ("2020-13-45", "{date-parts: [[2020, 13, 45]]}"),
    ("2020-02-30", "{date-parts: [[2020, 2, 30]]}"),
    ("2020-00-00", "{date-parts: [[2020]]}"), ("2020-05-00", "{date-parts: [[2020, 5]]}"),
    ("2020-21", "{date-parts: [[2020]]}"), ("1999--2003", "{date-parts: [[1999], [2003]]}"),
    ("2021-10-11T08:00:00Z", "{date-parts: [[2021, 10, 11]]}"),
    ("2021-10-11T08:00/2021-10-12T09:00", "{date-parts: [[2021, 10, 11], [2021, 10, 12]]}"),
    ("2021-spring", "{literal: 2021-spring}"),
  ])
  func `No part of a date is dropped that a reader would miss`(_ date: String, _ expected: String) {
    let dump = EntryDump("@misc{m, date = {\(date)}}")
    #expect(dump.lines == ["{id: m, type: document, issued: \(expected)}"])
  }

  @Test(arguments: [
    ("Kadwani, Samina", "{family: Kadwani, given: Samina}"),
    ("Samina Kadwani", "{family: Kadwani, given: Samina}"),
    ("Ludwig van Beethoven", "{family: Beethoven, non-dropping-particle: van, given: Ludwig}"),
    ("de la Cruz, María", "{family: Cruz, non-dropping-particle: de la, given: María}"),
    ("King, Jr., Martin Luther", "{family: King, given: Martin Luther, suffix: Jr.}"),
    ("Smith, Jr., John, PhD", "{family: Smith, given: John, suffix: Jr. PhD}"),
    ("{UN} {OPS}", "{family: OPS, given: UN}"),
    ("{UN OPS}", "{literal: UN OPS}"),
    ("UNESCO", "{family: UNESCO}"),
    ("{Barnes and Noble}", "{literal: Barnes and Noble}"),
    ("G{\\\"o}del, K.", "{family: Gödel, given: K.}"),
    ("A, B and others", "{family: A, given: B}, {literal: others}"),
    ("von, ", "{family: von}"), (", A", "{family: A}"), (",", ""), ("and and", ""),
  ])
  func `Names are read as BibTeX does`(_ names: String, _ expected: String) {
    let dump = EntryDump("@book{b, author = {\(names)}}")
    #expect(dump.lines == ["{id: b, type: book, author: [\(expected)]}"])
  }

  @Test(
    arguments: [
      (##"\"{o}\"u\'e\`a\^{\i}\~n\=a\.z"##, "öüéàîñāż"),
      (##"{\"O}{\'\i}\c{c}\v s\H{o}"##, "Öíçšő"),
      (##"Stra{\ss}e \AE{} \o \L\'od\'z"##, "Straße Æ øŁódź"),
      (##"a -- b --- c - d"##, "a – b — c - d"), (##"``kata'' `x'"##, "“kata” `x'"),
      (##"A \& B 5\% \$1 \#2 \_x"##, "A & B 5% $1 #2 _x"),
      (##"\emph{a {b} c} {\it d} \textbf{e}"##, "<i>a b c</i> <i>d</i> <b>e</b>"),
      (##"x~y\ z\\w"##, "x\u{00A0}y z w"),
      (##"\url{http://a.id/~x--y} \href{http://b}{kata}"##, "http://a.id/~x--y kata"),
      (##"$\alpha$ \unknown{z}"##, "α z"), (##"a $5 million, $6 and x"##, "a $5 million, $6 and x"),
      (##"{\em a \em b \bf c}d"##, "<i>a b <b>c</b></i>d"), (##"a\'{\ss}"##, "aß"),
      (##"a\'{}"##, "a"),
    ] as [(String, String)])
  func `LaTeX becomes text`(_ source: String, _ expected: String) {
    let dump = EntryDump("@misc{m, title = {\(source)}}")
    #expect(dump.lines == ["{id: m, type: document, title: \(expected)}"])
  }

  @Test(arguments: [
    (##"\url{https://a.id/x}"##, "https://a.id/x"), ("urlscan.io/x", "urlscan.io/x"),
  ])
  func `Of an address only the command goes`(_ source: String, _ expected: String) {
    let dump = EntryDump("@misc{m, url = {\(source)}}")
    #expect(dump.lines == ["{id: m, type: document, URL: \(expected)}"])
  }

  @Test func `A file of comments and abbreviations is right, though it has no entries`() {
    for text in [
      "% Encoding: UTF-8\n\n  % empty\n", "@string{a = {A}}\n", "@preamble{\"x\"}\n",
      "@comment{x}\nwords\n",
    ] {
      #expect(EntryDump(text).complaints == [], "\(text)")
    }
    #expect(EntryDump("% a comment\nwords alone\n").complaints.count == 1)
  }

  @Test("Each fault is named at its line and column", arguments: try bad)
  func faults(_ bad: BadInput) {
    bad.check { file, sink in
      for entry in BibliographyFormat(of: file.name)?.entries(of: file, into: sink) ?? [] {
        _ = entry.node(sink)
      }
    }
  }

  private static var bad: [BadInput] {
    get throws { try BadInput.load("Tests/Fixtures/bad/bibliographies") }
  }
}
