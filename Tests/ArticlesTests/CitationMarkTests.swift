import Diagnostics
import Testing

@testable import Articles

@Suite struct CitationMarkTests {
  /// The text with each citation in braces.
  private func marked(
    _ text: String, known: Int = 7, alone: Set<String> = ["asean", "selatan", "kemhan", "pbb"],
    language: LanguageTag = .indonesian
  ) throws -> (text: String, doubts: [String]) {
    var marks = CitationMarks(
      known: known > 0 ? Set(1...known) : [], vocabularies: try Reading.vocabularies(language),
      words: alone)
    let passage = marks.marked(Passage(text, line: 3))
    let shown = passage.runs.map { run in
      if case .citation(let numbers) = run {
        return "{\(numbers.map(String.init).joined(separator: ","))}"
      }
      return run.words
    }
    return (shown.joined(), marks.doubts.map(\.text))
  }

  private static let citations: [(String, String)] = [
    ("pada Selasa, 21 Oktober 20251.", "pada Selasa, 21 Oktober 2025{1}."),
    ("fokus pembahasan1. Pertama", "fokus pembahasan{1}. Pertama"),
    ("Sumatera Selatan3, hingga", "Sumatera Selatan{3}, hingga"),
    ("Dirjen Kuatkan Kemhan1. Kehadiran", "Dirjen Kuatkan Kemhan{1}. Kehadiran"),
    ("infrastruktur ASEAN6 dan", "infrastruktur ASEAN{6} dan"),
    ("sebesar 79%5 dari", "sebesar 79%{5} dari"),
    ("rumah kaca.5 Artinya", "rumah kaca.{5} Artinya"),
    ("emisi gas2,3 dunia", "emisi gas{2,3} dunia"), ("emisi gas [2] dunia", "emisi gas{2} dunia"),
    ("emisi gas[1, 4].", "emisi gas{1,4}."), ("emisi gas².", "emisi gas{2}."),
    ("on October 21, 20252.", "on October 21, 2025{2}."),
    ("sejak 20213 hingga", "sejak 2021{3} hingga"),
    ("in June 2025.1 The next", "in June 2025.{1} The next"),
    ("(PBB)2 dan", "(PBB){2} dan"), ("“Baik”4 katanya", "“Baik”{4} katanya"),
  ]

  @Test(arguments: citations)
  func `A number glued to a word, a year or a sign cites a source`(
    _ text: String, _ expected: String
  ) throws {
    let result = try marked(text)
    #expect(result.text == expected)
    #expect(result.doubts.isEmpty)
  }

  @Test(arguments: [
    "di COP28 untuk", "emisi CO2 dan", "KTT G20 dan", "virus H5N1 menyebar", "PM2.5 naik",
    "kertas A4",
    "luas 40 km2", "luas 40 km²", "Tabel1 dan", "no.5 dan", "pukul 15.00", "harga 3.5 juta",
    "skor 4,5",
    "https://example.org/a1", "surat@kantor2", "tahun 2025 dan", "nomor B-2/5", "versi 1.2.3",
    "bertiga (3) orang", "pesawat F16", "hingga 21 orang", "kata8 dan",
  ])
  func `Names, figures, units and addresses stay as they are`(_ text: String) throws {
    let result = try marked(text)
    #expect(result.text == text)
    #expect(result.doubts.isEmpty)
  }

  @Test(arguments: ["sebanyak 20251 orang", "bersama KOICA4 di", "bersama WTO1 di"])
  func `A reading that may be wrong is asked about and not taken`(_ text: String) throws {
    let result = try marked(text, alone: ["wto"])
    #expect(result.text == text)
    #expect(result.doubts.count == 1)
  }

  @Test func `Without a reference list nothing is touched`() throws {
    let text = "pembangunan2 dan 21 Oktober 20251"
    #expect(try marked(text, known: 0).text == text)
  }

  @Test func `A raised number is a citation where the list has it`() throws {
    var marks = CitationMarks(known: [1], vocabularies: try Reading.vocabularies(), words: [])
    let passage = Passage([.text("kata"), .raised("1"), .text(" m"), .raised("2")], line: 1)
    #expect(
      marks.marked(passage).runs == [.text("kata"), .citation([1]), .text(" m"), .raised("2")])
  }
}
