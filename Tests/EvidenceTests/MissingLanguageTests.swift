import Diagnostics
import Testing

@testable import Evidence

@Suite struct MissingLanguageTests {
  private func bodies(_ count: Int) -> String {
    (0..<count).map { "  - {heading: Bagian \($0), body: Isi.}\n" }.joined()
  }

  @Test func `Of a file with hundreds twenty are told, and how many more there are`() throws {
    let examined = Examined.of(
      "subtitle: {id: Satu, en: One}\nsummary: [{id: Ya., en: Yes.}, Tidak.]\nbackground:\n"
        + "  - {heading: {id: Awal, en: Start}, body: Isi.}\n" + bodies(150))
    #expect(examined.found == ["warning[missing-language]", "warning[missing-language]"])
    let all = Examined.of("background:\n  - {body: {id: Isi., en: It.}}\n" + bodies(300))
    #expect(all.found.isEmpty)
    let whole = Examined.of(
      "objectives: [\((0..<100).map { "{id: Hal \($0)., en: Thing.}" }.joined(separator: ", "))]\n"
        + "background:\n" + bodies(145))
    #expect(whole.found == Array(repeating: "warning[missing-language]", count: 20))
    let last = try #require(whole.sink.inOrder.last)
    #expect(
      last.notes.map(\.text) == ["271 more texts are not written in all languages"])
  }

  @Test func `Among thousands of sections each is held against its own languages`() {
    let translated: Set = [0, 1_234, 3_999]
    let sections = (0..<4_000).map { number in
      let heading = translated.contains(number) ? "{id: Awal, en: Start}" : "Awal"
      return "  - {heading: \(heading), body: Isi bagian \(number).}\n"
    }
    let examined = Examined.of("background:\n" + sections.joined())
    #expect(examined.found == Array(repeating: "warning[missing-language]", count: 3))
    #expect(
      examined.places == ["Isi bagian 0.", "Isi bagian 1234.", "Isi bagian 3999."])
  }
}
