import Compose
import Diagnostics
import Frames
import Shaping
import Testing

@Suite struct AreasTableTests {
  private static let areas = """
    areas:
      title: Bidang [kunci]{lang=ms}[@un]
      columns: [{key: area, heading: Bidang, icon: target}, description, benefit]
      rows:
        - {id: satu, area: Infrastruktur, description: Fasilitas, benefit: Kesiapan}
        - {icon: light-bulb, area: Inovasi, benefit: Daya saing}
    references: [{id: un, title: Laporan}]

    """

  @Test func `The table is built of a caption, a head and a body of rows and cells`() throws {
    let briefing = try Briefing(Self.areas, sections: "areas")
    #expect(briefing.errors == [])
    #expect(briefing.text("areas/heading") == "Bidang Kerja Sama")
    #expect(briefing.element("areas/areas")?.role == .table)
    #expect(briefing.children("areas/areas") == ["caption", "head", "body"])
    #expect(briefing.element("areas/areas/head")?.role == .tableHead)
    #expect(briefing.element("areas/areas/body")?.role == .tableBody)
    #expect(briefing.children("areas/areas/body") == ["row[satu]", "row"])
    #expect(briefing.element("areas/areas/body/row")?.role == .tableRow)
    for column in ["area", "description", "benefit"] {
      let header = try #require(briefing.element("areas/areas/head/row/column[\(column)]"))
      #expect(header.role == .tableHeader)
      #expect(header.attributes.scope == .column)
    }
    let key = try #require(briefing.element("areas/areas/body/row[satu]/area"))
    #expect(key.role == .tableHeader)
    #expect(key.attributes.scope == .row)
    #expect(briefing.element("areas/areas/body/row[satu]/benefit")?.role == .tableCell)
    #expect(briefing.text("areas/areas/body/row[satu]") == "InfrastrukturFasilitasKesiapan")
  }

  @Test func `Heads are the author's words, or else the language's`() throws {
    let briefing = try Briefing(Self.areas, language: "en", sections: "areas")
    #expect(briefing.text("areas/areas/head/row/column[area]") == "Bidang")
    #expect(briefing.text("areas/areas/head/row/column[description]") == "Description")
  }

  @Test func `A caption keeps what it cites and in which language its words are`() throws {
    let briefing = try Briefing(Self.areas, sections: "areas, references")
    #expect(briefing.text("areas/areas/caption") == "Tabel 1 Bidang kunci1")
    #expect(briefing.element("areas/areas/caption/span")?.language?.language == "ms")
    #expect(briefing.links.map(\.target).contains("#reference/un"))
  }

  @Test func `A missing cell is an empty one in its column`() throws {
    let briefing = try Briefing(Self.areas, sections: "areas")
    #expect(briefing.children("areas/areas/body/row") == ["area", "description", "benefit"])
    #expect(briefing.text("areas/areas/body/row/description") == "")
    #expect(briefing.text("areas/areas/body/row/benefit") == "Daya saing")
  }

  @Test(arguments: [("id", "sasaran", "bola lampu"), ("en", "target", "light bulb")])
  func `An icon is a figure with words in the document's language`(
    _ language: String, _ target: String, _ bulb: String
  ) throws {
    let briefing = try Briefing(Self.areas, language: language, sections: "areas")
    let head = try #require(briefing.element("areas/areas/head/row/column[area]/icon"))
    #expect(head.role == .figure)
    #expect(head.alternative == target)
    let row = "areas/areas/body/row/area/icon"
    #expect(briefing.element(row)?.alternative == bulb)
    let id = briefing.id(row)
    let isDrawn = briefing.items.contains { item in
      if case .path = item.item { id.map { item.tag == .element($0) } ?? false } else { false }
    }
    #expect(isDrawn)
  }

  @Test func `An unknown icon is named at its place with those there are`() throws {
    let briefing = try Briefing(
      "areas:\n  rows:\n    - {icon: bulb, area: Inovasi}\n", sections: "areas")
    #expect(
      briefing.errors.first?.hasPrefix("meeting.yaml:7:14: error[unknown-icon]:") == true)
    let found = try #require(briefing.sink.diagnostics.first)
    #expect(found.summary == "there is no icon \"bulb\"")
    #expect(found.hint?.contains("light-bulb") == true)
  }

  @Test func `The table stands where the background places it, and once`() throws {
    let briefing = try Briefing(
      Self.areas + "background: [{id: b, heading: Fokus, areas: true}]",
      sections: "background, areas")
    #expect(briefing.children("background[b]") == ["heading", "areas"])
    #expect(briefing.element("areas") == nil)
    #expect(briefing.composition.outline.map(\.title) == ["Fokus"])
  }

  @Test func `On each further page the head is repeated for the eye alone`() throws {
    let rows = (1...60).map { "    - {area: Bidang \($0), description: Uraian}\n" }.joined()
    let briefing = try Briefing("areas:\n  rows:\n" + rows, sections: "areas")
    #expect(briefing.pages.count > 1)
    let repeated = briefing.text(page: 1, of: .repeated)
    #expect(repeated.hasPrefix("Tabel 1 Bidang Kerja Sama (lanjutan)"))
    #expect(repeated.contains("Deskripsi"))
  }
}
