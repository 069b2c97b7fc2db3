import Compose
import Diagnostics
import Frames
import Layout
import Shaping
import Testing

@Suite struct PageNoteTests {
  private func briefing(_ fields: String, notes: String) throws -> Briefing {
    try Briefing(
      file: "schema: taklimat/meeting/1\nid: rapat\nlanguage: id\ntitle: R\n" + fields
    ) { $0 + "\nnotes: \(notes)\n" }
  }

  /// What elements of one name print, page by page.
  private func marks(_ briefing: Briefing, endingIn name: String) -> [[String]] {
    briefing.pages.map { page in
      page.frame().items.compactMap { item in
        guard case .glyphs(let run) = item.item, case .element(let id) = item.tag,
          briefing.structure[id].path.split(separator: "/").last?.hasPrefix(name) == true
        else { return nil }
        return String(decoding: run.text, as: UTF8.self)
      }
    }
  }

  private static func body(_ count: Int) -> String {
    "background:\n  - id: b\n    body: |\n"
      + (1...count).map { "      kata^[catatan \($0)] lagi\n\n" }.joined()
  }

  @Test func `Counted by page, notes begin with 1 on each, at their calls and at the foot`() throws
  {
    let briefing = try briefing(Self.body(60), notes: "{numbering: page}")
    #expect(briefing.sink.diagnostics.map(\.kind.id) == [])
    let calls = marks(briefing, endingIn: "note-call")
    let labels = marks(briefing, endingIn: "back")
    #expect(calls.count { !$0.isEmpty } > 1)
    #expect(calls == calls.map { (0..<$0.count).map { String($0 + 1) } })
    #expect(calls.joined().count == 60)
    // A long note may go on, but these are of one line.
    #expect(labels == calls)
    let call = try #require(briefing.runs("background[b]/p[60]/note-call").last)
    #expect(call.linkDescription == "Catatan \(call.text)")
  }

  @Test func `Counted through the document, they go on`() throws {
    let briefing = try briefing(Self.body(60), notes: "{numbering: document}")
    #expect(
      marks(briefing, endingIn: "note-call").joined().map(\.self) == (1...60).map(String.init))
  }

  private static let table = """
    summary: ['Satu^[Catatan kaki.]']
    background:
      - id: b
        body: |
          | Bagian | Keadaan^[Menurut pemeriksaan.] |
          |--------|---------|
          | Bantalan | Aus^[Empat belas milimeter.] |
          | Lantai | Baik |

          : Keadaan^[Pada bulan Mei.]

          Sesudahnya.
    """

  @Test func `Notes of a table stand below it, marked by letters in reading order`() throws {
    let briefing = try briefing(Self.table, notes: "{tables: below}")
    #expect(briefing.errors == [])
    #expect(briefing.composition.footnotes.blocks.count == 1)
    let table = "background[b]/table"
    #expect(briefing.text(table + "/caption/note-call") == "a")
    #expect(briefing.text(table + "/head/row/cell[2]/note-call") == "b")
    let cell = table + "/body/row/cell[2]"
    #expect(briefing.text(cell + "/note-call") == "c")
    #expect(briefing.children(cell) == ["note-call", "note"])
    #expect(briefing.text(cell + "/note") == "cEmpat belas milimeter.")
    #expect(briefing.text("summary/p/note-call") == "1")
    func y(_ path: String) throws -> Double {
      let id = try #require(briefing.id(path))
      return try #require(
        briefing.items.first { item in
          if case .glyphs = item.item { item.tag == .element(id) } else { false }
        }?.origin.y)
    }
    let places = try [
      table + "/body/row[2]/cell[2]", table + "/caption/note", table + "/head/row/cell[2]/note",
      cell + "/note", "background[b]/p",
    ].map(y)
    #expect(places == places.sorted())
    #expect(Set(places).count == places.count)
  }

  @Test func `Call and note of a table lead to each other`() throws {
    let briefing = try briefing(Self.table, notes: "{tables: below}")
    let cell = "background[b]/table/body/row/cell[2]"
    let call = try #require(briefing.runs(cell + "/note-call").last)
    let back = try #require(briefing.runs(cell + "/note/label/back").last)
    #expect(call.link == .anchor(AnchorID("rapat/" + cell + "/note")))
    #expect(back.link == call.anchor.map { .anchor($0) })
    let anchors = briefing.items.compactMap { item in
      if case .anchor(let id) = item.item { id.path } else { nil }
    }
    #expect(anchors.count { $0 == "rapat/" + cell + "/note" } == 1)
  }

  @Test func `At the foot, where the template says nothing`() throws {
    let briefing = try briefing(Self.table, notes: "{}")
    #expect(briefing.composition.footnotes.blocks.count == 4)
    #expect(briefing.text("background[b]/table/caption/note-call") == "2")
  }
}
