import Diagnostics
import Fields
import Markup
import Meetings
import TestSupport
import Testing

@Suite("Languages of texts")
struct LanguageTests {
  @Test("A text is in its own language, its record's, or the document's")
  func inheritance() throws {
    let reading = Reading.of(
      """
      subtitle: {en: Visit, id: Kunjungan, pt-BR: Visita}
      background:
        - {heading: Latar, body: {en: Body}}
        - {lang: en, heading: Ground, body: {id: Isi}}
      areas:
        lang: en
        title: Areas
        rows: [{area: Logistics}, {lang: id, area: Logistik}]
      references:
        - {id: a, lang: en, title: Report, author: [{literal: PBB, lang: id}, {literal: UN}]}
        - {id: b, language: en, title: Report}
      """)
    let meeting = try #require(reading.meeting)
    #expect(reading.complaints == [])
    let subtitle = try #require(meeting.subtitle)
    #expect(try Self.found(subtitle, .indonesian) == "id Kunjungan")
    #expect(try Self.found(subtitle, .english) == "en Visit")
    let british = try #require(LanguageTag("en-GB"))
    #expect(try Self.found(subtitle, british) == "en Visit")
    let portuguese = try #require(LanguageTag("pt"))
    #expect(try Self.found(subtitle, portuguese) == "pt-BR Visita")
    let german = try #require(LanguageTag("de"))
    #expect(try Self.found(subtitle, german) == "en Visit")

    #expect(try Self.found(meeting.background[0].heading, .indonesian) == "id Latar")
    #expect(meeting.background[0].body?.text(in: .indonesian)?.language == .english)
    #expect(try Self.found(meeting.background[1].heading, .indonesian) == "en Ground")
    #expect(meeting.background[1].body?.text(in: .english)?.language == .indonesian)
    #expect(try Self.found(meeting.areas?.title, .indonesian) == "en Areas")
    #expect(
      try meeting.areas?.rows.map { try Self.found($0.area, .indonesian) }
        == ["en Logistics", "id Logistik"])
    #expect(
      try meeting.references.map { try Self.found($0.title, .indonesian) }
        == ["en Report", "en Report"])
    let authors = try meeting.references[0].authors.map { author in
      guard case .literal(let name) = author else { return "" }
      return try Self.found(name, .indonesian)
    }
    #expect(authors == ["id PBB", "en UN"])
  }

  @Test("An English document may have an Indonesian body")
  func mixed() throws {
    let reading = try Reading(path: "Tests/Fixtures/meetings/mixed.yaml")
    let meeting = try #require(reading.meeting)
    #expect(reading.complaints == [])
    #expect(meeting.language == .english)
    #expect(meeting.title.text(in: meeting.language)?.language == .english)
    #expect(
      meeting.summary.map { $0.text(in: meeting.language)?.language }
        == [.english, .indonesian])
    #expect(
      meeting.background.map { $0.body?.text(in: meeting.language)?.language }
        == [.indonesian, .indonesian])
    #expect(try Self.found(meeting.background[0].heading, .english) == "en Focus of Cooperation")
  }

  @Test("The translated meeting has what the Indonesian one has")
  func translation() throws {
    let english = try Reading(path: "Tests/Fixtures/meetings/meeting.en.yaml")
    let source = try Reading(path: "Examples/unops-courtesy-call/meeting.yaml")
    let (one, other) = (try #require(english.meeting), try #require(source.meeting))
    #expect(english.complaints == [])
    #expect(one.language == .english && one.when?.start == other.when?.start)
    #expect(one.people.ids.map(\.value) == other.people.ids.map(\.value))
    #expect(one.areas?.rows.map(\.id?.value) == other.areas?.rows.map(\.id?.value))
    #expect(one.references.map(\.id.value) == other.references.map(\.id.value))
    #expect(
      one.references.map { $0.title.text(in: .english)?.language }
        == other.references.map { $0.title.text(in: .indonesian)?.language })
    #expect(Citations.keys(in: one) == Citations.keys(in: other))
  }

  private static func found(_ text: RichText?, _ language: LanguageTag) throws -> String {
    let variant = try #require(text?.text(in: language))
    return "\(variant.language) \(variant.content.plainText)"
  }
}
