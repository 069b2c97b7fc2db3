import Compose
import Diagnostics
import Frames
import Layout
import Shaping
import Testing

@Suite struct NoteTests {
  @Test func `A note follows its call in the structure and each leads to the other`() throws {
    let briefing = try Briefing(
      "summary: ['Satu^[Catatan *pertama*.] dua^[Catatan kedua.] tiga.']", sections: "summary")
    #expect(briefing.errors == [])
    let paragraph = try #require(
      briefing.structure.elements.first { $0.path.hasSuffix("summary/p") })
    let children = paragraph.children.map { briefing.structure[$0] }
    #expect(children.map(\.role) == [.link, .note, .link, .note])
    #expect(briefing.text("summary/p/note/label/back") == "1")
    #expect(briefing.text("summary/p/note")?.hasSuffix("Catatan pertama.") == true)
    #expect(briefing.text("summary/p/note[2]/label/back") == "2")
    for number in ["", "[2]"] {
      let call = try #require(briefing.runs("summary/p/note-call\(number)").first)
      let back = try #require(briefing.runs("summary/p/note\(number)/label/back").first)
      #expect(call.link == .anchor(AnchorID("rapat/summary/p/note\(number)")))
      #expect(back.link == call.anchor.map { .anchor($0) })
      #expect(call.linkDescription == "Catatan \(number.isEmpty ? 1 : 2)")
      #expect(back.linkDescription == "Kembali ke teks")
    }
    // Both ends are on pages.
    let anchors = briefing.items.compactMap { item in
      if case .anchor(let id) = item.item { id.path } else { nil }
    }
    for end in ["note", "note-call", "note[2]", "note-call[2]"] {
      #expect(anchors.count { $0 == "rapat/summary/p/" + end } == 1, "\(end)")
    }
  }

  @Test func `Where sources have numbers, notes have letters`() throws {
    let notes = (0..<28).map { "x^[n\($0)]" }.joined(separator: " ")
    let briefing = try Briefing(
      "summary: ['Satu[@r] \(notes)']\nreferences: [{id: r, title: R}]",
      sections: "summary, references")
    #expect(briefing.errors == [])
    #expect(briefing.text("summary/p/note-call") == "a")
    #expect(briefing.text("summary/p/note-call[26]") == "z")
    #expect(briefing.text("summary/p/note-call[27]") == "aa")
    #expect(briefing.text("summary/p/note-call[28]") == "ab")
    #expect(briefing.text("summary/p/note[28]/label/back") == "ab")
    #expect(briefing.text("summary/p/citation") == "1")
  }

  @Test func `The title page has no notes`() throws {
    let briefing = try Briefing(
      "subtitle: 'Satu^[Catatan.]'", sections: "title-page")
    #expect(briefing.sink.diagnostics.map(\.kind.id) == ["note-out-of-place"])
  }

  @Test func `A chart's drawing calls no note, and its caption may`() throws {
    let inside = try Briefing(
      "charts: [{id: c, kind: bar, title: Judul, points: [{label: 'A^[x]', value: 1}]}]",
      sections: "figures")
    #expect(inside.sink.diagnostics.map(\.kind.id) == ["note-out-of-place"])
    let caption = try Briefing(
      "charts: [{id: c, kind: bar, title: 'Judul^[x]', points: [{label: A, value: 1}]}]",
      sections: "figures")
    #expect(caption.errors == [])
    #expect(caption.composition.footnotes.blocks.count == 1)
  }

  @Test(arguments: [
    "figures: [{id: f, value: 50, unit: percent, alt: 'A^[x]'}]",
    "figures: [{id: f, value: 50, unit: percent, statement: S, of: 'semua^[x]'}]",
    "charts: [{id: c, kind: bar, title: T, alt: 'A^[x]', points: [{label: A, value: 1}]}]",
  ])
  func `A note in words that no page shows is told`(_ fields: String) throws {
    let briefing = try Briefing(fields, sections: "figures")
    #expect(briefing.sink.diagnostics.map(\.kind.id) == ["note-out-of-place"])
    #expect(briefing.composition.footnotes.blocks.isEmpty)
  }

  @Test func `A title in the outline is free of its note`() throws {
    let briefing = try Briefing(
      "background: [{heading: 'Temuan^[Di lapangan.]', body: Isi.}]", sections: "background")
    #expect(briefing.errors == [])
    #expect(briefing.composition.outline.map(\.title) == ["Temuan"])
  }

  @Test func `A source cited in a note is counted and a missing one told`() throws {
    let fields = "summary: ['Satu^[Lihat[@r].]']\nreferences: [{id: r, title: R}]"
    let briefing = try Briefing(fields, sections: "summary, references")
    #expect(briefing.errors == [])
    #expect(briefing.text("references")?.contains("R") == true)
    #expect(
      briefing.structure.elements.contains { $0.path.contains("/note/citation") })
  }
}
