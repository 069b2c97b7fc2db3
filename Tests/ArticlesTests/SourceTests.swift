import Diagnostics
import Fields
import Testing

@testable import Articles

@Suite struct SourceTests {
  private func entry(_ text: String, _ language: LanguageTag = .indonesian) throws -> SourceEntry {
    SourceReader(vocabularies: try Reading.vocabularies(language))
      .entry(Passage(text, line: 4), number: 1)
  }

  @Test func `An entry in APA's form gives author, day, title and address`() throws {
    let entry = try entry(
      "United Nations. (2025, 31 Januari). UNOPS: the UN agency turning commitments into reality. https://news.un.org/en/story/2025/02/1159546"
    )
    #expect(entry.authors == [.literal("United Nations")])
    #expect(entry.issued?.description == "2025-01-31")
    #expect(entry.title == "UNOPS: the UN agency turning commitments into reality")
    #expect(entry.url == "https://news.un.org/en/story/2025/02/1159546")
    #expect(entry.doubts.isEmpty)
  }

  @Test(
    arguments: [
      ("(2025, October 21)", "2025-10-21"), ("(2024, 02 Februari)", "2024-02-02"),
      ("(2025, Oktober)", "2025-10"),
      ("(2021)", "2021"), ("(2021a)", "2021"), ("(n.d.)", nil), ("(t.t.)", nil),
    ] as [(String, String?)])
  func `A day is as exact as it is written`(_ date: String, _ issued: String?) throws {
    let entry = try entry("Biro Humas. \(date). Judul berita. https://example.org/a")
    #expect(entry.issued?.description == issued)
    #expect(entry.title == "Judul berita" && entry.authors == [.literal("Biro Humas")])
  }

  @Test func `People have family and given names, and access a day`() throws {
    let entry = try entry(
      "Santoso, B., & Markovcic, M. A. (2024). Port accidents in figures. Journal of Harbours. Retrieved March 6, 2025, from https://example.org/f?id=12&x=1",
      .english)
    #expect(
      entry.authors == [
        .person(family: "Santoso", given: "B."), .person(family: "Markovcic", given: "M. A."),
      ])
    #expect(entry.accessed?.description == "2025-03-06")
    #expect(entry.title == "Port accidents in figures" && entry.publisher == "Journal of Harbours")
    #expect(entry.doubts.count == 1)
  }

  @Test func `What is not in APA's form keeps its words and is asked about`() throws {
    let entry = try entry("Lihat laman Kemhan, https://www.kemhan.go.id/berita.")
    #expect(entry.title == "Lihat laman Kemhan" && entry.url == "https://www.kemhan.go.id/berita")
    #expect(entry.doubts.count == 1)
  }

  @Test(arguments: ["Daftar Pustaka", "Referensi", "References", "SOURCES", "Bibliography"])
  func `A list of sources stands under its heading`(_ heading: String) throws {
    let draft = try Reading.draft(
      "Judul berita\n\nSatu kalimat yang cukup panjang untuk sebuah berita.\n\n\(heading)\n- A. (2024). Satu. https://example.org/a\n- A. (2024). Dua. https://example.org/b\n"
    )
    #expect(draft.sources.map(\.id) == ["a-2024", "a-2024-2"])
    #expect(draft.sections.count == 1)
  }

  @Test func `Numbered notes at the end are sources where raised numbers call them`() throws {
    let notes = "<ol><li>Biro Humas. (2025, 6 Maret). Forum dibuka. https://example.org/a</ol>"
    let page = "<h1>Forum</h1><p>Forum itu dibuka<sup>1</sup> di Surabaya.</p>"
    let draft = try Reading.draft(page + notes, .html)
    #expect(draft.sources.map(\.title) == ["Forum dibuka"])
    #expect(draft.sections.flatMap(\.body).flatMap(\.passages).flatMap(\.citations) == [1])
    #expect(try Reading.draft("<h1>Forum</h1><p>Tanpa angka.</p>" + notes, .html).sources.isEmpty)
  }

  @Test func `Words under such a heading that are no sources stay text`() throws {
    let draft = try Reading.draft(
      "# Judul\n\nKalimat pertama.\n\n## Sumber\n\nSungai berhulu di sini.\n", .markdown)
    #expect(draft.sources.isEmpty)
    #expect(draft.sections.last?.heading?.plain == "Sumber")
  }
}
