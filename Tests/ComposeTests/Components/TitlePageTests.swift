import Compose
import Diagnostics
import Frames
import Shaping
import Testing

@Suite struct TitlePageTests {
  private static let full = """
    subtitle: Pertemuan pertama
    kind: bilateral
    document:
      number: 124/D-IV/2025
      version: 2
      status: draft
      marking: {level: rahasia, tlp: amber+strict}
      urgency: sangat-segera
    when: 2025-10-21T10:00+07:00
    where: {name: Kantor Kemhan, city: Jakarta}
    organisations: {a: {name: Kementerian}, b: {name: Badan}}
    people: {x: {name: Budi, position: Ketua}, y: {position: Direktur}}
    participants:
      host: {organisation: a, lead: x}
      guest: {organisation: b, lead: y}
    """

  @Test func `Every field that is given stands on the page under its label`() throws {
    let briefing = try Briefing(Self.full)
    #expect(briefing.errors == [])
    #expect(briefing.text("title-page/kicker") == "Taklimat · Pertemuan Bilateral")
    #expect(briefing.text("title-page/title") == "Rapat")
    #expect(briefing.element("title-page/title")?.role == .heading(1))
    #expect(briefing.text("title-page/subtitle") == "Pertemuan pertama")
    let details = briefing.children("title-page/details")
    #expect(details == ["date", "place", "number", "version", "marking", "urgency"])
    let lines = details.map { detail in
      ["label", "body"].compactMap { briefing.text("title-page/details/\(detail)/\($0)") }
        .joined(separator: ": ")
    }
    #expect(
      lines == [
        "Tanggal: Selasa, 21 Oktober 2025, pukul 10.00\u{A0}WIB",
        "Tempat: Kantor Kemhan, Jakarta",
        "Nomor: 124/D-IV/2025", "Versi: 2 · Konsep",
        "Tingkat Klasifikasi: Rahasia · TLP:AMBER+STRICT", "Tingkat Urgensi: Sangat Segera",
      ])
    #expect(briefing.text("title-page/host")?.contains("Kementerian") == true)
    #expect(briefing.text("title-page/host")?.contains("Budi") == true)
    #expect(briefing.text("title-page/guest")?.contains("Direktur") == true)
  }

  @Test(arguments: ["A4", "A5"])
  func `A title page with much on it gives up air and size before a second page`(paper: String)
    throws
  {
    let title = Array(repeating: "Pertemuan", count: 14).joined(separator: " ")
    let briefing = try Briefing(Self.full, title: title, sections: "title-page", paper: paper)
    #expect(briefing.errors == [])
    #expect(briefing.pages.count == 1)
    #expect(briefing.text("title-page/guest")?.contains("Direktur") == true)
    #expect(briefing.text("title-page/title")?.contains("Pertemuan") == true)
  }

  @Test func `What is not given leaves no element, no label and no text`() throws {
    let briefing = try Briefing("")
    #expect(briefing.paths == ["title-page", "title-page/kicker", "title-page/title"])
    #expect(briefing.text("title-page") == "TaklimatRapat")
    #expect(briefing.pages.count == 1)
  }

  @Test func `A field alone stands alone`() throws {
    let briefing = try Briefing("where: {city: Jakarta}\ndocument: {status: final}")
    #expect(briefing.children("title-page/details") == ["place", "status"])
    #expect(briefing.text("title-page/details/place/body") == "Jakarta")
    #expect(briefing.text("title-page/details/status/label") == "Status")
    #expect(briefing.text("title-page/details/status/body") == "Final")
    #expect(briefing.element("title-page/host") == nil)
  }

  @Test func `A long title takes the first size at which it has few enough lines`() throws {
    func size(_ length: Int) throws -> Double? {
      let words = Array(repeating: "kerja", count: length / 6).joined(separator: " ")
      let briefing = try Briefing("", title: words)
      #expect(briefing.text("title-page/title") == words)
      let id = try #require(briefing.id("title-page/title"))
      return briefing.items.compactMap { item -> Double? in
        guard case .glyphs(let run) = item.item, item.tag == .element(id) else { return nil }
        return run.size
      }.max()
    }
    #expect(try size(12) == 34)
    #expect(try size(120) == 21)
    #expect(try size(400) == 16)
  }

  @Test func `A venue keeps the language of its words`() throws {
    let briefing = try Briefing("where: {name: \"Gedung [Main Hall]{lang=en}\", city: Jakarta}")
    #expect(briefing.text("title-page/details/place/body") == "Gedung Main Hall, Jakarta")
    #expect(briefing.element("title-page/details/place/body/span")?.language?.language == "en")
  }

  @Test func `A link on the title's colour keeps the title's own colour`() throws {
    let briefing = try Briefing(
      "subtitle: \"Lihat [laporan](https://example.org/a)\"\nsummary: \"[b](https://example.org/b)\""
    )
    let subtitle = try #require(briefing.runs("title-page/subtitle/link").first)
    #expect(subtitle.style.color == .white)
    let summary = try #require(briefing.runs("summary/p/link").first)
    #expect(summary.style.color == Color(hex: 0x17395C))
  }

  /// Baselines and colours of the lines on the title page that say a text.
  private static func lines(_ text: String, _ briefing: Briefing) -> [(
    y: Double, color: Color, size: Double
  )] {
    (briefing.pages.first?.frame().flattened() ?? []).compactMap { item in
      guard case .glyphs(let run) = item.item,
        String(decoding: run.text, as: UTF8.self) == text, item.tag == .artifact(.pagination)
      else { return nil }
      return (item.origin.y, run.color, run.size)
    }
  }

  @Test func `A title page that not everybody may read says so at both edges`() throws {
    let parties = "organisations: {a: {name: K}}\nparticipants: {host: {organisation: a}}"
    for end in ["", "\n" + parties] {
      let secret = try Briefing("document: {marking: rahasia}" + end)
      let lines = Self.lines("RAHASIA", secret)
      #expect(lines.count == 2)
      // Within 20 mm of the edges, on the field of colour and in red on the paper.
      #expect(lines.contains { $0.y < 57 && $0.color == .white })
      #expect(lines.contains { $0.y > 842 - 57 && $0.color == Color(hex: 0xB00020) })
    }
  }

  @Test(arguments: [("terbatas", 2), ("biasa", 0), ("{tlp: green}", 2), ("{tlp: clear}", 0)])
  func `Only what keeps somebody from reading stands at the edges`(level: String, count: Int)
    throws
  {
    let briefing = try Briefing("document: {marking: \(level)}")
    let texts = ["TERBATAS", "BIASA", "TLP:GREEN", "TLP:CLEAR"]
    let lines = texts.flatMap { Self.lines($0, briefing) }
    #expect(lines.count == count)
    #expect(lines.allSatisfy { $0.size == (level.hasPrefix("{") ? 12 : 10.5) })
  }
}
