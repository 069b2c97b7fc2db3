import Diagnostics
import Languages
import Testing

@testable import Languages

@Suite("A library of languages")
struct LanguageLibraryTests {
  @Test("reads the languages that the project ships without a word of complaint")
  func shipped() throws {
    let languages = ShippedLanguages()
    let indonesian = languages.library.language(.indonesian, sink: languages.sink)
    let english = languages.library.language(.english, sink: languages.sink)
    #expect(languages.sink.diagnostics.map(\.summary) == [])
    #expect(indonesian?.label(.continued) == "(lanjutan)")
    #expect(english?.label(.pageOf, ["page": "3", "pages": "7"]) == "Page 3 of 7")
  }
}
