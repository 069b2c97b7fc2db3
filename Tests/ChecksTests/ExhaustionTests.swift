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
