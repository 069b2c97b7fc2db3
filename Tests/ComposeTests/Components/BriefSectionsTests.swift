import Compose
import Diagnostics
import Frames
import Shaping
import Testing

@Suite struct BriefSectionsTests {
  private static let people = """
    organisations: {k: {name: Kementerian Contoh, short: KC}, l: {name: Lembaga}}
    people: {a: {name: Ani, honorific: Ibu, position: Menteri}, b: {position: Sekretaris}}

    """

  private func briefing(_ fields: String, _ sections: String) throws -> Briefing {
    try Briefing(Self.people + fields, sections: sections)
  }

  @Test func `Objectives are numbered, and cite behind their words`() throws {
    let briefing = try briefing(
      """
      objectives: [Satu hal., {id: dua, text: Dua hal., cite: [s]}]
      references: [{id: s, title: S}]
      """, "objectives, references")
    #expect(briefing.text("objectives/heading") == "Tujuan Pertemuan")
    #expect(briefing.element("objectives/list")?.attributes.listNumbering == "Decimal")
    #expect(briefing.text("objectives/list/item") == "1.Satu hal.")
    #expect(briefing.text("objectives/list/item[2]") == "2.Dua hal.1")
  }

  @Test func `An ask has the boxes of its answer, each with words for those who cannot see`() throws
  {
    let briefing = try briefing(
      """
      asks:
        - Setujui.
        - {text: Catat., response: note, due: 2026-03}
        - {text: Baca., response: none}
      """, "asks")
    #expect(briefing.text("asks/list/item") == "1.Setujui.SetujuTidak setuju")
    #expect(
      briefing.text("asks/list/item[2]")
        == "2.Catat.Jawaban diperlukan paling lambat Maret 2026DicatatMohon dibahas")
    #expect(briefing.text("asks/list/item[3]") == "3.Baca.")
    let box = briefing.element("asks/list/item/body/response/choice/label/box")
    #expect(box?.role == .figure)
    #expect(box?.alternative == "kotak untuk dicentang")
  }

  @Test func `Points stand by their tiers and are counted through them`() throws {
    let briefing = try briefing(
      """
      points:
        - {tier: defensive, topic: Tiga, say: c}
        - {topic: Satu, say: [a, aa], why: Sebab.}
        - {tier: might, say: b}
      """, "points")
    #expect(
      briefing.children("points") == [
        "heading", "heading[2]", "list", "heading[3]", "list[2]", "heading[4]", "list[3]",
      ])
    #expect(briefing.text("points/heading[2]") == "Pasti disampaikan")
    #expect(briefing.text("points/list") == "1.SatuaaaAlasan: Sebab.")
    #expect(briefing.text("points/list[2]") == "2.b")
    #expect(briefing.text("points/list[3]") == "3.Tigac")
  }

  @Test func `Points of one tier that is certain have no name above them`() throws {
    let briefing = try briefing("points: [{say: a}]", "points")
    #expect(briefing.children("points") == ["heading", "list"])
    let defensive = try self.briefing("points: [{say: a, tier: defensive}]", "points")
    #expect(defensive.children("points") == ["heading", "heading[2]", "list"])
  }

  @Test func `A step begins where the one before ended, and days are groups`() throws {
    let briefing = try briefing(
      """
      when: 2026-03-12
      scenario:
        - {at: 23:50, minutes: 15, text: Tiba, lead: a, press: photos}
        - {minutes: 20, text: Bicara, lead: Biro Umum}
        - {text: Selesai, place: Aula}
        - {at: 2026-03-13T09:00, text: Tinjau}
        - {minutes: 10, text: Pulang}
      """, "scenario")
    let rows = try #require(briefing.text("scenario/table"))
    #expect(
      rows
        == "WaktuAcaraPemimpinPersKamis, 12 Maret 202623.50–00.05TibaIbu AniHanya foto"
        + "00.05–00.25BicaraBiro Umum00.25Selesai (Aula)Jumat, 13 Maret 202609.00Tinjau10 menitPulang"
    )
  }

  @Test func `A step beside another begins with it, and the next waits for both`() throws {
    let briefing = try briefing(
      """
      when: 2026-03-12T09:00+07:00
      scenario:
        - {at: 09:00, minutes: 30, text: Bicara}
        - {minutes: 45, text: Tinjau, parallel: true}
        - {minutes: 5, text: Foto}
        - {at: 2026-03-12T12:00+09:00, minutes: 10, text: Sambungan}
        - {at: 2026-03-12T10:30+07:00, text: Pulang}
      """, "scenario")
    #expect(
      briefing.text("scenario/table")
        == "WaktuAcara09.00–09.30Bicara09.00–09.45Tinjau09.45–09.50Foto"
        + "12.00–12.10\u{A0}WITSambungan10.30Pulang")
  }

  @Test func `A step that follows another clock's is told by the meeting's`() throws {
    let briefing = try briefing(
      """
      when: 2026-05-12T08:00+07:00
      scenario:
        - {at: 2026-05-12T10:00+08:00, minutes: 30, text: Sambungan}
        - {minutes: 30, text: Bicara}
      """, "scenario")
    #expect(
      briefing.text("scenario/table")
        == "WaktuAcara10.00–10.30\u{A0}WITASambungan09.30–10.00Bicara")
  }

  @Test func `What follows steps beside each other past midnight waits for the last of them`()
    throws
  {
    let briefing = try briefing(
      """
      when: 2026-05-12
      scenario:
        - {at: 23:00, minutes: 30, text: Jamuan}
        - {at: 00:15, minutes: 30, text: Musik, parallel: true}
        - {minutes: 20, text: Pulang}
      """, "scenario")
    #expect(
      briefing.text("scenario/table")
        == "WaktuAcara23.00–23.30Jamuan00.15–00.45Musik00.45–01.05Pulang")
  }

  @Test func `A zone that the meeting's time says is not said again`() throws {
    let briefing = try briefing(
      """
      when: {start: 2026-05-12T09:00, end: 2026-05-12T11:00+07:00}
      scenario: [{at: 2026-05-12T09:00+07:00, text: Bicara}]
      """, "scenario")
    #expect(briefing.text("scenario/table") == "WaktuAcara09.00Bicara")
  }

  @Test func `A column that no step fills is left out`() throws {
    let briefing = try briefing("scenario: [{text: Tiba}, {text: Pulang}]", "scenario")
    #expect(briefing.text("scenario/table") == "AcaraTibaPulang")
  }

  @Test func `Questions stand with their answers, and what is avoided with its reason`() throws {
    let briefing = try briefing(
      """
      if_raised: [{question: Mengapa?, answer: "Sebab.\\n\\nItu saja.", likelihood: low, marking: rahasia}]
      avoid: [Angka., {text: Batas laut., reason: Peka.}]
      """, "if-raised, avoid")
    #expect(
      briefing.text("if-raised/list")
        == "–Mengapa?Kecil kemungkinan ditanyakanRahasiaSebab.Itu saja.")
    #expect(briefing.text("avoid/list") == "–Angka.–Batas laut.Alasan: Peka.")
  }

  @Test func `What was promised before is one table with the days of the promises`() throws {
    let briefing = try briefing(
      """
      previous:
        - {date: 2024-06-03, text: Kunjungan., commitments: [{what: Studi, owner: k, status: done}]}
        - {text: Surat., commitments: [{what: Data, owner: b, due: 2025}]}
      """, "previous")
    #expect(briefing.text("previous/contacts") == "3 Juni 2024Kunjungan.Surat.")
    #expect(
      briefing.text("previous/table")
        == "TanggalKegiatanPenanggung jawabTenggatStatus3 Juni 2024StudiKCSelesaiDataSekretaris2025"
    )
  }

  @Test func `An outcome has what was said, decided and is to be done`() throws {
    let briefing = try briefing(
      """
      outcome:
        discussion: Dibahas.
        decisions: [Setuju., {text: Lanjut.}]
        actions: [{what: Menulis, owner: a}]
      """, "outcome")
    #expect(briefing.text("outcome/p") == "Dibahas.")
    #expect(briefing.text("outcome/list") == "1.Setuju.2.Lanjut.")
    #expect(briefing.text("outcome/table") == "KegiatanPenanggung jawabMenulisIbu Ani")
  }

  @Test func `Annexes are counted where there are several, each on a page of its own`() throws {
    let briefing = try briefing(
      """
      summary: "Lihat [#peta]."
      annexes:
        - {id: peta, title: Peta, body: Di sini.}
        - {title: {en: Letter}, body: Di sana., marking: terbatas}
      """, "summary, annexes")
    #expect(briefing.text("annexes[peta]/heading") == "Lampiran I: Peta")
    #expect(briefing.text("annex") == "Lampiran II: LetterTerbatasDi sana.")
    #expect(briefing.text("summary/p") == "Lihat “Lampiran I: Peta”, hlm. 2.")
    #expect(briefing.pages.count == 3)
    let single = try self.briefing("annexes: [{title: Peta, body: Di sini.}]", "annexes")
    #expect(single.text("annex/heading") == "Lampiran: Peta")
  }

  @Test func `Profiles are of those who have one`() throws {
    let briefing = try Briefing(
      """
      organisations: {k: {name: Kementerian, profile: Membina jalan.}, l: {name: Lembaga}}
      people:
        a: {name: Ani, position: Menteri, bio: Insinyur.}
        b: {name: Budi}
      """, sections: "profiles")
    #expect(briefing.text("profiles/organisation") == "KementerianMembina jalan.")
    #expect(briefing.text("profiles/person") == "AniMenteriInsinyur.")
    #expect(briefing.children("profiles") == ["heading", "organisation", "person"])
  }

  @Test func `Nothing is said of what the meeting does not have`() throws {
    let briefing = try briefing(
      "summary: Ya.",
      "summary, objectives, asks, scenario, profiles, points, if-raised, avoid, previous, outcome,"
        + " annexes")
    #expect(briefing.children("") == [])
    #expect(briefing.paths.filter { !$0.contains("/") } == ["summary"])
  }
}
