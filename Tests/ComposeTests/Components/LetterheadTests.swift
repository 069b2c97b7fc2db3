import Frames
import Testing

/// Whose letterhead a paper has where neither template nor identity gives one.
@Suite struct LetterheadTests {
  /// - Parameter paper: fields of `document`.
  private func letterhead(_ paper: String, participants: String? = nil) throws -> String? {
    let sides = participants ?? "{host: {organisation: kpc, lead: a}, guest: {organisation: mpw}}"
    let briefing = try Briefing(
      """
      document: {\(paper)}
      organisations: {kpc: {name: Kementerian Contoh, short: KPC}, mpw: {name: Dinas Pandu}}
      people:
        a: {name: Ani, position: Sekretaris, organisation: kpc}
        b: {name: Budi, position: Kepala Pandu, organisation: mpw}
      participants: \(sides)
      summary: Ringkas.

      """, sections: "letterhead, summary")
    return briefing.text("letterhead")
  }

  @Test(arguments: [
    ("from: mpw", "DINAS PANDU"), ("from: b", "DINAS PANDU"), ("from: a", "KEMENTERIAN CONTOH"),
    ("from: Kepala Pandu", "DINAS PANDU"), ("from: Dinas Pandu", "DINAS PANDU"),
    ("from: KPC", "KEMENTERIAN CONTOH"),
    ("from: Seorang yang lain, signature: {by: b}", "DINAS PANDU"),
    ("from: kpc, signature: {by: b}", "KEMENTERIAN CONTOH"),
    ("from: Seorang yang lain", "KEMENTERIAN CONTOH"), ("number: 1", "KEMENTERIAN CONTOH"),
  ])
  func `The sender decides, then who signs, then the host`(_ paper: String, _ name: String) throws {
    #expect(try letterhead(paper) == name)
  }

  @Test func `A paper of nobody's has none`() throws {
    #expect(try letterhead("number: 1", participants: "{guest: {organisation: mpw}}") == nil)
  }
}
