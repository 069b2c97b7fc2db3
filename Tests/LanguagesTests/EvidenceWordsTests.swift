import Diagnostics
import TestSupport
import Testing

@testable import Languages

@Suite struct EvidenceWordsTests {
  @Test(arguments: ["id", "en"])
  func `The languages of the pages count to twenty and know claims`(_ name: String) throws {
    let tag = try #require(LanguageTag(name))
    let language = SharedLanguages.library().language(tag, sink: DiagnosticSink())
    let words = try #require(language?.evidence)
    #expect(words.numbers.count == 20 && Set(words.numbers).count == 20)
    #expect(words.percent.contains("%"))
    for set in [words.areas, words.items, words.units, words.scales, words.money] {
      #expect(!set.isEmpty)
    }
    #expect(words.attendance.isSubset(of: words.units.union(words.items)))
    // The longer first, so that `US$` is not read as `$`.
    #expect(words.currencies.map(\.utf8.count) == words.currencies.map(\.utf8.count).sorted(by: >))
  }

  @Test func `A language may do without`() throws {
    let text = try Checkout.text("Languages/en.yaml")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let reading = LanguageReading(
      lines.prefix { $0 != "evidence:" }.joined(separator: "\n") + "\n")
    #expect(reading.language != nil && reading.summaries == [])
    #expect(reading.language?.evidence == nil)
  }

  @Test func `A list that is no list is told at its place`() throws {
    let reading = try LanguageReading(
      replacing: "percent: [percent, per cent, \"%\"]", with: "percent: per cent")
    #expect(reading.places == ["wrong-type: per cent"])
  }

  @Test func `A library says of which languages it has data`() throws {
    let library = SharedLanguages.library()
    let tags = try ["en", "en-GB", "id", "fr"].map { try #require(LanguageTag($0)) }
    #expect(tags.map(library.knows) == [true, true, true, false])
  }
}
