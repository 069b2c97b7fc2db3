import Frames
import TestSupport
import Testing

@testable import Finish

@Suite struct PDFBytesTests {
  private func written(_ build: (inout PDFBytes) -> Void) -> String {
    var bytes = PDFBytes()
    build(&bytes)
    return String(decoding: bytes.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    (0.0, "0"), (-0.0001, "0"), (1.0, "1"), (-1.5, "-1.5"), (595.276, "595.276"),
    (0.05, ".05"), (0.0004, "0"), (0.9996, "1"), (-0.007, "-.007"), (.nan, "0"),
    (.infinity, "0"), (1e300, "1000000000000"),
  ])
  func numbersHaveThreeDecimalsAndNoExponent(number: Double, expected: String) {
    #expect(written { $0.put(real: number) } == expected)
  }

  @Test(arguments: [(0, "0"), (-12, "-12"), (Int.min, "-9223372036854775808")])
  func wholeNumbersAreExact(number: Int, expected: String) {
    #expect(written { $0.put(number) } == expected)
  }

  @Test(arguments: [
    ("Uji (1)", #"(Uji \(1\))"#), (#"a\b"#, #"(a\\b)"#), ("é", "<FEFF00E9>"),
    ("🎯", "<FEFFD83CDFAF>"), ("a\nb", "<FEFF0061000A0062>"), ("", "()"),
  ])
  func textIsPlainOrUTF16(text: String, expected: String) {
    #expect(written { $0.put(text: text) } == expected)
  }

  @Test func namesEscapeWhatMayNotStandInThem() {
    #expect(written { $0.put(name: "A b/#é") } == "/A#20b#2F#23#C3#A9")
  }

  @Test func rectanglesAreTurnedUpward() {
    let rect = Rect(x: 10, y: 20, width: 30, height: 5)
    #expect(written { $0.put(rect, pageHeight: 100) } == "[10 75 40 80]")
  }
}

@Suite struct PageLabelsTests {
  private func labels(_ labels: [String]) -> String {
    var bytes = PDFBytes()
    PageLabels.put(labels, into: &bytes)
    return String(decoding: bytes.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    (["1", "2", "3"], "0<</S/D>>"),
    (["i", "ii", "1", "2"], "0<</S/r>>2<</S/D>>"), (["iii", "v"], "0<</S/r/St 3>>1<</S/r/St 5>>"),
    (["iiii", "vx"], "0<</P(iiii)>>1<</P(vx)>>"),
    (["5", "6", "8"], "0<</S/D/St 5>>2<</S/D/St 8>>"),
    (["A-1", "A-2", "B-3"], "0<</S/D/P(A-)>>2<</S/D/St 3/P(B-)>>"),
    (["01", ""], "0<</P(01)>>1<<>>"),
    (["99999999999999999999"], "0<</P(99999999999999999999)>>"),
  ])
  func runsOfNumbersAreOneRange(names: [String], expected: String) {
    #expect(labels(names) == "/PageLabels<</Nums[\(expected)]>>")
  }
}

@Suite struct DeflateTests {
  @Test func whatIsCompressedComesBackAndNeverEndsInACarriageReturn() throws {
    let deflate = try Deflate()
    var generator = SeededGenerator(seed: 1)
    var extended = 0
    for length in 0..<2000 {
      let data = (0..<(length % 40)).map { _ in UInt8.random(in: 0...255, using: &generator) }
      let compressed = deflate.compress(data, filler: 10)
      #expect(compressed.last != 13)
      let inflated = try deflate.inflate(compressed[...])
      #expect(inflated.prefix(data.count) == data[...])
      extended += inflated.count - data.count
    }
    #expect(extended > 0, "some of the samples would end in a carriage return")
  }

  @Test func largeDataInflatesInSteps() throws {
    let deflate = try Deflate()
    let data = [UInt8](repeating: 7, count: 3_000_000)
    #expect(try deflate.inflate(deflate.compress(data)[...]) == data)
  }

  @Test func damagedDataIsAnError() throws {
    let deflate = try Deflate()
    #expect(throws: FinishingError.corruptStream) { try deflate.inflate([1, 2, 3, 4]) }
  }
}

@Suite struct MetadataTests {
  @Test(arguments: [
    (420, "+07'00'", "+07:00"), (-570, "-09'30'", "-09:30"), (0, "+00'00'", "+00:00"),
  ])
  func datesSayTheirOffset(offset: Int, pdf: String, iso: String) {
    let date = DocumentDate(
      year: 2025, month: 1, day: 2, hour: 3, minute: 4, second: 5, offset: offset)
    #expect(date.pdfDate == "D:20250102030405" + pdf)
    #expect(date.isoDate == "2025-01-02T03:04:05" + iso)
  }

  @Test func whatXMLCannotHoldIsReplaced() {
    var properties = DocumentProperties.sample
    properties.title = "a<b>&\u{1}"
    let packet = Metadata(properties: properties, conformance: .none).packet()
    let text = String(decoding: packet.bytes, as: UTF8.self)
    #expect(text.contains("<rdf:li xml:lang=\"x-default\">a&lt;b&gt;&amp; </rdf:li>"))
    #expect(!text.contains("pdfuaid"))
  }
}
