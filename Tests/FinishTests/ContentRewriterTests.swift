import Frames
import Testing

@testable import Finish

@Suite struct ContentRewriterTests {
  private func rewrite(_ content: String, _ marks: [ContentTag]) throws -> (String, [ElementID]) {
    var tree = StructureTree()
    let root = tree.add(.document, path: "document", to: nil)
    for role in [StructureRole.heading(2), .tableCell, .figure] {
      _ = tree.add(role, path: "\(role)", to: root)
    }
    let source = Array(content.utf8)
    var rewriter = ContentRewriter(
      source: source, marks: PageMarks(marks), structure: tree, page: 1)
    try rewriter.rewrite(0..<source.count)
    return (String(decoding: rewriter.output.bytes, as: UTF8.self), rewriter.elements)
  }

  @Test func onlyMarksOfElementsAreNumbered() throws {
    let (content, elements) = try rewrite(
      """
      /NonStruct << /MCID 0 >> BDC 1 w S EMC
      /Span << /MCID 1 >> BDC (a) Tj EMC
      /NonStruct << /MCID 2 >> BDC (b) Tj EMC
      /Span << /MCID 3 >> BDC f EMC
      """,
      [.artifact(.background), element(1), .artifact(.repeated), element(3)])
    #expect(
      content == """
        /Artifact <</Type/Layout>> BDC 1 w S EMC
        /H2 <</MCID 0>> BDC (a) Tj EMC
        /Artifact <</Type/Pagination>> BDC (b) Tj EMC
        /Figure <</MCID 1>> BDC f EMC
        """)
    #expect(elements.map(\.index) == [1, 3])
  }

  @Test func textThatLooksLikeAMarkIsLeftAlone() throws {
    let string = #"(EMC \) /Span << /MCID 0 >> BDC 0 0 0 rg (f) \\)"#
    let (content, _) = try rewrite(
      "/Span << /MCID 0 >> BDC \(string) Tj EMC % f EMC BDC", [element(2)])
    #expect(content == "/TD <</MCID 0>> BDC \(string) Tj EMC % f EMC BDC")
  }

  @Test func cairosActualTextStaysInsideItsMark() throws {
    let inner = "/Span << /ActualText <feff0066> >> BDC <01> Tj EMC"
    let (content, _) = try rewrite("/Span << /MCID 0 >> BDC \(inner) EMC", [element(1)])
    #expect(content == "/H2 <</MCID 0>> BDC \(inner) EMC")
  }

  @Test(arguments: [
    ("0 0 0 rg /a0 gs", "0 g /a0 gs"), ("0.5 0.5 0.5 RG 2 w", "0.5 G 2 w"),
    ("1 1 1 rg 0 0 0 RG", "1 g 0 G"), ("0.5 0.5 0.4 rg", "0.5 0.5 0.4 rg"),
    ("0 1 0 rg", "0 1 0 rg"), ("0 0 rg", "0 0 rg"),
  ])
  func grayIsSaidInGray(source: String, expected: String) throws {
    #expect(try rewrite(source, []).0 == expected)
  }

  @Test func aClipMayOpenInOneMarkAndCloseInAnother() throws {
    let source = "/Span << /MCID 0 >> BDC q W n f EMC /Span << /MCID 1 >> BDC f Q EMC"
    let (content, _) = try rewrite(source, [element(1), element(1)])
    #expect(content == "/H2 <</MCID 0>> BDC q W n f EMC /H2 <</MCID 1>> BDC f Q EMC")
  }
}
