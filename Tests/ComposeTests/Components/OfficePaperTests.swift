import Compose
import Diagnostics
import Frames
import Testing

/// Papers after office rules: letterhead, head, chapters, signature.
@Suite struct OfficePaperTests {
  private static let fields = """
    when: 2026-03-12
    document:
      number: 7/X/2026
      marking: terbatas
      urgency: segera
      to: [Menteri, Sekretaris Jenderal]
      from: a
      signature: {by: a, as: a.n., for: Direktur, place: Jakarta, service_number: "1970"}
      copies_to: [Arsip, a, k, Kepala Biro]
    organisations: {k: {name: Kementerian Contoh}}
    people: {a: {name: Ani, rank: Letkol, position: Sekretaris}}
    participants: {host: {organisation: k, lead: a}}
    summary: Ringkas.
    objectives: [Satu]
    outcome: {decisions: [Setuju.]}
    annexes: [{title: Peta, body: Isi.}]

    """

  /// - Parameter keys: further keys of the template.
  private func briefing(_ sections: String, _ keys: String = "", form: String = "nota-dinas") throws
    -> Briefing
  {
    try Briefing(
      file: "schema: taklimat/meeting/1\nid: rapat\nlanguage: id\ntitle: Rapat\n" + Self.fields,
      sections: sections
    ) { template in
      template.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        if line.hasPrefix("form:") { return "form: \(form)" }
        return line.hasPrefix("components:") ? "\(keys)\n\(line)" : String(line)
      }.joined(separator: "\n")
    }
  }

  @Test func `A memorandum says what it is, its number, to whom and from whom`() throws {
    let briefing = try briefing("memo-head")
    #expect(briefing.text("memo-head/title") == "NOTA DINAS")
    #expect(briefing.element("memo-head/title")?.role == .heading(1))
    #expect(briefing.text("memo-head/number") == "NOMOR 7/X/2026")
    #expect(
      briefing.text("memo-head/details")
        == "Yth.1.Menteri2.Sekretaris JenderalDariSekretarisHalRapatTanggal12 Maret 2026"
        + "SifatTerbatasTingkat UrgensiSegeraLampiran1")
  }

  @Test func `A memorandum says when and where the meeting is, and what its subject is for`() throws
  {
    let briefing = try Briefing(
      file: "schema: taklimat/meeting/1\nid: rapat\nlanguage: id\ntitle: Rapat\n"
        + "subtitle: Bahan Menteri\nwhen: 2026-03-12T09:00\n"
        + "where: {name: Aula, address: Jalan 1, city: Jakarta}\n", sections: "memo-head"
    ) { $0.replacing("form: briefing", with: "form: nota-dinas") }
    #expect(
      briefing.text("memo-head")
        == "NOTA DINASHalRapatBahan MenteriTanggal12 Maret 2026"
        + "Hari/TanggalKamis, 12 Maret 2026Waktupukul 09.00TempatAula, Jalan 1, Jakarta",
      "\(briefing.text("memo-head") ?? "")")
  }

  @Test func `A report says its subject under its kind`() throws {
    let briefing = try briefing("memo-head", form: "laporan")
    #expect(
      briefing.text("memo-head")
        == "LAPORANtentangRapatNOMOR 7/X/2026Hari/TanggalKamis, 12 Maret 2026")
    #expect(briefing.element("memo-head/title")?.role == .heading(1))
  }

  @Test func `A signature has place and date, in whose name, the office, name and number`() throws {
    let briefing = try briefing("summary, signature, copies-to")
    #expect(
      briefing.text("signature")
        == "Jakarta, 12 Maret 2026a.n. DirekturSekretaris,AniLetkol NRP 1970")
    #expect(
      briefing.text("copies-to") == "Tembusan:1.Arsip2.Sekretaris3.Kementerian Contoh4.Kepala Biro")
  }

  @Test func `A letterhead is the template's, or else that of who sends the paper`() throws {
    let own = try briefing("letterhead", "letterhead: {lines: [BADAN, BIRO], address: Jalan 1}")
    #expect(own.text("letterhead") == "BADANBIROJalan 1")
    #expect(try briefing("letterhead").text("letterhead") == "KEMENTERIAN CONTOH")
  }

  private static let chapters = """
    chapters:
      - {title: {id: Pendahuluan, en: Introduction}, sections: [summary, objectives]}
      - {title: Kosong, sections: [scenario]}
    words: {summary: {id: Umum}, outcome: {en: Results}}
    """

  @Test func `Chapters stand over their sections, and those without content are not there`() throws
  {
    let briefing = try briefing("headline, summary, objectives, scenario, outcome", Self.chapters)
    #expect(briefing.text("chapter/head/heading") == "Pendahuluan")
    #expect(briefing.element("chapter/head/heading")?.role == .heading(2))
    #expect(briefing.text("chapter/summary/heading") == "Umum")
    #expect(briefing.element("chapter/summary/heading")?.role == .heading(3))
    #expect(briefing.text("chapter/objectives/heading") == "Tujuan Pertemuan")
    #expect(briefing.text("outcome/heading") == "Hasil")
    #expect(briefing.element("outcome/heading")?.role == .heading(2))
    #expect(!briefing.composition.outline.contains { $0.title == "Kosong" })
  }

  @Test func `Headings are counted by level, annexes and sources are not`() throws {
    let file =
      "schema: taklimat/meeting/1\nid: rapat\nlanguage: id\ntitle: Rapat\n" + Self.fields
    let briefing = try Briefing(
      file: file, sections: "headline, summary, objectives, outcome, annexes"
    ) { template in
      template.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        guard line.hasPrefix("components:") else { return String(line) }
        return """
          chapters:
            - {title: Pendahuluan, sections: [summary, objectives]}
          components:
            heading-numbers: [upper-letters, decimal]
          """
      }.joined(separator: "\n")
    }
    #expect(
      briefing.composition.outline.map(\.title) == [
        "Rapat", "A. Pendahuluan", "1. Ringkasan Eksekutif", "2. Tujuan Pertemuan", "B. Hasil",
        "1. Keputusan", "Lampiran: Peta",
      ])
    #expect(briefing.text("chapter/summary/heading") == "1.\u{A0}Ringkasan Eksekutif")
  }

  @Test func `A chapter's sections stand behind each other`() throws {
    let briefing = try briefing(
      "summary, outcome, objectives", "chapters: [{title: A, sections: [summary, objectives]}]")
    #expect(briefing.errors.count == 1)
    #expect(briefing.errors.first?.contains("error[bad-sections]") == true)
  }
}
