import Compose
import Diagnostics
import Frames
import Shaping
import Testing

@Suite struct ParticipantsTests {
  private static let people = """
    organisations: {a: {name: Kementerian}, b: {name: Office, lang: en}, c: {name: Badan}}
    people:
      x: {rank: Letjen TNI, name: Budi Utomo, position: Sekretaris}
      y: {position: Direktur Jenderal}
      z: {honorific: Ms., name: Samina}

    """

  private func briefing(_ participants: String) throws -> Briefing {
    try Briefing(Self.people + "participants: " + participants, sections: "participants")
  }

  @Test func `Two sides stand beside each other under their roles`() throws {
    let briefing = try briefing(
      "{host: {organisation: a, lead: x, members: [y]}, guest: {organisation: b, lead: z}}")
    #expect(briefing.text("participants/heading") == "Daftar Peserta")
    #expect(briefing.children("participants") == ["heading", "host", "guest"])
    #expect(briefing.text("participants/host/p") == "Tuan rumah")
    #expect(briefing.text("participants/guest/p") == "Tamu")
    #expect(briefing.text("participants/host/organisation") == "Kementerian")
    #expect(briefing.element("participants/guest/organisation")?.language?.language == "en")
    let list = try #require(briefing.element("participants/host/people"))
    #expect(list.role == .list)
    #expect(list.attributes.listNumbering == "None")
    #expect(briefing.children("participants/host/people") == ["person", "person[2]"])
  }

  @Test func `A delegation that goes on on another page says so`() throws {
    let people = (1...60).map { "p\($0): {name: Nama\($0), position: Jabatan}" }
    let members = (2...60).map { "p\($0)" }.joined(separator: ", ")
    let briefing = try Briefing(
      "organisations: {a: {name: Kementerian}}\npeople: {\(people.joined(separator: ", "))}\n"
        + "participants: {host: {organisation: a, lead: p1, members: [\(members)]}}\n",
      sections: "participants")
    #expect(briefing.errors == [])
    #expect(briefing.pages.count > 1)
    #expect(briefing.text("participants/host/organisation") == "Kementerian")
    let again = briefing.pages.dropFirst().map { page in
      page.frame().items.reduce(into: "") { text, item in
        guard case .glyphs(let run) = item.item, item.tag == .artifact(.repeated) else { return }
        text += String(decoding: run.text, as: UTF8.self)
      }
    }
    #expect(again.allSatisfy { $0 == "Kementerian (lanjutan)" })
  }

  @Test func `Rank and name are one run that no line breaks`() throws {
    let briefing = try briefing("{host: {lead: x, members: [z]}}")
    let name = briefing.runs("participants/host/people/person/body/name")
    #expect(name.map(\.text).joined() == "Letjen TNI Budi Utomo")
    #expect(!name.contains { !$0.isUnbreakable })
    #expect(briefing.text("participants/host/people/person[2]/body") == "Ms. Samina")
  }

  @Test func `A member without a name is named by the position, and nobody else leads`() throws {
    let briefing = try briefing("{host: {organisation: a, members: [y]}}")
    #expect(briefing.children("participants") == ["heading", "host"])
    #expect(briefing.children("participants/host/people") == ["person"])
    #expect(briefing.children("participants/host/people/person/body") == ["position"])
    #expect(
      briefing.text("participants/host/people/person/body") == "Direktur Jenderal")
  }

  @Test func `The head of a delegation is called so`() throws {
    let briefing = try briefing("{host: {lead: x}}")
    #expect(
      briefing.text("participants/host/people/person/body")
        == "Letjen TNI Budi UtomoSekretarisKetua delegasi")
  }

  @Test func `Sides of equal standing have no role, and three are all there`() throws {
    let briefing = try briefing("[{organisation: a}, {organisation: b}, {organisation: c}]")
    #expect(briefing.children("participants") == ["heading", "side", "side[2]", "side[3]"])
    #expect(briefing.children("participants/side") == ["organisation"])
    #expect(briefing.text("participants/side[3]") == "Badan")
    #expect(briefing.errors == [])
  }

  @Test func `A side of which nothing is said leaves nothing`() throws {
    #expect(
      try briefing("[{organisation: a}, {}]").children("participants") == ["heading", "side"])
    #expect(try briefing("[{}]").paths.isEmpty)
    #expect(try Briefing("", sections: "participants").pages.isEmpty)
  }

  @Test func `Of one side alone nobody is host`() throws {
    let briefing = try briefing("{host: {organisation: a, lead: x}}")
    #expect(briefing.element("participants/host/p") == nil)
    #expect(briefing.text("participants/host")?.contains("Tuan rumah") == false)
  }

  @Test func `A rank, a title and a name stand in this order`() throws {
    let briefing = try Briefing(
      "people: {a: {rank: Laksamana, honorific: Dr., name: Ada}}\nparticipants: {host: {lead: a}}",
      sections: "participants")
    #expect(briefing.text("participants/host/people/person/body/name") == "Laksamana Dr. Ada")
  }
}
