import Compose
import Frames
import Shaping
import Testing

@Suite struct ChicagoEntryTests {
  private func listed(_ reference: String, language: String = "id") throws -> String {
    let briefing = try Briefing(
      file: "schema: taklimat/meeting/1\nid: rapat\nlanguage: \(language)\ntitle: R\n"
        + "summary: ['Satu[@r].']\nreferences: [{id: r, \(reference)}]",
      sections: "summary, references"
    ) { $0.replacing("\ncomponents:", with: "\ncomponents:\n  references: chicago-notes") }
    #expect(briefing.errors == [])
    return briefing.slopedText("references/list/reference[r]/body") ?? ""
  }

  @Test func `A chapter is listed with its pages, and its book's editors in one sentence`() throws {
    let chapter = """
      type: chapter, author: {family: Utomo, given: Budi}, issued: 2015, title: Bab, editor: {family:
      Sari, given: Dewi}, container-title: Buku, edition: 2, page: 10--20, publisher: P,
      publisher-place: Bandung
      """.oneLine
    #expect(
      try listed(chapter).hasPrefix(
        "Utomo, Budi. “Bab.” Dalam *Buku*, disunting oleh Dewi Sari, 10–20. Edisi ke-2. Bandung: P, 2015."
      )
    )
    #expect(
      try listed(chapter, language: "en").hasPrefix(
        "Utomo, Budi. “Bab.” In *Buku*, edited by Dewi Sari, 10–20. 2nd ed. Bandung: P, 2015."))
  }

  @Test func `Each part of a listed source begins as a sentence`() throws {
    #expect(
      try listed(
        "type: webpage, author: {literal: UN}, issued: 2025-01-31, title: T, URL: 'https://a.id/b', accessed: 2025-02-01"
      ).hasPrefix("UN. “T.” 31 Januari 2025. Diakses 1 Februari 2025, https://a.id/b"))
  }

  @Test func `First authors of one family name are told apart in texts, and their years are not`()
    throws
  {
    func cited(_ references: String) throws -> String? {
      try Briefing(
        file: "schema: taklimat/meeting/1\nid: rapat\nlanguage: id\ntitle: R\n"
          + "summary: ['Satu[@a; @b; @c].']\nreferences:\n\(references)",
        sections: "summary, references"
      ) { $0.replacing("\ncomponents:", with: "\ncomponents:\n  references: apa") }.text(
        "summary/p")
    }
    func book(_ id: String, _ given: String, _ family: String = "Sari") -> String {
      "  - {id: \(id), type: book, author: {family: \(family), given: \(given)}, issued: 2020, title: T}\n"
    }
    #expect(
      try cited(book("a", "Dewi") + book("b", "Budi A.") + book("c", "Ani", "Ali"))
        == "Satu (D. Sari, 2020; B. A. Sari, 2020; Ali, 2020).")
    #expect(
      try cited(book("a", "Dewi") + book("b", "Dian") + book("c", "Ani"))
        == "Satu (Dewi Sari, 2020; Dian Sari, 2020; Ani Sari, 2020).")
    #expect(
      try cited(book("a", "Dewi") + book("b", "D.") + book("c", "Dewi"))
        == "Satu (Sari, 2020a; Sari, 2020b; Sari, 2020c).")
  }

  @Test func `A title in quotation marks that ends a short note has one stop`() throws {
    let briefing = try Briefing(
      file: "schema: taklimat/meeting/1\nid: rapat\nlanguage: id\ntitle: R\n"
        + "summary: ['Satu[@r].', 'Dua[@r].', 'Tiga[@r, hlm. 3].']\n"
        + "references: [{id: r, type: webpage, author: {family: Sari}, issued: 2020, title: Rantai}]",
      sections: "summary, references"
    ) { $0.replacing("\ncomponents:", with: "\ncomponents:\n  references: chicago-notes") }
    let notes = briefing.structure.elements.filter { $0.role == .note }
      .compactMap { briefing.text(String($0.path.dropFirst("rapat/".count))) }
    #expect(notes.count == 3)
    #expect(notes.dropFirst().first?.hasSuffix("Sari, “Rantai”.") == true, "\(notes)")
    #expect(notes.last?.hasSuffix("Sari, “Rantai,” hlm. 3.") == true, "\(notes)")
  }
}
