import Frames
import Testing

/// Who signs, in whose name, and with which number.
@Suite struct SignatureTests {
  /// - Parameter signature: its fields besides `by`.
  private func text(
    _ signature: String, person: String = "{name: Ani, position: Kepala Biro}",
    language: String = "id"
  ) throws -> String? {
    let briefing = try Briefing(
      "document: {date: 2026-03-12, signature: {by: a\(signature)}}\npeople: {a: \(person)}\n"
        + "summary: Ya.\n", language: language, sections: "summary, signature")
    #expect(briefing.errors == [])
    return briefing.text("signature")
  }

  @Test(arguments: [
    ("", "Kepala Biro,"),
    (", as: a.n., for: Menteri", "a.n. MenteriKepala Biro,"),
    (", as: u.b., for: Sekretaris Jenderal", "Sekretaris Jenderalu.b.Kepala Biro,"),
    (
      ", as: u.b., for: [Menteri, Sekretaris Jenderal]",
      "a.n. MenteriSekretaris Jenderalu.b.Kepala Biro,"
    ),
    (", as: plt., for: Sekretaris Jenderal", "Plt. Sekretaris Jenderal,"),
    (", as: plh.", "Plh. Kepala Biro,"),
  ])
  func `Each form of signing has its lines`(_ signature: String, _ lines: String) throws {
    #expect(try text(signature) == "12 Maret 2026" + lines + "Ani")
  }

  @Test func `The forms are those of the document's language`() throws {
    #expect(
      try text(", as: a.n., for: Minister", language: "en")
        == "12 March 2026For the MinisterKepala Biro,Ani")
  }

  @Test(arguments: [
    ("{name: Ani}", "198003142005011002", "AniNIP 198003142005011002"),
    ("{name: Ani}", "NIP 19800314 200501 1 002", "AniNIP 19800314 200501 1 002"),
    ("{name: Ani, rank: Kolonel Inf}", "11970012345", "AniKolonel Inf NRP 11970012345"),
    ("{name: Ani, rank: Kolonel Inf}", "NRP 11970", "AniKolonel Inf NRP 11970"),
    ("{name: Ani, rank: Pembina}", "198003142005011002", "AniPembinaNIP 198003142005011002"),
  ])
  func `The number of service says its kind`(
    _ person: String, _ number: String, _ lines: String
  ) throws {
    let found = try text(", service_number: \"\(number)\"", person: person)
    #expect(found == "12 Maret 2026" + lines)
  }

  /// What a record has of those who sign it.
  private func record(_ roles: String, signature: String = "") throws -> Briefing {
    try Briefing(
      file: """
        schema: taklimat/meeting/1
        id: rapat
        language: id
        title: Rapat
        summary: Ya.
        document: {date: 2026-03-12\(signature)}
        people: {a: {name: Ani}, b: {name: Budi}, c: {name: Cici, position: Kepala}}
        roles: {\(roles)}

        """, sections: "summary, signature"
    ) { $0.replacingComponents("signatories: [chair, note-taker, signer]") }
  }

  @Test(arguments: [
    ("chair: a, note_taker: b", "", "Pimpinan rapat,Ani12 Maret 2026Notulis,Budi"),
    ("chair: a, secretary: b", "", "Pimpinan rapat,Ani12 Maret 2026Sekretaris,Budi"),
    ("chair: a, note_taker: a", "", "12 Maret 2026Pimpinan rapat,Notulis,Ani"),
    (
      "chair: c, note_taker: b", ", signature: {by: c, as: a.n., for: Menteri}",
      "Pimpinan rapat,a.n. MenteriKepala,Cici12 Maret 2026Notulis,Budi"
    ),
    ("note_taker: Seorang penulis", "", "12 Maret 2026Notulis,Seorang penulis"),
    (
      "chair: a, note_taker: b", ", signature: {by: b, place: Jakarta, service_number: \"1 2\"}",
      "Pimpinan rapat,AniJakarta, 12 Maret 2026Notulis,BudiNIP 1 2"
    ),
    (
      "chair: a, note_taker: b", ", signature: {by: c}",
      "Pimpinan rapat,Ani12 Maret 2026Notulis,BudiKepala,Cici"
    ),
  ])
  func `A record is signed by who led the meeting and who wrote it`(
    _ roles: String, _ signature: String, _ text: String
  ) throws {
    #expect(try record(roles, signature: signature).text("signature") == text)
  }

  @Test func `Two who sign do it on one line`() throws {
    let briefing = try record("chair: a, note_taker: b")
    let names = briefing.places(of: ["Ani", "Budi"])
    #expect(names.count == 2)
    #expect(names.first?.y == names.last?.y)
    #expect((names.first?.x ?? 0) < (names.last?.x ?? 0))
  }
}

extension String {
  /// A template's text with other options of components.
  fileprivate func replacingComponents(_ options: String) -> String {
    split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.hasPrefix("components:") ? "components:\n  \(options)" : String($0)
    }.joined(separator: "\n")
  }
}

extension Briefing {
  /// Where lines of exactly these words begin on the pages, in the words' order.
  fileprivate func places(of words: [String]) -> [Point] {
    let items = pages.flatMap { $0.frame().flattened() }
    return words.compactMap { word in
      items.first { item in
        guard case .glyphs(let run) = item.item else { return false }
        return String(decoding: run.text, as: UTF8.self) == word
      }?.origin
    }
  }
}
