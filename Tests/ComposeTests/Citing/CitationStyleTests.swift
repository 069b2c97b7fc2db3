import Compose
import Diagnostics
import Frames
import Shaping
import Testing

@Suite struct CitationStyleTests {
  private static let meeting = """
    schema: taklimat/meeting/1
    id: rapat
    language: LANGUAGE
    title: Rapat
    summary: ["Satu[@b, hlm. 2].", "Dua [@a; @c].", "Tiga[@b].", "Empat[@s]."]
    figures: [{id: f, value: 1, label: L, cite: [a, c]}]
    references:
      - {id: b, type: book, author: {family: Zaini, given: Umar}, issued: 2020, title: Buku,
         publisher: Penerbit, publisher-place: Jakarta, URL: 'https://z.id/b'}
      - {id: a, type: report, author: {literal: UNEP}, issued: 2021-10-11, title: Zona, number: 3}
      - {id: c, type: report, author: {literal: UNEP}, issued: 2021-02-01, title: Awal}
      - {id: s, type: personal_communication, author: {family: Lutes, given: Tom},
         issued: 2001-04-18, title: Surel}
      - {id: u, type: legislation, issued: 2025, title: Undang-Undang Nomor 3}
    """

  private func briefing(
    _ option: String, language: String = "id", sections: String = "summary, figures, references"
  ) throws -> Briefing {
    try Briefing(
      file: Self.meeting.replacing("LANGUAGE", with: language), sections: sections
    ) {
      option.isEmpty
        ? $0 : $0.replacing("\ncomponents:", with: "\ncomponents:\n  references: \(option)")
    }
  }

  private func texts(_ briefing: Briefing) -> [String] {
    ["p", "p[2]", "p[3]", "p[4]"].compactMap { briefing.text("summary/\($0)") }
  }

  @Test func `Numbers are the standard, and only lines of sources have letters`() throws {
    let plain = try briefing("")
    #expect(texts(plain) == ["Satu1 hlm. 2.", "Dua 2,3.", "Tiga1.", "Empat4."])
    #expect(
      plain.children("references/list")
        == ["reference[b]", "reference[a]", "reference[c]", "reference[s]", "reference[u]"])
    #expect(
      plain.text("references/list/reference[a]/body")?.hasPrefix("UNEP. (2021b, 11 Oktober).")
        == true)
    #expect(plain.outlineOfStructure == (try briefing("numeric")).outlineOfStructure)
  }

  @Test func `Authors and years stand in parentheses and lead to a list by authors`() throws {
    let briefing = try briefing("apa")
    #expect(briefing.errors == [])
    #expect(
      texts(briefing) == [
        "Satu (Zaini, 2020, hlm. 2).", "Dua (UNEP, 2021b; UNEP, 2021a).", "Tiga (Zaini, 2020).",
        "Empat (T. Lutes, komunikasi pribadi, 18 April 2001).",
      ])
    #expect(
      briefing.children("references/list")
        == ["reference[u]", "reference[c]", "reference[a]", "reference[b]"])
    #expect(briefing.element("references/list/reference[a]/label") == nil)
    #expect(
      briefing.links.filter { $0.owner.hasPrefix("summary") }.map { "\($0.owner) \($0.target)" }
        .reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } } == [
          "summary/p/citation #reference/b", "summary/p[2]/citation #reference/a",
          "summary/p[2]/citation[2] #reference/c", "summary/p[3]/citation #reference/b",
        ])
    #expect(briefing.element("summary/p/citation")?.role == .link)
    #expect(briefing.text("references/list/reference[b]/body/cited") == "Dikutip hlm. 1")
    let english = try self.briefing("{style: apa}", language: "en")
    #expect(texts(english).last == "Empat (T. Lutes, personal communication, 18 April 2001).")
  }

  @Test func `Notes are full at first and short after, and lead to the list`() throws {
    let briefing = try briefing("chicago-notes")
    #expect(briefing.errors == [])
    #expect(
      texts(briefing).map { String($0.prefix(5)) } == ["Satu1", "Dua2.", "Tiga3", "Empat"])
    #expect(
      briefing.noteTexts == [
        "1Umar Zaini, Buku (Jakarta: Penerbit, 2020), hlm. 2, https://z.id/b.",
        "2UNEP, Zona, Laporan No. 3 (2021); UNEP, Awal (2021).",
        "3Zaini, Buku.", "4Tom Lutes, komunikasi pribadi, 18 April 2001.",
        "5UNEP, Zona; UNEP, Awal.",
      ])
    #expect(
      briefing.slopedText("references/list/reference[b]/body")?
        .hasPrefix("Zaini, Umar. *Buku*. Jakarta: Penerbit, 2020. https://z.id/b") == true)
    #expect(briefing.text("references/list/reference[b]/body/cited") == "Dikutip hlm. 1")
    #expect(briefing.links.contains { $0.target == "#reference/b" })
    let unlisted = try self.briefing("chicago-notes", sections: "summary")
    #expect(!unlisted.sink.diagnostics.contains { $0.kind.id == "sources-unlisted" })
  }

  @Test func `A citation in a note stands there in words`() throws {
    let briefing = try Briefing(
      file: "schema: taklimat/meeting/1\nid: rapat\nlanguage: id\ntitle: R\n"
        + "summary: ['Satu^[Lihat [@b].]']\nreferences: [{id: b, author: {literal: A}, title: B}]",
      sections: "summary, references"
    ) { $0.replacing("\ncomponents:", with: "\ncomponents:\n  references: chicago-notes") }
    #expect(briefing.errors == [])
    #expect(briefing.noteTexts == ["1Lihat A, B."])
  }

  @Test func `A list follows its order, and numbers follow the list`() throws {
    let briefing = try briefing("{style: numeric, sort: author}")
    #expect(
      briefing.children("references/list")
        == ["reference[s]", "reference[u]", "reference[c]", "reference[a]", "reference[b]"])
    #expect(texts(briefing) == ["Satu5 hlm. 2.", "Dua 4,3.", "Tiga5.", "Empat1."])
    let file = try self.briefing("{style: apa, sort: file}")
    #expect(
      file.children("references/list")
        == ["reference[b]", "reference[a]", "reference[c]", "reference[u]"])
  }

  @Test func `Headings part a list by kinds`() throws {
    let briefing = try briefing("{style: apa, group: kind}")
    #expect(
      briefing.children("references") == [
        "heading", "group[law]", "group[reports]", "group[books]",
      ])
    #expect(briefing.text("references/group[law]/heading") == "Peraturan dan Putusan")
    #expect(
      briefing.children("references/group[reports]/list") == ["reference[c]", "reference[a]"])
  }

  @Test func `Names sort without capitals and accents, and nothing before something`() throws {
    let names = ["Zaki", "Öberg", "ali", "Oz", "Ali Baba", "Émile"]
    let list = names.enumerated().map { "{id: r\($0), author: {literal: \($1)}, title: T}" }
    let briefing = try Briefing(
      file: "schema: taklimat/meeting/1\nid: rapat\nlanguage: id\ntitle: R\n"
        + "references: [\(list.joined(separator: ", "))]", sections: "references"
    ) { $0.replacing("\ncomponents:", with: "\ncomponents:\n  references: apa") }
    #expect(
      briefing.children("references/list").compactMap { briefing.text("references/list/\($0)") }
        .map { $0.split(separator: ".")[0] } == ["ali", "Ali Baba", "Émile", "Öberg", "Oz", "Zaki"])
  }
}

extension Briefing {
  /// What each footnote says, its mark first.
  var noteTexts: [String] {
    structure.elements.filter { $0.role == .note }.compactMap {
      text(String($0.path.dropFirst("rapat/".count)))
    }
  }
}
