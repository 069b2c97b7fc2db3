import Frames
import Taklimat
import Testing

@Suite struct SourceDateTests {
  @Test(arguments: [
    ("0", DocumentDate(year: 1970, month: 1, day: 1)),
    ("951782400", DocumentDate(year: 2000, month: 2, day: 29)),
    ("1709164799", DocumentDate(year: 2024, month: 2, day: 28, hour: 23, minute: 59, second: 59)),
    ("1761004800", DocumentDate(year: 2025, month: 10, day: 21)),
    ("4107542399", DocumentDate(year: 2100, month: 2, day: 28, hour: 23, minute: 59, second: 59)),
    (
      "253402300799",
      DocumentDate(year: 9999, month: 12, day: 31, hour: 23, minute: 59, second: 59)
    ),
  ])
  func `Seconds become a date`(_ text: String, _ date: DocumentDate) {
    #expect(SourceDate.parse(text) == .given(date))
  }

  @Test(arguments: [
    "", " 1", "1 ", "-1", "+1", "1.5", "0x10", "yesterday", "253402300800", "99999999999999999999",
    "１",
  ])
  func `Anything but a whole number of seconds is malformed`(_ text: String) {
    #expect(SourceDate.parse(text) == .malformed(text))
  }
}
