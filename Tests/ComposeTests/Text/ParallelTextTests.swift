import Compose
import Diagnostics
import Frames
import Shaping
import Testing

/// Texts in the two languages that a template sets beside each other.
@Suite struct ParallelTextTests {
  private func briefing(_ fields: String, parallel: String = "[id, en]") throws -> Briefing {
    try Briefing(
      file: "schema: taklimat/meeting/1\nid: rapat\nlanguage: id\ntitle: Rapat\n" + fields,
      sections: "summary, background", template: { $0 + "\nparallel: \(parallel)\n" })
  }

  @Test func `They are read pair by pair, each in its language`() throws {
    let briefing = try briefing(
      "background:\n  - heading: {id: Satu, en: One}\n    body:\n"
        + "      {id: \"A\\n\\nB\", en: \"C\\n\\nD\"}\n")
    #expect(briefing.sink.diagnostics.isEmpty)
    #expect(
      briefing.children("background")
        == ["heading", "translation", "p", "p[2]", "p[3]", "p[4]"])
    #expect(
      ["p", "p[2]", "p[3]", "p[4]"].map { briefing.text("background/\($0)") }
        == ["A", "C", "B", "D"])
    #expect(
      ["heading", "translation", "p", "p[2]"].map {
        briefing.element("background/\($0)")?.language?.description
      } == [nil, "en", nil, "en"])
    // Half a measure is too narrow for justified lines.
    let justified = briefing.paragraphs.filter { $0.style.alignment == .justified }
    #expect(!justified.contains { "ABCD".contains($0.runs.first?.text ?? "?") })
    #expect(briefing.composition.outline.map(\.title) == ["Satu"])
  }

  @Test func `The template says which language stands at the left`() throws {
    let briefing = try briefing("summary: {id: A, en: B}\n", parallel: "[en, id]")
    #expect(["summary/p", "summary/p[2]"].map { briefing.text($0) } == ["B", "A"])
  }

  @Test func `A text in one language stands alone`() throws {
    let briefing = try briefing("summary: A\nbackground: [{heading: H, body: {id: B, ms: C}}]\n")
    #expect(briefing.sink.diagnostics.isEmpty)
    #expect(briefing.children("summary") == ["heading", "p"])
    #expect(briefing.children("background") == ["heading", "p"])
  }

  @Test func `Blocks that are more in one language are told, and none is lost`() throws {
    let briefing = try briefing("summary: {id: \"A\\n\\nB\", en: C}\n")
    #expect(briefing.sink.diagnostics.map(\.kind.id) == ["uneven-parallel"])
    #expect(briefing.text("summary")?.hasSuffix("ACB") == true)
  }
}
