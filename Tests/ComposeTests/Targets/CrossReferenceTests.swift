import Compose
import Diagnostics
import Frames
import Shaping
import TestSupport
import Testing

@Suite struct CrossReferenceTests {
  private static let areas = "areas: {title: Bidang, rows: [{area: Logistik}]}\n"
  private static let figure = "figures: [{id: emisi, value: 79, unit: percent, label: Emisi}]\n"

  private func reading(
    _ text: String, _ fields: String = areas + figure, language: String = "id",
    sections: String = "summary, areas, figures"
  ) throws -> Briefing {
    try Briefing("summary: |\n  \(text)\n" + fields, language: language, sections: sections)
  }

  @Test(arguments: [
    ("Lihat [#areas].", "Lihat Tabel 1, hlm. 1."), ("Lihat [#areas, name].", "Lihat Tabel 1."),
    ("Lihat [#areas, page].", "Lihat hlm. 1."), ("Lihat [tabel](#areas).", "Lihat tabel."),
    ("Lihat [#emisi].", "Lihat “Emisi”, hlm. 1."),
    ("Lihat [#figures, name].", "Lihat “Angka Kunci”."),
    ("[See [#areas]]{lang=en}", "See Table 1, p. 1"),
  ])
  func `A reference says what it points at in the language of its text`(
    _ text: String, _ printed: String
  ) throws {
    let briefing = try reading(text)
    #expect(briefing.text("summary/p") == printed)
    #expect(briefing.errors == [])
  }

  @Test func `A reference is a link to what it points at, also before it is made`() throws {
    let briefing = try reading("[#areas] [#emisi]")
    #expect(briefing.element("summary/p/see")?.role == .link)
    let targets = briefing.links.map(\.target)
    #expect(Set(targets) == ["#rapat/areas/areas", "#rapat/figures/figures/emisi"])
    #expect(briefing.anchors.isSuperset(of: targets.map { String($0.dropFirst()) }))
  }

  @Test func `A heading of the background is known by its title`() throws {
    let briefing = try reading(
      "[#latar, name] [#latar, page]",
      "background: [{id: latar, heading: Iklim \"dunia\", body: A}]",
      sections: "summary, background")
    #expect(briefing.text("summary/p") == "“Iklim “dunia”” hlm. 1")
    #expect(briefing.links.first?.target == "#rapat/background[latar]/heading")
  }

  @Test func `The page is the one on which the target stands`() throws {
    let filling = String(repeating: "  kata\n\n", count: 80)
    let briefing = try Briefing(
      "summary: |\n  Lihat [#areas].\n\n" + filling + Self.areas, sections: "summary, areas")
    let page = briefing.pages.firstIndex { page in
      page.frame().items.contains { item in
        if case .anchor(let id) = item.item { id.path == "rapat/areas/areas" } else { false }
      }
    }
    let index = try #require(page)
    #expect(index > 1)
    #expect(briefing.text("summary/p") == "Lihat Tabel 1, hlm. \(briefing.pages[index].label).")
  }

  @Test func `What the template does not show is named by its id and leads nowhere`() throws {
    let briefing = try reading("Lihat [#areas] [itu](#areas).", sections: "summary")
    #expect(briefing.text("summary/p") == "Lihat areas itu.")
    #expect(briefing.element("summary/p/see")?.role == .span)
    #expect(briefing.links.isEmpty)
    #expect(
      briefing.sink.diagnostics.map(\.kind.id)
        == ["left-out", "target-not-shown", "target-not-shown"])
  }
}
