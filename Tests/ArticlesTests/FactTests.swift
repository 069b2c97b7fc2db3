import Diagnostics
import Fields
import Testing

@testable import Articles

@Suite struct FactTests {
  private func dates(_ text: String) throws -> [ArticleDate] {
    ArticleDate.dates(in: Token.tokens(of: text), try Reading.vocabularies())
  }

  @Test(arguments: [
    ("pada Selasa, 21 Oktober 2025.", "2025-10-21", true), ("on 5 March 2025", "2025-03-05", false),
    ("on Wednesday, March 5, 2025,", "2025-03-05", true), ("Jumat (14/3/2025)", "2025-03-14", true),
    ("tanggal 2025-06-03 itu", "2025-06-03", false), ("the 3rd of", "", false),
    ("02 Februari 2024", "2024-02-02", false),
    ("31 Februari 2024", "", false), ("5/6/2025", "", false), ("21 Oktober", "", false),
  ])
  func `A day is found in either language`(_ text: String, _ day: String, _ hasWeekday: Bool) throws
  {
    let dates = try dates(text)
    #expect(dates.map(\.date.description) == (day.isEmpty ? [] : [day]))
    #expect(dates.allSatisfy { $0.hasWeekday == hasWeekday && !$0.isWrongWeekday })
  }

  @Test func `A weekday that the day does not have is noticed`() throws {
    #expect(try dates("Senin, 21 Oktober 2025").first?.isWrongWeekday == true)
  }

  @Test(arguments: [
    ("di kantor Kemhan, Jakarta, pada Selasa", "Kantor Kemhan", "Jakarta"),
    (
      "at the Ministry of Transport headquarters in Jakarta on Wednesday",
      "Ministry of Transport headquarters", "Jakarta"
    ),
    ("di gedung Pancasila, Jakarta.", "Gedung Pancasila", "Jakarta"),
    ("di Hotel Borobudur, Jakarta Pusat, Senin", "Hotel Borobudur", "Jakarta Pusat"),
  ])
  func `A place stands before its city`(_ text: String, _ name: String, _ city: String) throws {
    let place = FoundPlace.place(in: Token.tokens(of: text), line: 1, try Reading.vocabularies())
    #expect(place?.name == name && place?.city == city)
  }

  @Test(arguments: [
    "di bidang pertahanan, Indonesia", "di Sumatera Selatan, Indonesia, kemarin",
    "di kantor itu mereka", "di Sumatera Selatan, hingga",
    "di kantor Kemhan pada Selasa",
  ])
  func `Where the pattern is not clear there is no place`(_ text: String) throws {
    #expect(
      FoundPlace.place(in: Token.tokens(of: text), line: 1, try Reading.vocabularies()) == nil)
  }

  private func shares(_ text: String, _ language: LanguageTag) throws -> [FoundPercentage] {
    FoundPercentage.percentages(
      in: Passage(text, line: 9), Token.tokens(of: text), try Reading.vocabularies(language))
  }

  @Test func `A share has its number, its whole and its sentence`() throws {
    let text =
      "Kata awal. Infrastruktur bertanggung jawab atas 79 persen dari seluruh emisi gas rumah kaca. Artinya jelas."
    let share = try #require(try shares(text, .indonesian).first)
    #expect(share.value == "79" && share.words == "79 persen" && share.line == 9)
    #expect(share.whole == "seluruh emisi gas rumah kaca")
    #expect(
      share.sentence
        == "Infrastruktur bertanggung jawab atas 79 persen dari seluruh emisi gas rumah kaca")
  }

  @Test(arguments: [
    ("naik 12,5 persen", LanguageTag.indonesian, "12.5"), ("rose by 12.5%", .english, "12.5"),
    ("by 18 per cent", .english, "18"), ("by 5 % again", .english, "5"),
    ("naik 07 persen", .indonesian, "7"),
  ])
  func `Shares are written in several ways`(
    _ text: String, _ language: LanguageTag, _ value: String
  ) throws {
    #expect(try shares(text, language).map(\.value) == [value])
  }

  @Test(arguments: ["antara 10-15 persen", "seratus persen", "100% %", "nomor 5 persentase"])
  func `What is no number has no share`(_ text: String) throws {
    #expect(try shares(text, .indonesian).allSatisfy { $0.value == "100" })
  }

  @Test func `What stands above every article is no title`() throws {
    let draft = try Reading.draft(
      "SIARAN PERS\n\nMenteri Menerima Tamu\n\nKalimat pertama berita ini.\n")
    #expect(draft.title.plain == "Menteri Menerima Tamu")
    #expect(draft.allWords.contains("SIARAN"))
    #expect(try Reading.draft("Siaran Pers\n\nKalimat pertama.\n").title.plain == "Siaran Pers")
  }

  @Test(arguments: [
    "PRESS RELEASE\n\nFor immediate release\n\n", "SIARAN PERS\nNomor: 12/2026\n\n",
    "Press Release\n\nNo. 12/2026\n\n", "SIARAN PERS NOMOR 12/PR/TAHUN 2026\n\n",
    "Siaran Pers\n\nUntuk segera disiarkan\n\n",
  ])
  func `Lines of a letterhead are no title`(_ head: String) throws {
    let body = "Kalimat pertama berita ini.\n"
    let draft = try Reading.draft(head + "Menteri Menerima Tamu\n\n" + body)
    #expect(draft.title.plain == "Menteri Menerima Tamu")
    let lines = draft.sections.flatMap(\.body).flatMap(\.passages).map(\.plain)
    let above = head.split(separator: "\n").map(String.init)
    #expect(lines.filter(above.contains) == above)
    #expect(try Reading.draft(head + body).title.plain != above.last)
  }

  @Test(arguments: ["No. 1 di Asia", "Nomor Satu", "Nomor: 12 untuk menteri"])
  func `A title that begins like a number is a title`(_ title: String) throws {
    #expect(try Reading.draft("\(title)\n\nKata Menteri\n\nKalimat.\n").title.plain == title)
  }

  @Test func `A table alone is called by what stands above it`() throws {
    let text = try #require(
      try Reading.meeting(Array("| No | Kegiatan |\n|---|---|\n| 1 | Rapat |\n".utf8)).text)
    #expect(text.contains("title: No, Kegiatan\n"))
  }

  @Test func `The language is that of the commonest words`() throws {
    let vocabularies = try Reading.vocabularies()
    let english = LanguageGuess(
      "the ministers of the region and their staff".wordList, vocabularies)
    #expect(english.tag == .english && english.isSure)
    let nothing = LanguageGuess(["Jakarta"], vocabularies)
    #expect(!nothing.isSure)
    #expect(
      LanguageGuess.ofPhrase(
        "New report reveals how infrastructure defines our climate", vocabularies) == .english)
    #expect(LanguageGuess.ofPhrase("Proyek 100 Desa", vocabularies) == nil)
  }

  @Test(
    arguments: [
      ("kunjungan kehormatan ke kantor", "courtesy-call"),
      ("sebuah courtesy call", "courtesy-call"),
      ("pertemuan bilateral itu", "bilateral"), ("sebuah rapat", nil),
    ] as [(String, String?)])
  func `The kind of meeting is known by its label`(_ text: String, _ kind: String?) throws {
    #expect(MeetingKind.kind(of: text, try Reading.vocabularies()) == kind)
  }
}
