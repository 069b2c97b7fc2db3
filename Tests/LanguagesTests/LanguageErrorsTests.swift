import Diagnostics
import Testing

@testable import Languages

@Suite("A language's file with a fault")
struct LanguageErrorsTests {
  @Test("that lacks a label names it")
  func missingLabel() throws {
    let reading = try LanguageReading(replacing: "  summary: Executive summary\n", with: "")
    #expect(reading.language == nil)
    #expect(reading.summaries == ["the key \"summary\" is missing"])
  }

  @Test("that has an unknown label shows the nearest")
  func unknownLabel() throws {
    let reading = try LanguageReading(replacing: "  table: Table", with: "  tabel: Table")
    #expect(reading.places.contains("unknown-key: tabel"))
    #expect(reading.sink.diagnostics.contains { $0.hint?.contains("\"table\"") == true })
  }

  @Test("that lacks a gap, or has one that nothing fills, or a lone brace")
  func gaps() throws {
    #expect(
      try LanguageReading(replacing: "{page} of {pages}", with: "{page}").places
        == ["language-gap: Page {page}"])
    #expect(
      try LanguageReading(replacing: "objectives: Objectives", with: "objectives: Aims {x}")
        .summaries
        == ["\"objectives\" has no gap {x}"])
    #expect(
      try LanguageReading(replacing: "{page} of {pages}", with: "{page of {pages}").summaries
        == ["\"page_of\" has a brace that opens or closes nothing"])
    #expect(
      try LanguageReading(replacing: "\"{weekday}, {day} {month} {year}\"", with: "\"{day}\"")
        .summaries
        == ["\"full\" lacks the gap {weekday}"])
  }

  @Test("that has eleven months")
  func months() throws {
    let reading = try LanguageReading(
      replacing: "October, November,\n     December", with: "October")
    #expect(reading.summaries == ["\"months\" has 10 entries instead of 12"])
    #expect(reading.sink.diagnostics.map(\.kind.id) == ["language-list-length"])
  }

  @Test("that has another language's tag")
  func tag() throws {
    let reading = try LanguageReading(replacing: "tag: en\n", with: "tag: fr\n")
    #expect(reading.places == ["language-file-tag: fr"])
  }

  @Test("that has a rule of no sense shows the rule and what it may ask for")
  func rules() throws {
    func places(_ rule: String) throws -> [String] {
      try LanguageReading(replacing: "    - p. <number>", with: "    - \(rule)").places
    }
    #expect(try places("p. <nummer>") == ["no-break-rule: p. <nummer>"])
    #expect(try places("p. <number") == ["no-break-rule: p. <number"])
    #expect(try places("p. <number>*") == ["no-break-rule: p. <number>*"])
    #expect(try places("p. <number>{2,1}") == ["no-break-rule: p. <number>{2,1}"])
    #expect(try places("p. <number>{0,9}") == ["no-break-rule: p. <number>{0,9}"])
    #expect(try places("alone") == ["no-break-rule: alone"])
    #expect(try places("<number>+") == [])
  }

  @Test("that names an engine or a file that is not there")
  func hyphenation() throws {
    #expect(
      try LanguageReading(replacing: "engine: libhyphen", with: "engine: tex").sink.diagnostics
        .map(\.kind.id) == ["unknown-choice"])
    #expect(
      try LanguageReading(replacing: "hyph_en_US.dic", with: "none.dic").places
        == ["hyphenation-file: hyphenation/none.dic"])
    #expect(
      try LanguageReading(
        replacing: "hyph_en_US.dic", with: "old.dic",
        files: ["hyphenation/old.dic": "ISO8859-1\n.a2b\n"]
      ).summaries == ["\"hyphenation/old.dic\" is not a dictionary of libhyphen in UTF-8"])
    #expect(
      try LanguageReading(replacing: "  file: hyphenation/hyph_en_US.dic\n", with: "").summaries
        == ["the engine \"libhyphen\" needs a file"])
  }

  @Test("whose list of stems has something else, each at its place")
  func stems() throws {
    let reading = try LanguageReading(
      replacing: "engine: libhyphen\n  file: hyphenation/hyph_en_US.dic",
      with: "engine: indonesian-syllables\n  file: stems.txt",
      files: ["stems.txt": "# a-b\naman a-man\nstruk-tr Ku pe-rin-tah # x-y\nper--ak"])
    #expect(reading.places == ["stem: a-man", "stem: struk-tr", "stem: Ku", "stem: per--ak"])
    #expect(reading.language == nil)
  }

  @Test("is read again when the next document asks, so that each hears of its faults")
  func again() {
    let library = LanguageLibrary(known: ["en"]) { SourceFile(name: $0, bytes: Array("a: 1".utf8)) }
    for _ in 0..<2 {
      let sink = DiagnosticSink()
      #expect(library.language(.english, sink: sink) == nil)
      #expect(sink.errorCount > 0)
    }
  }

  @Test("has its diagnostics in the catalogue, sorted and once each")
  func catalogue() {
    let ids = LanguagesDiagnostics.all.map(\.id)
    #expect(ids == ids.sorted())
    #expect(Set(ids).count == ids.count)
    #expect(LanguagesDiagnostics.all.allSatisfy { !$0.page.isEmpty && !$0.title.hasSuffix(".") })
  }
}
