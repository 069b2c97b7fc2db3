import Frames
import TestSupport
import Testing

@testable import Finish

@Suite struct AttachmentTests {
  static let source = AssociatedFile(
    name: "rapat é.yaml", mediaType: "application/yaml", description: "Data",
    bytes: Array("title: Rapat\n".utf8))
  static let lock = AssociatedFile(
    name: "lock.json", mediaType: "application/json", description: "Versi (dan fon)",
    bytes: Array("{}\n".utf8))

  private func archive(
    _ files: [AssociatedFile], _ archival: Conformance.Archival? = .a3a
  ) throws -> FinishedPDF {
    var stream = CairoStream()
    try stream.end()
    return FinishedPDF(
      bytes: try finish(
        [SheetedPage([element(1)])], end: stream.take(), structure: paragraphs(1),
        options: try .accessible(archival), attaching: files))
  }

  @Test func `Profile, identification and attachments are as they were seen last`() throws {
    let pdf = try archive([Self.source, Self.lock])
    try Golden.expect(try pdf.normalForm(), named: "archive.qdf")
    try pdf.keep(as: "archive.3a.pdf")
    try archive([], .a2a).keep(as: "archive.2a.pdf")
  }

  @Test func `Names come sorted, associations in the order given`() throws {
    let form = try archive([Self.source, Self.lock]).normalForm()
    let associated = try form.references(after: "/AF [")
    let named = try form.references(after: "/EmbeddedFiles <<")
    #expect(associated.count == 2 && named == associated.reversed())
  }

  @Test func `Every byte comes back, also where nothing can be compressed`() throws {
    var random = SeededGenerator(seed: 3)
    for size in [0, 1, 13, 4_000, 200_000] {
      let bytes = (0..<size).map { _ in UInt8.random(in: 0...255, using: &random) }
      var file = Self.lock
      file.bytes = bytes
      #expect(try archive([file]).attachment("lock.json") == bytes, "\(size)")
    }
  }

  /// A validator in use takes a carriage return at a stream's end for the line end behind it.
  @Test func `No attachment's stream ends in a carriage return unless the file does`() throws {
    let deflate = try Deflate()
    let texts = (0..<256).map { Array((String(repeating: "a", count: $0) + "\n").utf8) }
    let text = try #require(texts.first { deflate.compress($0).last == 13 })
    var file = Self.lock
    file.bytes = text
    let pdf = try archive([file])
    #expect(try pdf.attachment("lock.json") == text)
    #expect(pdf.bytes.ranges(of: text).count == 1, "stored as it is")
  }

  @Test func `A name can be attached only once`() {
    #expect(throws: FinishingError.duplicateAttachment("lock.json")) {
      try archive([Self.lock, Self.lock])
    }
  }

  @Test func `PDF/A-2 takes no attachment and other files take any`() throws {
    #expect(throws: FinishingError.attachmentNotAllowed("lock.json")) {
      try archive([Self.lock], .a2a)
    }
    #expect(try archive([Self.lock], nil).attachment("lock.json") == Self.lock.bytes)
    #expect(try !archive([], .a2a).normalForm().contains("/EmbeddedFiles"))
  }

  @Test func `Each standard says its name and no other`() throws {
    let second = try archive([], .a2a).normalForm()
    #expect(second.contains("<pdfaid:part>2</pdfaid:part>"))
    #expect(second.contains("<pdfaid:conformance>A</pdfaid:conformance>"))
    #expect(second.contains("pdfaExtension:schemas") && second.contains("/GTS_PDFA1"))
    let accessible = try archive([], nil).normalForm()
    #expect(accessible.contains("<pdfuaid:part>1</pdfuaid:part>"))
    #expect(!accessible.contains("pdfaid:part") && !accessible.contains("/OutputIntents"))
  }
}

extension String {
  /// The numbers of the objects that are referred to behind a text, up to the array's end.
  fileprivate func references(after text: String) throws -> [Substring] {
    let start = try #require(ranges(of: text).first).upperBound
    let words = self[start...].prefix { $0 != "]" }.split { " \n".contains($0) }
    return words.indices.filter { words[$0] == "R" && $0 > 1 }.map { words[$0 - 2] }
  }
}
