import Diagnostics
import TestSupport
import Testing

@testable import Evidence

@Suite struct ExaminerTests {
  @Test(.timeLimit(.minutes(1)))
  func `A paragraph of claims and one of broken signs take time that grows with them`() {
    let claims = String(repeating: "naik 5% ", count: 24_000)
    let signs = String(repeating: "â€”", count: 25_000)
    let found = Examined.of(
      "background: [{body: \"\(claims)\"}, {body: \"\(signs)\"}]\n"
    ).found
    #expect(found.contains("warning[unsourced-claim]") && found.contains("error[mojibake]"))
  }

  /// An error, a warning and a note.
  private static let faults = """
    summary: Rapat pada Senin, 21 Oktober 2025[@nota].
    people: {ayu: {position: Kepala Biro}}
    participants: {host: {lead: ayu}}
    references: [{id: nota, title: Nota, URL: "https://example.org"}]
    """

  @Test func `Rules stand in the order of their ids, each once`() {
    let ids = Examiner.ids
    #expect(ids == ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(Set(ids).count == ids.count)
    #expect(ids == EvidenceDiagnostics.all.map(\.id))
  }

  @Test func `A rule is as grave as its level, and silent where it is off`() {
    #expect(
      Examined.of(Self.faults).found == [
        "error[wrong-weekday]", "note[unnamed-participant]", "warning[bare-home-page]",
      ])
    let levels: [String: RuleLevel] = [
      "wrong-weekday": .off, "unnamed-participant": .error, "bare-home-page": .note,
    ]
    #expect(
      Examined.of(Self.faults, levels: levels).found == [
        "error[unnamed-participant]", "note[bare-home-page]",
      ])
  }

  @Test func `What is quoted of a text closes the parenthesis that it opens`() {
    func told(_ text: String) -> String {
      Examined.of("summary: \(text)\n", language: "en").sink.diagnostics.first?.summary ?? ""
    }
    #expect(
      told("The talks on Monday (21 October 2025) were long.")
        == "\"Monday (21 October 2025)\" was a Tuesday")
    #expect(
      told("The talks (Monday, 21 October 2025) were long.")
        == "\"Monday, 21 October 2025\" was a Tuesday")
  }

  @Test func `A place is the word's own bytes, also in a folded text and behind marks`() {
    let examined = Examined.of(
      """
      summary: >-
        Rapat *pada Senin,
        21 Oktober* 2025 dan **02** Februari 2024 membahas
        solid\u{03B2}dari.
      """)
    #expect(examined.places == ["Senin,\n  21 Oktober* 2025", "02", "\u{03B2}"])
  }

  @Test func `What an alias uses a second time is told once`() {
    let examined = Examined.of(
      """
      summary: &satu Rapat pada 31 Februari 2025.
      background: [{body: *satu}]
      """)
    #expect(examined.found == ["error[no-such-day]"])
  }

  @Test func `Texts without data for their language are asked for what needs no words`() {
    let examined = Examined.of(
      "background: [{lang: fr, body: \"79 persen le Senin, 21 Oktober 2025, solid\u{03B2}dari\"}]\n"
    )
    #expect(examined.found == ["error[mojibake]"])
  }

  @Test func `Texts of every section take part, whichever field holds them`() {
    let examined = Examined.of(
      """
      points: [{say: Pada 02 Mei 2024.}]
      annexes: [{title: Peta, body: Pada 03 Mei 2024.}]
      tables: [{id: t, columns: [Hari], rows: [[05 Mei 2024]]}]
      """)
    #expect(examined.places == ["02", "03", "05"])
  }

  @Test func `The same file gives the same findings in the same order`() throws {
    let path = "Tests/Fixtures/evidence/seed.yaml"
    #expect(try Examined(path: path).report == (try Examined(path: path).report))
  }
}
