import Compose
import Diagnostics
import Frames
import Testing

/// Sections that a template sets in columns.
@Suite struct SectionInColumnsTests {
  private func briefing(_ fields: String, sections: String, columns: String) throws -> Briefing {
    try Briefing(
      file: "schema: taklimat/meeting/1\nid: rapat\nlanguage: en\ntitle: Visit\n" + fields,
      sections: sections, template: { $0 + "\ncolumns: \(columns)\n" })
  }

  private func left(_ path: String, in briefing: Briefing) throws -> Double {
    let id = try #require(briefing.id(path))
    let texts = briefing.items.filter { item in
      guard case .glyphs = item.item else { return false }
      return item.tag == .element(id)
    }
    return try #require(texts.first).origin.x
  }

  private static let references =
    "summary: [\"A[@r] B[@s]\"]\nreferences: [{id: r, title: R}, {id: s, title: S}]"

  @Test func `The heading stands over all columns, and entries beside each other`() throws {
    let briefing = try briefing(
      Self.references, sections: "summary, references", columns: "{references: 2}")
    #expect(briefing.errors == [])
    let entries = try ["r", "s"].map {
      try left("references/list/reference[\($0)]/body", in: briefing)
    }
    #expect(entries[1] > entries[0] + 100)
    #expect(try left("references/heading", in: briefing) < entries[0])
  }

  @Test func `In columns the pages that cite stand below their entry and not in the margin`() throws
  {
    let below = try briefing(
      Self.references, sections: "summary, references", columns: "{references: 2}")
    let beside = try briefing(
      Self.references, sections: "summary, references", columns: "{summary: 2}")
    let path = "references/list/reference[r]/body/cited"
    #expect(try left(path, in: below) < 200)
    #expect(try left(path, in: beside) > 400)
  }

  @Test func `In one column a section is as it is without`() throws {
    let one = try briefing(
      Self.references, sections: "summary, references", columns: "{references: {count: 1}}")
    let none = try briefing(Self.references, sections: "summary, references", columns: "{}")
    #expect(one.items.map(\.origin) == none.items.map(\.origin))
  }

  @Test func `Delegations stand in columns, in their order`() throws {
    let briefing = try briefing(
      "people: {x: {name: Ann}, y: {name: Ben}, z: {name: Cid}}\n"
        + "participants: {host: {members: [x, y]}, guest: {members: [z]}}",
      sections: "participants", columns: "{participants: {count: 2, rule: true}}")
    #expect(briefing.errors == [])
    #expect(briefing.text("participants")?.contains("Ann") == true)
    let names = try ["host/people/person", "host/people/person[2]", "guest/people/person"].map {
      try left("participants/\($0)/body/name", in: briefing)
    }
    #expect(names[0] == names[1] && names[2] > names[1] + 100)
  }

  @Test func `The table of areas, whose icons hang in the margin, stands across the columns`()
    throws
  {
    let briefing = try briefing(
      "background: [{heading: H, body: One, areas: true}]\n"
        + "areas: {columns: [area, description, benefit], rows: [{area: A, description: D,"
        + " benefit: B}]}",
      sections: "background", columns: "{background: 3}")
    #expect(briefing.errors == [])
    #expect(try left("background/areas/body/row/benefit", in: briefing) > 300)
  }
}
