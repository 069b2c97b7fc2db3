import Diagnostics
import Languages
import TestSupport
import Testing

@testable import Languages

@Suite("A library of languages")
struct LanguageLibraryTests {
  @Test("reads the languages that the project ships without a word of complaint")
  func shipped() throws {
    let languages = ShippedLanguages()
    let indonesian = try languages.indonesian()
    let english = try languages.english()
    #expect(languages.sink.diagnostics.map(\.summary) == [])
    #expect(indonesian.name == "Bahasa Indonesia")
    #expect(indonesian.label(.continued) == "(lanjutan)")
    #expect(english.label(.pageOf, ["page": "3", "pages": "7"]) == "Page 3 of 7")
    #expect(
      indonesian.label(.copyOf, ["copy": "1", "copies": "10"]) == "Kopi Nomor 1 dari 10 kopi")
  }

  @Test("has every label of every language, none of them empty")
  func labels() throws {
    let languages = ShippedLanguages()
    for language in [try languages.indonesian(), try languages.english()] {
      for key in LabelKey.allCases {
        #expect(!language.labels[key].parts.isEmpty, "\(language.tag): \(key)")
        #expect(Set(language.labels[key].gaps) == Set(key.gaps), "\(language.tag): \(key)")
      }
    }
  }

  @Test("gives the primary language where no file is more exact, and the same object again")
  func fallback() throws {
    let languages = ShippedLanguages()
    let british = try #require(LanguageTag("en-GB"))
    let language = languages.library.language(british, sink: languages.sink)
    #expect(language?.tag == .english)
    #expect(try languages.english() === language)
  }

  @Test("reads nothing of languages that nobody asks for")
  func lazy() {
    final class Log { var names: [String] = [] }
    let log = Log()
    let library = LanguageLibrary(known: ["en", "id"]) { path in
      log.names.append(path)
      return (try? Checkout.bytes("Languages/" + path)).map { SourceFile(name: path, bytes: $0) }
    }
    _ = library.language(.indonesian, sink: DiagnosticSink())
    #expect(log.names == ["id.yaml", "hyphenation/id-stems.txt"])
  }

  @Test("names the languages it knows where one is unknown, at the place that asked")
  func unknown() throws {
    let languages = ShippedLanguages()
    let span = SourceSpan(source: SourceID(index: 0), start: 3, end: 5)
    let tag = try #require(LanguageTag("ms"))
    #expect(languages.library.language(tag, at: span, sink: languages.sink) == nil)
    let diagnostic = try #require(languages.sink.diagnostics.first)
    #expect(diagnostic.kind.id == "unknown-language")
    #expect(diagnostic.span == span)
    #expect(diagnostic.hint == "known languages: en, id")
  }

  @Test("a third language is one file")
  func third() throws {
    let text = try Checkout.text("Languages/en.yaml")
      .replacing("tag: en\n", with: "tag: tet\n").replacing("name: English", with: "name: Tetun")
      .replacing("engine: libhyphen\n  file: hyphenation/hyph_en_US.dic", with: "engine: none")
    let reading = LanguageReading(text, name: "tet")
    #expect(reading.summaries == [])
    #expect(reading.language?.name == "Tetun")
    #expect(reading.language?.hyphenator.shown("infrastructure") == "infrastructure")
  }
}
