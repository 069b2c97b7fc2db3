import Diagnostics
import Fields
import Testing

@testable import Languages

@Suite("Dates and times")
struct DateFormsTests {
  let indonesian: Language
  let english: Language

  init() throws {
    let languages = ShippedLanguages()
    indonesian = try languages.indonesian()
    english = try languages.english()
  }

  private func day(_ year: Int, _ month: Int, _ day: Int) throws -> CalendarDate {
    try #require(CalendarDate(year: year, month: month, day: day))
  }

  @Test("are written with the weekday, without a leading zero")
  func full() throws {
    #expect(indonesian.dates.full(try day(2025, 10, 21)) == "Selasa, 21 Oktober 2025")
    #expect(english.dates.full(try day(2025, 10, 21)) == "Tuesday, 21 October 2025")
    #expect(indonesian.dates.full(try day(2024, 2, 2)) == "Jumat, 2 Februari 2024")
    #expect(indonesian.dates.full(try day(2000, 2, 29)) == "Selasa, 29 Februari 2000")
    #expect(english.dates.full(try day(1945, 8, 17)) == "Friday, 17 August 1945")
    #expect(english.dates.full(try day(2026, 3, 1)) == "Sunday, 1 March 2026")
  }

  @Test("have a long form, a month alone and the order of references")
  func others() throws {
    let date = try day(2025, 10, 21)
    #expect(indonesian.dates.long(date) == "21 Oktober 2025")
    #expect(indonesian.dates.monthYear(date) == "Oktober 2025")
    #expect(indonesian.dates.reference(date) == "2025, 21 Oktober")
    #expect(english.dates.reference(date) == "2025, October 21")
    #expect(english.dates.referenceMonth(date) == "2025, October")
  }

  @Test("of a reference are as exact as they are known")
  func partial() {
    #expect(indonesian.dates.reference(PartialDate(year: 2021)) == "2021")
    #expect(indonesian.dates.reference(PartialDate(year: 2021, month: 10)) == "2021, Oktober")
    let day = PartialDate(year: 2021, month: 10, day: 11)
    #expect(indonesian.dates.reference(day) == "2021, 11 Oktober")
    #expect(english.dates.long(PartialDate(year: 2021, month: 10)) == "October 2021")
    #expect(english.dates.long(day) == "11 October 2021")
    #expect(english.dates.long(PartialDate(year: 2021)) == "2021")
  }

  @Test("of a range repeat only what differs, the earlier day first")
  func ranges() throws {
    let dates = indonesian.dates
    let start = try day(2025, 10, 21)
    #expect(dates.range(start, try day(2025, 10, 23)) == "21–23 Oktober 2025")
    #expect(dates.range(try day(2025, 10, 23), start) == "21–23 Oktober 2025")
    #expect(dates.range(start, try day(2025, 11, 2)) == "21 Oktober – 2 November 2025")
    #expect(dates.range(start, try day(2026, 1, 2)) == "21 Oktober 2025 – 2 Januari 2026")
    #expect(dates.range(start, start) == "21 Oktober 2025")
  }

  @Test("have times by the clock of the language")
  func times() throws {
    let afternoon = try #require(TimeOfDay(hour: 15, minute: 0))
    let night = try #require(TimeOfDay(hour: 0, minute: 5))
    let noon = try #require(TimeOfDay(hour: 12, minute: 30))
    #expect(indonesian.times.sentence(afternoon) == "pukul 15.00")
    #expect(indonesian.times.short(night) == "00.05")
    #expect(indonesian.times.range(noon, afternoon) == "12.30–15.00")
    #expect(indonesian.times.sentenceRange(noon, afternoon) == "pukul 12.30–15.00")
    #expect(english.times.sentenceRange(noon, afternoon) == "12:30 p.m.–3:00 p.m.")
    #expect(english.times.sentence(afternoon) == "3:00 p.m.")
    #expect(english.times.sentence(night) == "12:05 a.m.")
    #expect(english.times.sentence(noon) == "12:30 p.m.")
    #expect(english.times.short(afternoon) == "15:00")
  }

  @Test("name a time zone where it has a name, else by its distance to UTC")
  func zones() throws {
    let (indonesian, english) = (indonesian.times.zones, english.times.zones)
    #expect([420, 480, 540].map(indonesian.name) == ["WIB", "WITA", "WIT"])
    #expect([420, 0, -300].map(english.name) == ["UTC+7", "UTC", "UTC−5"])
    #expect([330, -210, 125].map(indonesian.name) == ["UTC+5:30", "UTC−3:30", "UTC+2:05"])
    #expect(indonesian.text("pukul 15.00", in: 420) == "pukul 15.00\u{A0}WIB")
    #expect(indonesian.text("pukul 15.00", in: nil) == "pukul 15.00")
  }
}
