import Testing

@testable import Checks

@Suite struct ReadingTests {
  private func value(_ text: String) -> PDFValue {
    PDFValueParser.value(of: Array(text.utf8)).value
  }

  @Test func `Values are read as PDF writes them`() {
    #expect(
      value("[1 -2.5 true null /A#20b (x) <41 4>]")
        == .array([
          .integer(1), .real(-2.5), .boolean(true), .null, .name("A b"), .string([120]),
          .string([0x41, 0x40]),
        ]))
    #expect(
      value("<</K 3 0 R/L[4 0 R 5]>>")
        == .dictionary([
          "K": .reference(ObjectID(number: 3, generation: 0)),
          "L": .array([.reference(ObjectID(number: 4, generation: 0)), .integer(5)]),
        ]))
    #expect(value("<</A 1/A 2>>") == .dictionary(["A": .integer(2)]))
    #expect(value("[1 2") == .integer(1) && value("]") == .null && value("") == .null)
    #expect(value("999999999999999999999999") == .real(1e24))
  }

  @Test(arguments: [
    (#"(a\(b\)\\)"#, "a(b)\\"), (#"(\101\7\n)"#, "A\u{7}\n"), ("(a\\\nb\r\nc)", "ab\nc"),
    ("(a(b)c)", "a(b)c"),
  ])
  func `Strings lose their escapes`(_ text: String, _ expected: String) {
    #expect(value(text) == .string(Array(expected.utf8)))
  }

  @Test func `Texts are read in their three encodings`() {
    #expect(PDFText.text([0xFE, 0xFF, 0, 65, 0xD8, 0x3D, 0xDE, 0x00]) == "A😀")
    #expect(PDFText.text([0xFE, 0xFF, 0, 0x1B, 0, 101, 0, 110, 0, 0x1B, 0, 65]) == "A")
    #expect(PDFText.text([0xEF, 0xBB, 0xBF, 0xC3, 0xA9]) == "é")
    #expect(PDFText.text([0x41, 0x84, 0xE9, 0xA0, 0x1F, 0x9E]) == "A—é€˜ž")
  }

  @Test func `A map covers its characters and ranges`() throws {
    let map = try UnicodeMap(
      Array(
        """
        1 begincodespacerange <00> <ff> endcodespacerange
        2 beginbfchar <01> <0041> <05> <00420043> endbfchar
        3 beginbfrange <10> <12> <0041> <20> <21> [<0041> <0042>] <30> <2f> <0041> endbfrange
        """.utf8))
    let covered = (0...0x40).filter(map.covers)
    #expect(covered == [1, 5, 0x10, 0x11, 0x12, 0x20, 0x21])
  }

  @Test func `Moments are equal whatever zone and form they have`() throws {
    let moment = try #require(TimeStamp(pdf: "D:20251021003000+07'00'"))
    #expect(moment == TimeStamp(iso: "2025-10-20T17:30:00Z"))
    #expect(moment == TimeStamp(iso: "2025-10-20T12:30:00.5-05:00"))
    #expect(moment != TimeStamp(iso: "2025-10-20T17:30:01Z"))
    #expect(TimeStamp(pdf: "D:2024") == TimeStamp(iso: "2024-01-01"))
    #expect(TimeStamp(pdf: "D:20240229120000Z") != TimeStamp(pdf: "D:20240301120000Z"))
    for bad in ["", "D:", "D:2025x", "D:20251321", "yesterday"] {
      #expect(TimeStamp(pdf: bad) == nil, "\(bad)")
    }
  }
}
