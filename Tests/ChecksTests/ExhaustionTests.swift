import Diagnostics
import Testing

@testable import Checks

/// Small files made to exhaust the program end in a message.
@Suite struct ExhaustionTests {
  private func tags(_ content: String = "", metadata: String? = nil, more: [String] = []) -> [UInt8]
  {
    HandMade.pdf(
      catalog: "/Pages 2 0 R \(metadata == nil ? "" : "/Metadata 5 0 R")", page: "",
      content: content, more: [HandMade.stream(metadata ?? "", "")] + more)
  }

  @Test(arguments: ["()", "0 ", "[]"])
  func `Operands without end are not collected`(_ operand: String) {
    let many = String(repeating: operand, count: ReadingLimits.operands + 1)
    let found = Found(tags("\(many) Tj"))
    #expect(found.holdsOnly(ChecksDiagnostics.tooComplex), "\(found.text)")
    #expect(found.text.contains("operands"), "\(found.text)")
  }

  @Test func `Attributes without end are not collected`() {
    let many = (0...ReadingLimits.attributes).map { "b\($0)=''" }.joined(separator: " ")
    let found = Found(tags(metadata: "<a \(many)/>"))
    #expect(found.holdsOnly(ChecksDiagnostics.tooComplex), "\(found.text)")
    #expect(found.text.contains("attributes"), "\(found.text)")
  }

  @Test func `A packet larger than any document's is not read`() {
    let text = String(repeating: "x", count: ReadingLimits.packetBytes)
    let found = Found(tags(metadata: "<a>\(text)</a>"))
    #expect(found.holdsOnly(ChecksDiagnostics.tooComplex), "\(found.text)")
    #expect(found.text.contains("XMP packet"), "\(found.text)")
  }

  @Test func `Marks without end are not collected`() throws {
    let reader = try PDFReader(tags())
    let resources = try ContentResources(reader, .null)
    try reader.count(marks: ReadingLimits.marks - 1)
    var scanner = ContentScanner(
      Array("/P <</MCID 0>> BDC EMC".utf8), reader, resources, UsedFonts(reader), page: 0)
    try scanner.scan()
    #expect(scanner.content.marks == [0: 1])
    var next = ContentScanner(
      Array("/P <</MCID 1>> BDC EMC".utf8), reader, resources, UsedFonts(reader), page: 0)
    #expect(throws: PDFFailure.self) { try next.scan() }
  }
}
