import Testing

@testable import Checks

/// Any value of a dictionary may be a reference (ISO 32000-1, 7.3.10), its strings too.
@Suite struct IndirectStringTests {
  private func found(
    catalog: String = "", element: String,
    content: String = "/P << /MCID 0 >> BDC 0 0 9 9 re f EMC",
    resources: String = "", text: String = "(en)", more: [String] = []
  ) -> Found {
    Found(
      HandMade.pdf(
        catalog: "/Pages 2 0 R /StructTreeRoot 5 0 R /MarkInfo << /Marked true >> \(catalog)",
        page: "/StructParents 0 /Resources << \(resources) >>", content: content,
        more: [
          "<< /K 6 0 R /ParentTree << /Nums [0 [6 0 R]] >> >>",
          "<< /P 5 0 R /Pg 3 0 R /K 0 \(element) >>", text,
        ] + more))
  }

  @Test func `The document's language may stand by itself`() {
    #expect(
      !found(catalog: "/Lang 7 0 R", element: "/S /P").holds(ChecksDiagnostics.languageMissing))
    #expect(
      found(catalog: "/Lang 7 0 R", element: "/S /P", text: "()")
        .holds(ChecksDiagnostics.languageMissing))
  }

  @Test func `An element's language may stand by itself`() {
    #expect(!found(element: "/S /P /Lang 7 0 R").holds(ChecksDiagnostics.languageMissing))
    #expect(found(element: "/S /P /Lang 4 0 R").holds(ChecksDiagnostics.languageMissing))
  }

  @Test(arguments: ["Alt", "ActualText"])
  func `An alternative text may stand by itself`(_ key: String) {
    #expect(
      !found(element: "/S /Figure /\(key) 7 0 R").holds(ChecksDiagnostics.alternativeMissing))
    #expect(
      found(element: "/S /Figure /\(key) 7 0 R", text: "()")
        .holds(ChecksDiagnostics.alternativeMissing))
  }

  @Test func `What is said of an attachment may stand by itself`() throws {
    let bytes = HandMade.pdf(
      catalog: "/Pages 2 0 R /AF [5 0 R]", page: "", content: "",
      more: [
        "<< /Type /Filespec /F (b) /UF 6 0 R /EF << /F 7 0 R >> /AFRelationship 9 0 R >>",
        "(a.txt)", HandMade.stream("abc", "/Params << /Size 8 0 R >>"), "4", "/Source",
      ])
    let reader = try PDFReader(bytes)
    let document = try FinishedDocument(reader)
    let file = try #require(document.attachments.first?.file)
    #expect(file.name == "a.txt" && file.relationship == "Source")
    #expect(file.damage == "it is said to have 4 bytes and has 3")
  }

  private func font(_ content: String) -> Found {
    found(
      element: "/S /P", content: "/P << /MCID 0 >> BDC BT /F 9 Tf \(content) ET EMC",
      resources:
        "/Font << /F << /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> >>"
    )
  }

  @Test(arguments: ["3 Tr (x) Tj", "q 3 Tr (x) Tj Q", "3 Tr q 0 Tr Q (x) Tj"])
  func `A font that is never seen need not be embedded`(_ content: String) {
    let found = font(content)
    #expect(!found.holds(ChecksDiagnostics.fontNotEmbedded), "\(found.text)")
  }

  @Test(arguments: [
    "(x) Tj", "3 Tr 0 Tr (x) Tj", "q 3 Tr Q (x) Tj", "3 Tr (x) Tj 7 Tr (x) Tj",
  ])
  func `A font that is seen must be embedded`(_ content: String) {
    let found = font(content)
    #expect(found.holds(ChecksDiagnostics.fontNotEmbedded), "\(found.text)")
  }
}
