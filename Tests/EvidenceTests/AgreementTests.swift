import Diagnostics
import Testing

@testable import Evidence

/// What rules on languages and times pass over, and what they advise.
@Suite struct AgreementTests {
  private static let signed =
    "people: {a: {name: Ayu Contoh, position: Sekretaris}}\nwhen: 2026-05-12\n"

  @Test(arguments: [("draft", [String]()), ("final", ["warning[undated-paper]"])])
  func `A draft is not signed yet, and has no day of signing`(status: String, found: [String]) {
    let examined = Examined.of(
      Self.signed + "document: {form: laporan, status: \(status), signature: {by: a}}\n")
    #expect(examined.found == found)
  }

  @Test func `Advice names the languages that a text has before those that it lacks`() throws {
    let examined = Examined.of(
      "subtitle: {id: Satu, en: One}\nsummary: [{id: Ya., en: Yes.}, {en: It is closed.}]\n")
    let told = try #require(examined.sink.inOrder.last)
    #expect(told.kind.id == "missing-language")
    #expect(told.hint?.hasPrefix("add it: {en: …, id: …}; ") == true, "\(told.hint ?? "")")
  }

  @Test func `A section of numbers alone is written in every language`() {
    /// The section's own text, if it is told beside the title.
    func found(_ body: String) -> Int {
      Examined.of(
        "background:\n  - {heading: {id: Isi, en: Content}, body: {id: Satu., en: One.}}\n"
          + "  - {heading: {id: Biaya, en: Cost}, body: \"\(body)\"}\n"
      ).found.filter { $0.contains("missing-language") }.count - 1
    }
    #expect(found("12.5") == 0)
    #expect(found("| 2024 | KPC |\\n|---|---|\\n| 12 | Jakarta |") == 0)
    #expect(found("| 2024 |\\n|---|\\n| Belum ada angka untuk tahun ini |") == 1)
  }

  @Test func `Guests come before a meeting and leave behind it`() {
    let examined = Examined.of(
      "when: {start: 2026-05-12T09:00, end: 2026-05-12T11:00}\nscenario:\n"
        + "  - {at: 07:00, text: Registrasi}\n  - {at: 09:00, minutes: 120, text: Rapat}\n"
        + "  - {at: 11:00, minutes: 120, text: Makan siang}\n")
    #expect(examined.found == [])
  }
}
