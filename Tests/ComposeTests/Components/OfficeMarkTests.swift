import Compose
import Frames
import Shaping
import Testing

/// Markings, numbered copies and annexes after office rules.
@Suite struct OfficeMarkTests {
  /// - Parameters:
  ///   - paper: fields of `document`.
  ///   - options: lines of the template's `components`.
  private func briefing(
    _ paper: String, sections: String = "headline, summary, annexes", options: String = "",
    keys: String = "", annexes: Int = 2
  ) throws -> Briefing {
    let list = (1...annexes).map { "{id: l\($0), title: Peta \($0), body: Isi.}" }
    return try Briefing(
      file: "schema: taklimat/meeting/1\nid: rapat\nlanguage: id\ntitle: Rapat\nsummary: Ya.\n"
        + "document: {\(paper)}\nannexes: [\(list.joined(separator: ", "))]\n", sections: sections
    ) { template in
      template.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        line.hasPrefix("components:") ? "\(keys)\ncomponents:\n\(options)" : String(line)
      }.joined(separator: "\n")
    }
  }

  private static let red = Color(hex: 0xB0_0020)

  /// The colours of all that reads so.
  private func colors(_ words: String, _ briefing: Briefing) -> Set<Color> {
    Set(
      briefing.paragraphs.flatMap(\.runs).filter { $0.text == words }.map(\.style.color))
  }

  @Test(arguments: [
    ("rahasia", "RAHASIA", true), ("sangat-rahasia", "SANGAT RAHASIA", true),
    ("terbatas", "TERBATAS", false), ("biasa", "BIASA", false),
  ])
  func `The markings of secret papers are red, others are not`(
    _ level: String, _ words: String, _ isRed: Bool
  ) throws {
    let briefing = try briefing("marking: \(level)")
    let colors = colors(words, briefing)
    #expect(!colors.isEmpty)
    #expect(colors.contains(Self.red) == isRed)
    #expect(!isRed || colors == [Self.red])
  }

  @Test func `What stands beside a marking keeps its colour`() throws {
    let briefing = try Briefing(
      file: "schema: taklimat/meeting/1\nid: rapat\nlanguage: id\ntitle: Rapat\nsummary: Ya.\n"
        + "document: {marking: rahasia}\n", sections: "headline, summary"
    ) { template in
      template.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        line.hasPrefix("head:") ? "head: {start: \"{marking} {page}\"}" : String(line)
      }.joined(separator: "\n")
    }
    #expect(colors("RAHASIA", briefing) == [Self.red])
    let page = colors(" 1", briefing)
    #expect(page.count == 1 && !page.contains(Self.red))
  }

  @Test func `A banner stands at both edges of each page`() throws {
    let briefing = try briefing(
      "marking: terbatas", options: "  annex-heading: corner",
      keys: "banner: {center: \"{marking}\"}")
    let heights = briefing.pages.map { page in
      page.frame().flattened().filter { item in
        guard case .glyphs(let run) = item.item else { return false }
        return String(decoding: run.text, as: UTF8.self) == "TERBATAS"
      }.map(\.origin.y)
    }
    #expect(heights.count == 3)
    for page in heights {
      // Within 12 mm of the edges; the running head stands lower.
      #expect(page.contains { $0 < 34 } && page.contains { $0 > 842 - 34 })
    }
  }

  @Test func `A numbered copy says so on its first page and on that of each annex`() throws {
    let sections = "copy-number, headline, summary, annexes"
    let briefing = try briefing("marking: rahasia, copy: {number: 1, of: 10}", sections: sections)
    let words = "Kopi Nomor 1 dari 10 kopi"
    #expect(briefing.text("copy-number") == words)
    #expect(briefing.text("annexes[l1]/copy-number") == words)
    #expect(briefing.text("annexes[l2]/copy-number") == words)
    #expect(briefing.text("headline")?.contains(words) == false)
    let lines = briefing.paragraphs.filter { $0.runs.first?.text == words }
    #expect(lines.count == 3 && lines.allSatisfy { $0.style.alignment == .end })
    #expect(try self.briefing("marking: rahasia", sections: sections).text("copy-number") == nil)
  }

  @Test func `Without a place of its own a copy's number stands beside the marking`() throws {
    let briefing = try briefing("marking: rahasia, copy: {number: 2, of: 3}")
    #expect(briefing.text("headline")?.contains("Rahasia · Kopi Nomor 2 dari 3 kopi") == true)
  }

  @Test func `An annex says at the right of which paper it is`() throws {
    let corner = "  annex-heading: corner"
    let briefing = try briefing("number: 7/X/2026, date: 2026-03-12", options: corner)
    #expect(
      briefing.text("annexes[l2]")
        == "LAMPIRAN IINomor 7/X/2026Tanggal 12 Maret 2026Peta 2Isi.")
    #expect(briefing.composition.outline.map(\.title).contains("Lampiran II: Peta 2"))
    #expect(try self.briefing("", options: corner).text("annexes[l1]") == "LAMPIRAN IPeta 1Isi.")
    let alone = try self.briefing("number: 7", options: corner, annexes: 1)
    #expect(alone.text("annexes[l1]") == "LAMPIRANNomor 7Peta 1Isi.")
  }

  @Test func `Each annex begins a page, and pages are counted on`() throws {
    let briefing = try briefing("", options: "  annex-heading: corner")
    #expect(briefing.pages.map(\.label) == ["1", "2", "3"])
    for (page, title) in zip(briefing.pages.dropFirst(), ["LAMPIRAN IPeta", "LAMPIRAN IIPeta"]) {
      let words = page.frame().flattened().reduce(into: "") { words, item in
        guard case .glyphs(let run) = item.item, case .element = item.tag else { return }
        words += String(decoding: run.text, as: UTF8.self)
      }
      #expect(words.hasPrefix(title), "\(words)")
    }
  }

  @Test func `The distribution list says who gets which copies`() throws {
    let briefing = try briefing(
      "copy: {number: 1, of: 9}, distribution: [{to: Menteri Contoh, copies: 1}, "
        + "{to: Arsip Biro, copies: [2, 3]}, {to: Gudang Biro, copies: [4, 5, 6, 8, 9, 7]}]",
      sections: "summary, distribution")
    #expect(
      briefing.text("distribution")
        == "Daftar Distribusi:1.Menteri Contoh (Kopi Nomor 1)"
        + "2.Arsip Biro (Kopi Nomor 2 dan 3)3.Gudang Biro (Kopi Nomor 4–9)")
  }

  @Test func `Numbers before entries may be plain`() throws {
    func label(_ options: String) throws -> TextStyle? {
      let briefing = try briefing(
        "copies_to: [Arsip]", sections: "summary, copies-to", options: options)
      return briefing.paragraphs.flatMap(\.runs).first { $0.text == "1." }?.style
    }
    let (strong, plain) = try (label("  entry-numbers: strong"), label("  entry-numbers: plain"))
    #expect(strong?.weight == 600 && plain?.weight == 400)
    #expect(plain?.color == Color(hex: 0x1C2126) && strong?.color != plain?.color)
  }

  @Test func `A record says when and where it was, and who kept it in order`() throws {
    let briefing = try Briefing(
      file: """
        schema: taklimat/meeting/1
        id: rapat
        language: id
        title: Rapat Tiga
        summary: Ya.
        document: {number: 3/N, marking: rahasia}
        when: {start: 2026-03-12T10:00+07:00, end: 2026-03-12T11:30+07:00}
        where: {name: Ruang Garuda, address: Jalan Contoh 1, city: Jakarta}
        people: {a: {name: Ani}, b: {name: Budi}}
        roles: {chair: a, secretary: Seorang sekretaris, note_taker: b}

        """, sections: "memo-head, summary"
    ) { template in
      template.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        line.hasPrefix("form:") ? "form: notula" : String(line)
      }.joined(separator: "\n")
    }
    #expect(
      briefing.text("memo-head")
        == "NOTULARapat TigaNOMOR 3/NHari/TanggalKamis, 12 Maret 2026Waktupukul 10.00–11.30\u{A0}WIB"
        + "TempatRuang Garuda, Jalan Contoh 1, JakartaPimpinan rapatAniSekretarisSeorang sekretaris"
        + "NotulisBudiSifatRahasia")
    #expect(briefing.element("memo-head/title")?.role == .heading(1))
  }
}
