import Diagnostics
import TestSupport
import Testing

@testable import Checks

/// Faults in the bytes of a file, between and around its objects.
@Suite struct WholeFileTests {
  @Test func `Packed data that were changed are told, whatever they hold`() throws {
    let good = try ExamplePDF.bytes()
    let places = Self.checksums(of: good)
    #expect(places.count > 20)
    for place in places {
      var bytes = good
      bytes[place] ^= 1
      let found = Found(bytes)
      let words = found.ids == ["attachment-damaged"] ? "cannot be unpacked" : "checksum of stream"
      #expect(found.ids.count == 1 && found.text.contains(words), "\(place): \(found.text)")
    }
  }

  /// The last bytes of all streams that went through Flate alone.
  private static func checksums(of bytes: [UInt8]) -> [Int] {
    let (start, end) = (Array("stream\n".utf8), Array("\nendstream".utf8))
    var places: [Int] = []
    var dictionary = 0
    for place in bytes.indices where bytes[place...].starts(with: end) {
      let text = bytes[dictionary..<place]
      let stream = text.indices.first { text[$0...].starts(with: start) } ?? place
      let entries = String(decoding: text[..<stream], as: UTF8.self)
      if entries.contains("FlateDecode"), !entries.contains("Predictor") {
        places.append(place - 1)
      }
      dictionary = place + end.count
    }
    return places
  }

  @Test(arguments: [5, 6, 7])
  func `A file cut before its end's mark is whole is damaged`(_ lost: Int) throws {
    let found = Found(try ExamplePDF.bytes().dropLast(lost))
    #expect(found.ids == ["damaged-pdf"] && found.text.contains("cut off"), "\(found.text)")
  }

  @Test(arguments: ["junk\n", String(repeating: "x", count: 900)])
  func `Bytes in front of an archived file are told`(_ junk: String) throws {
    let found = Found(Array(junk.utf8) + (try ExamplePDF.bytes()))
    #expect(found.ids == ["damaged-pdf"], "\(found.text)")
    #expect(found.text.contains("\(junk.utf8.count) bytes stand in front"), "\(found.text)")
  }

  @Test func `An end behind the end hides nothing`() throws {
    let found = Found(try ExamplePDF.bytes() + Array("secret stuff\n%%EOF\n".utf8))
    #expect(found.ids == ["damaged-pdf"], "\(found.text)")
    #expect(found.text.contains("19 bytes stand behind"), "\(found.text)")
  }

  @Test func `What was added to a file of this program is told`() throws {
    let good = try ExamplePDF.bytes()
    let start = try #require(good.lastRange(of: "startxref"))
    let found = Found(good + Array("secret\n".utf8) + good[start...])
    #expect(found.ids == ["damaged-pdf"] && found.text.contains("added to"), "\(found.text)")
  }

  @Test func `A file that was linearized was not added to`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(try ExamplePDF.bytes(), to: "good.pdf")
    let result = try Subprocess.run(
      "/usr/bin/qpdf", ["--linearize", path, folder.path("fast.pdf")])
    #expect(result.status == .exited(0), "\(result.errorText)")
    #expect(Found(try FileContents.read(folder.path("fast.pdf"))).text == "")
  }

  @Test func `An archived file has an identifier`() throws {
    var bytes = try OpenPDF.example().closed()
    let start = try #require(bytes.lastRange(of: "/ID ["))
    bytes[start + 1] = UInt8(ascii: "X")
    let found = Found(bytes)
    #expect(found.ids == ["identifier-missing"], "\(found.text)")
  }

  @Test func `Checksums are those of the RFC`() {
    #expect(Adler32.checksum([]) == 1)
    #expect(Adler32.checksum(Array("Wikipedia".utf8)) == 0x11E6_0398)
    #expect(Adler32.checksum([UInt8](repeating: 255, count: 100_000)) == 0x149A_302C)
    #expect(Adler32.ends([9, 0x11, 0xE6, 3, 0x98, 13, 10], of: Array("Wikipedia".utf8)))
    #expect(!Adler32.ends([9, 0x11, 0xE6, 3, 0x98, 1, 1, 1], of: Array("Wikipedia".utf8)))
  }
}

extension [UInt8] {
  /// Where a text begins last.
  fileprivate func lastRange(of text: String) -> Int? {
    indices.reversed().first { self[$0...].starts(with: text.utf8) }
  }
}
