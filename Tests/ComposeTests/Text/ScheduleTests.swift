import Compose
import Diagnostics
import Frames
import Shaping
import Testing

@Suite struct ScheduleTests {
  private func when(_ schedule: String, _ language: String) throws -> String? {
    try Briefing("when: " + schedule, language: language)
      .text("title-page/details/date/body")
  }

  @Test(arguments: [
    ("2025-10-21", "Selasa, 21 Oktober 2025", "Tuesday, 21 October 2025"),
    (
      "2025-10-21T15:00+07:00", "Selasa, 21 Oktober 2025, pukul 15.00\u{A0}WIB",
      "Tuesday, 21 October 2025, 3:00 p.m.\u{A0}UTC+7"
    ),
    (
      "{start: 2025-10-21T10:00+07:00, end: 2025-10-21T13:30+07:00}",
      "Selasa, 21 Oktober 2025, pukul 10.00–13.30\u{A0}WIB",
      "Tuesday, 21 October 2025, 10:00 a.m.–1:30 p.m.\u{A0}UTC+7"
    ),
    ("{start: 2025-10-21, end: 2025-10-21}", "Selasa, 21 Oktober 2025", "Tuesday, 21 October 2025"),
    ("{start: 2025-10-21, end: 2025-10-23}", "21–23 Oktober 2025", "21–23 October 2025"),
    (
      "{start: 2025-10-31T09:00+07:00, end: 2025-11-01T17:00+07:00}",
      "Jumat, 31 Oktober 2025, pukul 09.00\u{A0}WIB – Sabtu, 1 November 2025, pukul 17.00\u{A0}WIB",
      "Friday, 31 October 2025, 9:00 a.m.\u{A0}UTC+7 – Saturday, 1 November 2025, 5:00 p.m.\u{A0}UTC+7"
    ),
    (
      "{start: 2025-10-21T10:00+07:00, end: 2025-10-21}",
      "Selasa, 21 Oktober 2025, pukul 10.00\u{A0}WIB",
      "Tuesday, 21 October 2025, 10:00 a.m.\u{A0}UTC+7"
    ),
    (
      "{start: 2025-10-21T10:00, end: 2025-10-21T13:30}",
      "Selasa, 21 Oktober 2025, pukul 10.00–13.30",
      "Tuesday, 21 October 2025, 10:00 a.m.–1:30 p.m."
    ),
    (
      "{start: 2025-10-21T10:00, end: 2025-10-21T13:30+08:00}",
      "Selasa, 21 Oktober 2025, pukul 10.00–13.30\u{A0}WITA",
      "Tuesday, 21 October 2025, 10:00 a.m.–1:30 p.m.\u{A0}UTC+8"
    ),
    (
      "{start: 2025-10-21T10:00+07:00, end: 2025-10-21T13:30+08:00}",
      "Selasa, 21 Oktober 2025, pukul 10.00\u{A0}WIB – pukul 13.30\u{A0}WITA",
      "Tuesday, 21 October 2025, 10:00 a.m.\u{A0}UTC+7 – 1:30 p.m.\u{A0}UTC+8"
    ),
  ])
  func `A time is said as it is said in the language`(
    _ schedule: String, _ indonesian: String, _ english: String
  ) throws {
    #expect(try when(schedule, "id") == indonesian)
    #expect(try when(schedule, "en") == english)
  }

  @Test(arguments: [
    ("{level: biasa}", "Biasa", "Unclassified"),
    ("{level: terbatas}", "Terbatas", "Restricted"),
    ("{level: rahasia}", "Rahasia", "Secret"),
    ("{level: sangat-rahasia}", "Sangat Rahasia", "Top secret"),
    ("{tlp: amber+strict}", "TLP:AMBER+STRICT", "TLP:AMBER+STRICT"),
    ("{level: rahasia, tlp: red}", "Rahasia · TLP:RED", "Secret · TLP:RED"),
  ])
  func `A marking is in the document's language, the traffic light never`(
    _ marking: String, _ indonesian: String, _ english: String
  ) throws {
    for (language, text) in [("id", indonesian), ("en", english)] {
      let briefing = try Briefing("document: {marking: \(marking)}\nsummary: A", language: language)
      #expect(briefing.text("title-page/details/marking/body") == text)
      #expect(briefing.furniture(page: 1).contains(text.uppercased()))
    }
    #expect(try Briefing("document: {marking: {}}").element("title-page/details") == nil)
  }
}
