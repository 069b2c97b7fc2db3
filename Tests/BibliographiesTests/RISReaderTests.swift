import Testing

@Suite struct RISReaderTests {
  @Test func `A report comes with all that it says`() {
    let dump = EntryDump(
      """
      TY  - JOUR
      AU  - Rahman, A.
      AU  - Sari, Dewi, Dr.
      A1  - Badan Pusat Statistik
      TI  - Beton hijau
      dan kuat
      T2  - Jurnal Teknik
      VL  - 12
      IS  - 3
      SP  - 45
      EP  - 67
      PY  - 2020
      DA  - 2020/05/01/
      DO  - 10.1000/jt
      UR  - https://a.id/x
      ID  - rahman2020
      ER  -
      """, name: "x.ris")
    #expect(dump.complaints == [])
    #expect(
      dump.lines == [
        "{id: rahman2020, type: article-journal, author: [{family: Rahman, given: A.},"
          + " {family: Sari, given: Dewi, suffix: Dr.}, {literal: Badan Pusat Statistik}],"
          + " title: Beton hijau dan kuat, container-title: Jurnal Teknik, volume: 12, issue: 3,"
          + " DOI: 10.1000/jt, URL: https://a.id/x, page: 45-67,"
          + " issued: {date-parts: [[2020, 5, 1]]}}"
      ])
  }

  @Test func `Without an id a source is known by its author and year`() {
    let entry = "TY  - RPRT\r\nAU  - O'Neil, A.\r\nPY  - 2021///\r\nTI  - T\r\nER  - \r\n"
    let dump = EntryDump(entry + entry, name: "x.RIS")
    #expect(
      dump.lines.map { String($0.prefix(15)) } == ["{id: ONeil2021,", "{id: ONeil2021a"])
    #expect(dump.lines.first?.contains("issued: {date-parts: [[2021]]}") == true)
  }

  @Test func `A name keeps all its parts, pages stand once, and days that are none stay`() {
    let dump = EntryDump(
      "TY  - JOUR\nID  - a\nAU  - Utomo, Budi, Jr, PhD\nSP  - 45-67\nEP  - 67\nPY  - 2020/13/45\nER  - \n",
      name: "x.ris")
    #expect(
      dump.lines == [
        "{id: a, type: article-journal, author: [{family: Utomo, given: Budi, suffix: Jr, PhD}],"
          + " page: 45-67, issued: {date-parts: [[2020, 13, 45]]}}"
      ])
  }

  @Test func `CSL-JSON is a list, or one under its name`() {
    let item = #"{"id": "a", "type": "book", "title": "A"}"#
    for text in ["[\(item)]", "{\"references\": [\(item)]}", "{\"items\": [\(item)]}"] {
      #expect(EntryDump(text, name: "x.json").lines == ["{id: a, type: book, title: A}"])
    }
    #expect(EntryDump("- {id: a, title: A}", name: "x.yaml").lines == ["{id: a, title: A}"])
  }
}
