import TestSupport
import Testing

@testable import Languages

@Suite("No line ends")
struct NoBreakRulesTests {
  let indonesian: NoBreakRules
  let english: NoBreakRules

  init() throws {
    let languages = ShippedLanguages()
    indonesian = try languages.indonesian().noBreak
    english = try languages.english().noBreak
  }

  /// The text with `~` for each space that must not break.
  private func shown(_ text: String, _ rules: NoBreakRules) -> String {
    var bytes = Array(text.utf8)
    for offset in rules.unbreakableSpaces(in: bytes) { bytes[offset] = UInt8(ascii: "~") }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func expect(
    _ rules: NoBreakRules, _ lines: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for line in lines.split(separator: "\n").map(String.init) {
      let plain = String(line.map { $0 == "~" ? " " : $0 })
      #expect(shown(plain, rules) == line, sourceLocation: sourceLocation)
    }
  }

  @Test("between ranks, titles and the name they belong to")
  func ranks() {
    expect(
      indonesian,
      """
      Kementerian Pertahanan Letjen~TNI~Tri~Budi~Utomo menerima kunjungan
      dipimpin oleh Direktur UNOPS, Ms.~Samina~Kadwani. Pertemuan ini
      bersama (Brigjen~TNI~Andi~Wijaya), lalu
      Jenderal~TNI~(Purn)~Prabowo~Subianto hadir
      Prof.~Dr.~Ir.~H.~Budi~Santoso berbicara
      Untung Darwadi,~S.H.,~M.H. hadir
      oleh J.~K.~Rowling dan kawan
      Laksamana~Muda~TNI~Budi~Santoso hadir
      Sekretaris Jenderal Kementerian Pertahanan menerima
      Pertama, pembangunan. Jenderal yang baru
      """)
  }

  @Test("between a number and its unit, month or word")
  func numbers() {
    expect(
      indonesian,
      """
      atas 79~persen dari seluruh emisi
      selama 30~tahun, mengubah komitmen
      pada Selasa, 21~Oktober 2025
      pada 2~Mei~2025 dan 17~Juni~2024.
      senilai Rp5,4~triliun~rupiah untuk 2,5~juta~orang
      Proyek 100 Desa untuk
      hlm.~12 dan Hlm.~3, pukul~15.00 atau Pukul~9.30
      lihat Tabel~2, Bab~IV dan Lampiran~II
      di COP~28 pada tahun~2023
      """)
  }

  @Test("before a dash between spaces, or after a lone letter")
  func dashes() {
    expect(indonesian, "rekam jejak~– dari kolaborasi~— dan butir~a~ini")
  }

  @Test("by the rules of English in English")
  func english_() {
    expect(
      english,
      """
      met by Lt.~Gen.~Tri~Budi~Utomo and Ms.~Samina~Kadwani yesterday
      Major~General~John~Smith and the General Assembly
      79~per~cent of 30~years on 21~October 2025
      see Table~2, p.~12 and Annex~II at 3:00~p.m. sharp
      a~book and John Smith,~Jr. there
      """)
  }

  @Test("only at ordinary spaces: tabs, line ends and the author's no-break spaces are left alone")
  func otherSpaces() {
    #expect(shown("79\u{A0}persen", indonesian) == "79\u{A0}persen")
    #expect(shown("Letjen\u{A0}TNI Tri", indonesian) == "Letjen\u{A0}TNI~Tri")
    #expect(shown("79\npersen 79\tpersen", indonesian) == "79\npersen 79\tpersen")
    #expect(shown("79  persen", indonesian) == "79~~persen")
  }

  @Test("across the end of a sentence")
  func sentences() {
    expect(indonesian, "dipimpin Letjen. Tri hadir pada 30. Tahun depan\nvitamin, Ms.")
  }

  @Test("whatever the bytes are, the places are ordinary spaces, ascending")
  func property() {
    var generator = SeededGenerator(seed: 3)
    let parts = [
      "Letjen", "TNI", " ", "  ", "79", "persen", "\u{A0}", "(", ")", ",", ".", "–", "Á", "a", "\n",
      "J.", "hlm.", "”", "“", "21", "Oktober", "\u{C2}", "Budi",
    ]
    for _ in 0..<3_000 {
      let text = (0..<14).map { _ in parts.randomElement(using: &generator) ?? " " }.joined()
      let bytes = Array(text.utf8)
      let places = indonesian.unbreakableSpaces(in: bytes)
      #expect(places.allSatisfy { bytes[$0] == 0x20 })
      #expect(zip(places, places.dropFirst()).allSatisfy { $0 < $1 })
    }
  }
}
