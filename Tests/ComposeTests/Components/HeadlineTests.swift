import Compose
import Diagnostics
import Frames
import Testing

@Suite struct HeadlineTests {
  private static let fields = """
    when: 2026-03-12
    where: {name: Aula}
    document:
      number: 7/X
      to: [a, Arsip]
      cleared_by: [{by: a, date: 2026-03-01}]
      contact: {name: Biro Umum, phone: "021"}
      distribution: [{to: a, copies: [1, 2]}]
      copies_to: Arsip
    organisations: {k: {name: Kementerian, short: Kem}}
    people: {a: {name: Ani, honorific: Ibu, position: Menteri}}
    participants: {host: {organisation: k, lead: a}, guest: {organisation: k}}
    """

  @Test func `A headline is the first heading, and sections are the second`() throws {
    let briefing = try Briefing(
      Self.fields + "\nobjectives: [Satu]", sections: "headline, objectives")
    #expect(briefing.element("headline/title")?.role == .heading(1))
    #expect(briefing.element("objectives/heading")?.role == .heading(2))
    #expect(briefing.text("headline/title") == "Rapat")
    #expect(briefing.text("headline/details")?.contains("7/X") == true)
  }

  @Test func `It may name the heads of the delegations`() throws {
    let file =
      "schema: taklimat/meeting/1\nid: rapat\nlanguage: id\ntitle: Rapat\n" + Self.fields
    let briefing = try Briefing(file: file, sections: "headline") { template in
      template.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        line.hasPrefix("components:") ? "\(line)\n  headline-details: [parties]" : String(line)
      }.joined(separator: "\n")
    }
    #expect(
      briefing.text("headline/details") == "Tuan rumahIbu Ani, Menteri (Kem)TamuKementerian")
  }

  @Test func `The heads of a round of many stand behind each other on one label`() throws {
    let file = """
      schema: taklimat/meeting/1
      id: rapat
      language: en
      title: Round
      organisations: {a: {name: Ania, short: A}, b: {name: Bania}}
      people: {x: {name: Xu, position: Envoy}, y: {name: Yve}}
      participants: [{organisation: a, lead: x}, {organisation: b, lead: y}, {organisation: b}]

      """
    let briefing = try Briefing(file: file, sections: "headline") { template in
      template.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        line.hasPrefix("components:") ? "\(line)\n  headline-details: [parties]" : String(line)
      }.joined(separator: "\n")
    }
    #expect(briefing.children("headline/details") == ["heads_of_delegation"])
    #expect(
      briefing.text("headline/details")
        == "Heads of delegationXu, Envoy (A); Yve (Bania); Bania")
  }

  @Test func `Who answers for the paper stands together`() throws {
    let briefing = try Briefing(Self.fields, sections: "document-control")
    #expect(
      briefing.text("document-control/details")
        == "Yth.Ibu AniArsipDisetujui olehIbu Ani, 1 Maret 2026NarahubungBiro Umum021"
        + "Daftar DistribusiMenteri (Kopi Nomor 1 dan 2)TembusanArsip")
    #expect(
      try Briefing("summary: A", sections: "summary, document-control")
        .children("document-control") == [])
  }
}
