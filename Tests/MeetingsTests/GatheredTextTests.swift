import Diagnostics
import Fields
import Meetings
import TestSupport
import Testing

@Suite struct GatheredTextTests {
  private func gathered(_ fields: String, _ gathering: Bool = true) -> Meeting.Gathered? {
    let sink = DiagnosticSink()
    let text = "schema: taklimat/meeting/1\nid: a\nlanguage: id\ntitle: Rapat\n" + fields
    let file = SourceFile(name: "test.yaml", bytes: Array(text.utf8))
    return Node.read(file, into: sink)
      .flatMap { Meeting.read($0, gathering: gathering, into: sink) }?.gathered
  }

  private static let fields = """
    figures: [{id: b, value: 1, label: Empat, cite: [satu]}, {id: c, value: 2, label: Lima, cite: []}]
    summary: {id: "Dua[@dua].", en: Two.}
    areas: {rows: [{area: Tiga}]}
    references: [{id: satu, title: A}, {id: dua, title: B}, {id: tiga, title: C}]
    """

  @Test func `Texts are kept only where it is asked for`() {
    #expect(gathered(Self.fields, false) == nil)
    #expect(gathered(Self.fields) != nil)
  }

  @Test func `They stand in the order of the file, each with its language and form`() throws {
    let texts = try #require(gathered(Self.fields)).texts
    #expect(texts.map(\.span.start) == texts.map(\.span.start).sorted())
    #expect(
      texts.map(\.language.description) == ["id", "id", "id", "id", "en", "id", "id", "id", "id"])
    #expect(
      texts.map(\.form) == [.line, .prose, .prose, .prose, .prose, .cell, .name, .name, .name])
  }

  @Test func `A record's own sources count for its texts, an empty list does not`() throws {
    let texts = try #require(gathered(Self.fields)).texts
    #expect(texts.map(\.hasSources).prefix(3) == [false, true, false])
  }

  @Test func `What texts and fields cite is known by its ids`() throws {
    #expect(try #require(gathered(Self.fields)).citedReferences == ["satu", "dua"])
  }
}
