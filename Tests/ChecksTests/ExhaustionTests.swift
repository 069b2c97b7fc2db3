import Diagnostics
import PDFSyntax
import TestSupport
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
  /// Elements under one parent, and all that can be wrong with them.
  private func crowd(_ count: Int, kids: String, page: String = "", parents: String = "")
    throws -> FinishedDocument
  {
    let list = String(repeating: kids, count: count)
    return try FinishedDocument(
      PDFReader(
        HandMade.pdf(
          catalog: "/Pages 2 0 R /StructTreeRoot 5 0 R", page: "/StructParents 0 \(page)",
          content: "",
          more: [
            "<< /K 6 0 R /ParentTree << /Nums [\(parents)] >> >>",
            "<< /S /Document /P 5 0 R /K [\(list) 7 0 R] >>", "<< /S /Sect /P 6 0 R >>",
          ])))
  }

  /// How much was counted for the paths of a rule's findings.
  private func work(
    _ rule: any Rule.Type, _ document: FinishedDocument, _ sink: DiagnosticSink
  ) throws -> Int {
    try rule.check(document, Findings(file: "x.pdf", sink: sink))
    return try #require(document.tags).tree.numbers.work
  }

  private func fullSink() -> DiagnosticSink {
    let sink = DiagnosticSink()
    let findings = Findings(file: "x.pdf", sink: sink)
    for _ in 0..<DiagnosticSink.limit {
      findings.report(ChecksDiagnostics.tooComplex, "it is full", hint: "none")
    }
    return sink
  }

  @Test func `Siblings are counted once, and not at all for what is not told`() throws {
    let count = 500
    let repeated = "<< /S /Sect /K 7 0 R >> "
    let annotations = String(repeating: "<< /Subtype /Link /StructParent 1 >> ", count: count)
    let cases: [(any Rule.Type, () throws -> FinishedDocument)] = [
      (ReachRule.self, { try self.crowd(count, kids: repeated) }),
      (
        AnnotationRule.self,
        {
          try self.crowd(
            count, kids: "<< /S /Sect >> ", page: "/Annots [\(annotations)]", parents: "1 7 0 R")
        }
      ),
    ]
    for (rule, document) in cases {
      let sink = DiagnosticSink()
      let told = try work(rule, try document(), sink)
      #expect((count...2 * count + 10).contains(told), "\(rule): \(told)")
      #expect(sink.errorCount >= count)
      #expect(try work(rule, try document(), fullSink()) == 0, "\(rule)")
    }
  }

  @Test func `An element's marks are read once, however often it is named`() throws {
    let document = try crowd(500, kids: "1 ")
    var claimed = ClaimedNumbers(try #require(document.tags).tree)
    #expect((0..<500).filter { claimed.holds($0, of: 0) } == [1])
    #expect(claimed.work == 501)
  }
}

/// Streams that unpack to more than files of their size hold.
@Suite struct UnpackingTests {
  /// A PDF whose page content is this stream.
  private func found(_ stream: [UInt8], _ entries: String) -> Found {
    let digits = stream.map { Hexadecimal.text([$0]) }.joined()
    return Found(
      HandMade.pdf(
        catalog: "/Pages 2 0 R", page: "/Contents 5 0 R", content: "",
        more: [HandMade.stream(digits + ">", entries)]))
  }

  /// A zlib stream of zeros: matches of 258, 13 bits each, so that the bytes repeat after 13.
  static func zeros(matches: Int) -> [UInt8] {
    var bits: [UInt8] = [1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0]
    for _ in 0..<matches { bits += [1, 1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0] }
    bits += [UInt8](repeating: 0, count: 7)  // the end of the block
    bits += [UInt8](repeating: 0, count: (8 - bits.count % 8) % 8)
    let bytes = stride(from: 0, to: bits.count, by: 8).map { start in
      (0..<8).reduce(UInt8(0)) { $0 | bits[start + $1] << UInt8($1) }
    }
    return [0x78, 0x01] + bytes
  }

  @Test func `The size of deflated data is known without unpacking them`() throws {
    var size = DeflateSize(Self.zeros(matches: 1000))
    #expect(size.measure(limit: .max) == 258_001)
    var cut = DeflateSize(Self.zeros(matches: 1000))
    #expect((1000...1258).contains(cut.measure(limit: 1000)))
  }

  /// Real streams, with codes of their own, measured as the library unpacks them.
  @Test func `All streams of the example are measured right`() throws {
    let bytes = try ExamplePDF.bytes()
    let reader = try PDFReader(bytes)
    let library = try #require(QPDFLibrary.shared)
    let handle = try QPDFHandle(library, reading: bytes)
    var count = 0
    for number in 1...400 {
      let id = ObjectID(number: number, generation: 0)
      guard try reader.object(id).isStream,
        try reader.object(id).value.dictionary?["Filter"]?.name == "FlateDecode",
        let packed = handle.packedData(id), let data = handle.streamData(id, tellingDamage: true)
      else { continue }
      var size = DeflateSize(packed)
      let measured = size.measure(limit: .max)
      // A predictor's bytes are taken away after that.
      let hasPredictor = try reader.object(id).value.dictionary?["DecodeParms"] != nil
      #expect(measured == data.count || (hasPredictor && measured > data.count), "\(number)")
      count += 1
    }
    #expect(count > 10)
  }

  /// `45 45 45 45 45 65 45 45 45 66`, the example of the standard (7.4.4.2).
  @Test func `The size of data packed by LZW is known without unpacking them`() {
    let packed: [UInt8] = [0x80, 0x0B, 0x60, 0x50, 0x22, 0x0C, 0x0C, 0x85, 0x01]
    #expect(LZWSize.measure(packed, true, limit: .max) == 10)
    #expect(LZWSize.measure(packed, true, limit: 3) > 3)
  }

  @Test func `Data in 85 characters are read`() {
    #expect(Base85.data(Array("87cURD]i,\"Ebo80~>".utf8)) == Array("Hello World!".utf8))
    #expect(Base85.data(Array("z 87cUR\nDZ~>".utf8)) == [0, 0, 0, 0] + Array("Hello".utf8))
  }

  @Test(arguments: [
    "[/ASCIIHexDecode /FlateDecode]", "[/ASCIIHexDecode /FlateDecode /FlateDecode]",
  ])
  func `A stream that unpacks without end is refused before it is unpacked`(
    _ filters: String
  ) throws {
    let found = found(Self.zeros(matches: 200_000), "/Filter \(filters)")
    #expect(found.holdsOnly(ChecksDiagnostics.tooComplex), "\(found.text)")
    #expect(found.text.contains("its streams unpack to more than"), "\(found.text)")
  }

  @Test func `A filter may stand by itself`() throws {
    let reader = try PDFReader(
      HandMade.pdf(
        catalog: "/Pages 2 0 R", page: "", content: "", more: ["[6 0 R]", "/FlateDecode"]))
    let filter = PDFValue.reference(ObjectID(number: 5, generation: 0))
    #expect(try UnpackedSize(["Filter": filter], reader).bound(packed: 10) == 10_320)
  }

  @Test func `A stream that is packed well is read`() {
    let found = found(Self.zeros(matches: 1000), "/Filter [/ASCIIHexDecode /FlateDecode]")
    #expect(!found.holds(ChecksDiagnostics.tooComplex), "\(found.text)")
  }

  @Test func `One content that is listed without end is refused`() {
    let content = String(repeating: "q Q\n", count: 1 << 16)
    let list = String(repeating: "5 0 R ", count: 2000)
    let found = Found(
      HandMade.pdf(
        catalog: "/Pages 2 0 R", page: "/Contents [\(list)]", content: "",
        more: [HandMade.stream(content, "")]))
    #expect(found.holdsOnly(ChecksDiagnostics.tooComplex), "\(found.text)")
  }

  @Test func `Marks in each other without end are refused`() {
    let found = Found(
      HandMade.pdf(
        catalog: "/Pages 2 0 R", page: "",
        content: String(repeating: "/A BMC ", count: ReadingLimits.markDepth + 1)))
    #expect(found.holdsOnly(ChecksDiagnostics.tooComplex), "\(found.text)")
    #expect(found.text.contains("marks in each other"), "\(found.text)")
  }

  @Test func `A map without end is refused`() {
    let entries = String(repeating: "<41><41>", count: ReadingLimits.mappings + 1)
    #expect(throws: PDFFailure.self) {
      try UnicodeMap(Array("beginbfchar \(entries)".utf8))
    }
  }

  @Test func `Content that many pages have is read once`() throws {
    let count = 3000
    let kids = (0..<count).map { "\(6 + $0) 0 R" }.joined(separator: " ")
    let content = String(repeating: "q Q\n", count: 1 << 14)
    let reader = try PDFReader(
      HandMade.pdf(
        catalog: "/Pages 5 0 R", page: "", content: content,
        more: ["<< /Type /Pages /Kids [\(kids)] >>"]
          + (0..<count).map { _ in "<< /Type /Page /Parent 5 0 R /Contents 4 0 R >>" }))
    #expect(try FinishedDocument(reader).painted.pages.count == count)
  }
}
