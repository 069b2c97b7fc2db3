import Compose
import Diagnostics
import Frames
import TestSupport
import Testing

/// The section that tells of figures and statements where they stand and what they rest on.
@Suite struct LedgerTests {
  private static let references = """
    references:
      - {id: a, title: Laporan Air, author: [{literal: Badan Air}], issued: 2021}
      - {id: b, title: Statistik, author: [{family: Utomo, given: Tri}], issued: 2023}

    """

  private func ledger(
    _ fields: String,
    sections: String = "summary, background, areas, tables, figures, references, ledger",
    look: String = "", more: String = ""
  ) throws -> Briefing {
    let file = "schema: taklimat/meeting/1\nid: rapat\nlanguage: id\ntitle: Rapat\n" + fields
    return try Briefing(file: file + "\n" + Self.references, sections: sections) {
      (look.isEmpty ? $0 : $0.replacing("figure-display: ring", with: look)) + "\n" + more
    }
  }

  /// Each row as `said | page | sources`.
  private func rows(_ briefing: Briefing) -> [String] {
    briefing.structure.elements.compactMap { element -> String? in
      let path = String(element.path.dropFirst("rapat/".count))
      guard element.role == .tableRow, path.hasPrefix("ledger/table/body") else { return nil }
      let cells = ["/said", "/page", "/sources"].compactMap { briefing.text(path + $0) }
      return cells.count == 3 ? cells.joined(separator: " | ") : nil
    }
  }

  @Test func `A sentence that cites is a row with its page and its sources`() throws {
    let briefing = try ledger(
      "summary: \"Air bersih kurang. Sungai *kotor* sejak 2019[@a, hlm. 2]. Ini tidak[@b; @a].\"")
    #expect(
      rows(briefing) == [
        "Sungai kotor sejak 2019. | 1 | 1.\u{A0}Badan Air, 2021, hlm. 2",
        "Ini tidak. | 1 | 2.\u{A0}Utomo, 2023; 1.\u{A0}Badan Air, 2021",
      ])
    #expect(briefing.text("ledger/heading") == "Daftar Sumber Angka dan Pernyataan")
    #expect(briefing.errors == [])
  }

  @Test(arguments: [
    ("Menurut Prof. Budi, produksi naik[@a].", "Menurut Prof. Budi, produksi naik."),
    ("Dua hal. Oleh PT. Maju disangkal[@a].", "Oleh PT. Maju disangkal."),
    ("Pada hlm. 5 disebut penurunan[@a].", "Pada hlm. 5 disebut penurunan."),
    ("Rapat itu usai. Sejak pkl. 09.00 sepi[@a].", "Sejak pkl. 09.00 sepi."),
    ("Luas 20 ha [@a], naik lagi [@a].", "Luas 20 ha, naik lagi."),
    ("Luas [@a] naik lagi [@a] .", "Luas naik lagi ."),
  ])
  func `What is shortened ends no sentence, and no blank is left where a source was cited`(
    _ text: String, _ said: String
  ) throws {
    let briefing = try ledger("summary: \"\(text)\"")
    #expect(rows(briefing) == ["\(said) | 1 | 1.\u{A0}Badan Air, 2021"])
  }

  @Test func `Figures come first, and one without a source says so`() throws {
    let briefing = try ledger(
      """
      summary: "Ya[@b]."
      figures:
        - {id: f, value: 79, unit: percent, label: Emisi, statement: "79 persen[@a, hlm. 7]", cite: [b]}
        - {id: g, value: 12, unit: juta ton, of: Panen}
      """)
    #expect(
      rows(briefing) == [
        "79%: Emisi | 1 | 2.\u{A0}Badan Air, 2021, hlm. 7; 1.\u{A0}Utomo, 2023",
        "12\u{A0}juta ton: Panen | 1 | Tanpa sumber", "Ya. | 1 | 1.\u{A0}Utomo, 2023",
      ])
    #expect(briefing.text("ledger/table/body/group") == "Angka")
    #expect(briefing.text("ledger/table/body[2]/group") == "Pernyataan")
  }

  @Test func `Cells are told with what heads their row, tables with what they cite`() throws {
    let briefing = try ledger(
      """
      areas: {rows: [{area: Sanitasi, description: "Sumur bor[@a]"}]}
      tables:
        - id: t
          title: Panen
          columns: [Tahun, Ton]
          rows: [[Padi, "12[@b]"], [Jagung, 3]]
        - {id: u, title: Hasil, columns: [Kota, Ton], rows: [[A, 1], [B, 2], [C, 3], [D, 4]]}
        - {id: v, title: Harga, columns: [Kota, Rp], rows: [[A, 1]], notes: "Dari pasar[@a]."}
      """)
    #expect(
      rows(briefing) == [
        "Padi: 12 | 1 | 2.\u{A0}Utomo, 2023", "Tabel 3 Hasil | 1 | Tanpa sumber",
        "Tabel 4 Harga | 1 | 1.\u{A0}Badan Air, 2021",
        "Sanitasi: Sumur bor | 1 | 1.\u{A0}Badan Air, 2021",
      ])
  }

  @Test func `A cell of a table in a text is told with the first of its row`() throws {
    let briefing = try ledger(
      "summary: |\n  | Sungai | Panjang |\n  |---|---|\n  | Musi | 750 km[@a] |\n  | Siak[@b] | 370 km |\n"
    )
    #expect(rows(briefing).map { $0.prefix { $0 != "|" } } == ["Musi: 750 km ", "Siak "])
  }

  @Test func `Each of many sentences of one text is cut at its own place`() throws {
    let sentences = (1...40).map {
      "Nomor *ke* \($0) tetap[@a].\($0 % 2 == 0 ? "^[Catatan.]" : "")"
    }
    let briefing = try ledger("summary: \"\(sentences.joined(separator: " "))\"")
    #expect(
      rows(briefing).map { String($0.prefix { $0 != "|" }) }
        == (1...40).map { "Nomor ke \($0) tetap. " })
  }

  @Test func `Rows lead to the place and to the source`() throws {
    let briefing = try ledger("summary: \"Ya[@b].\"\nfigures: [{id: f, value: 1, cite: [b]}]")
    let links = briefing.links.filter { $0.owner.hasPrefix("ledger/") }
    #expect(
      // Of a link each word is an area.
      links.map(\.target).reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } } == [
        "#rapat/figures/figures/f", "#reference/b", "#cite/b/1", "#reference/b",
      ])
    #expect(links.allSatisfy { $0.role == .link })
    #expect(Set(links.map(\.target)).isSubset(of: briefing.anchors.map { "#" + $0 }))
  }

  @Test func `Authors and years, and notes, are told as the style of the document tells them`()
    throws
  {
    let fields = "summary: \"Air kurang[@b, hlm. 3]. Tanah kering[@a].\""
    let apa = try ledger(fields, look: "references: apa")
    #expect(
      rows(apa) == ["Air kurang. | 1 | Utomo, 2023, hlm. 3", "Tanah kering. | 1 | Badan Air, 2021"])
    let notes = try ledger(fields, look: "references: chicago-notes")
    #expect(
      rows(notes) == [
        "Air kurang. | 1 | Utomo, Statistik, hlm. 3", "Tanah kering. | 1 | Badan Air, Laporan Air",
      ])
    #expect(notes.links.contains { $0.owner == "ledger/table/body/row/page/link" })
  }

  @Test func `Where texts do not show their sources, the ledger does`() throws {
    let briefing = try ledger("summary: \"Ya[@b, hlm. 3].\"", look: "citations: false")
    #expect(rows(briefing) == ["Ya. | 1 | Utomo, 2023, hlm. 3"])
    #expect(briefing.text("summary/p") == "Ya.")
    let unlisted = try ledger("summary: \"Ya[@b].\"", sections: "summary, ledger")
    #expect(rows(unlisted) == ["Ya. | 1 | Utomo, 2023"])
    #expect(unlisted.links.map(\.owner) == ["ledger/table/body/row/page/link"])
  }

  @Test func `Of two languages side by side a statement stands there once`() throws {
    let briefing = try ledger(
      """
      background:
        - heading: {id: Air, en: Water}
          body: {id: "Kurang[@a].\\n\\nKotor[@b].", en: "Scarce[@a].\\n\\nDirty[@b]."}
      """, more: "parallel: [en, id]")
    #expect(
      rows(briefing).map { $0.prefix { $0 != " " } } == ["Kurang.", "Kotor."])
  }

  @Test func `A document that cites nothing has no ledger, and none that is not asked for`() throws
  {
    let empty = try ledger("summary: Ya.")
    #expect(!empty.composition.outline.contains { $0.title.hasPrefix("Daftar Sumber") })
    let unasked = try ledger("summary: \"Ya[@b].\"", sections: "summary, references")
    #expect(unasked.element("ledger") == nil)
  }

  @Test func `A ledger that stands first tells of what follows, on the pages where it stands`()
    throws
  {
    let text = (1...120).map { "Pernyataan ke-\($0) perlu dicatat[@a, hlm. \($0)]." }
    let briefing = try ledger(
      "summary: \"\(text.joined(separator: "\\n\\n"))\"", sections: "ledger, summary, references")
    let rows = rows(briefing)
    #expect(rows.count == 120)
    for (index, row) in rows.enumerated() {
      let parts = row.split(separator: "|").map { $0.filter { $0 != " " } }
      #expect(parts[0] == "Pernyataanke-\(index + 1)perludicatat.")
      #expect(parts[2] == "1.\u{A0}BadanAir,2021,hlm.\(index + 1)")
      let anchor = "cite/a/\(index + 1)"
      let page = briefing.pages.first {
        $0.frame().flattened().contains {
          if case .anchor(let id) = $0.item { id.path == anchor } else { false }
        }
      }
      #expect(page?.label == parts[1], "\(row)")
    }
    #expect(Set(rows.map { $0.split(separator: "|")[1] }).count > 2)
    // The head is set again above each part.
    let heads = briefing.pages.indices.filter {
      briefing.text(page: $0, of: .repeated).contains("Angka atau pernyataan")
    }
    #expect(heads.count >= 2)
  }

  @Test func `Long sentences are told by their beginning, in their languages`() throws {
    let briefing = try ledger(
      "summary: \"Menteri Dr. Ali dan [Courtesy Call]{lang=en} ini \(String(repeating: "panjang ", count: 30))[@a].\""
    )
    let said = try #require(rows(briefing).first)
    #expect(said.hasPrefix("Menteri Dr. Ali dan Courtesy Call ini panjang"))
    #expect(said.contains(" … | 1 | "))
    #expect(said.count < 130)
    #expect(
      briefing.structure.elements.contains {
        $0.path.hasPrefix("rapat/ledger/") && $0.language?.description == "en"
      })
  }
}
