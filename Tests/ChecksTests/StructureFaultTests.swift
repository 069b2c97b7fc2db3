import Checks
import TestSupport
import Testing

@Suite struct StructureFaultTests {
  @Test func `A good file passes`() throws {
    #expect(Found(try ExamplePDF.bytes()).text == "")
    #expect(Found(try OpenPDF.example().closed()).text == "")
  }

  @Test(arguments: treeFaults)
  func `A fault in the structure tree is found, and only that`(_ fault: Fault) throws {
    try fault.check()
  }

  @Test(arguments: contentFaults)
  func `A fault between tree and content is found, and only that`(_ fault: Fault) throws {
    try fault.check()
  }

  private static let treeFaults = [
    Fault(
      name: "an element dropped from its parent", expected: ChecksDiagnostics.unreachableElement,
      telling: "TR: error[unreachable-element]: the element cannot be reached: Document/"
    ) { file in
      let body = try file.object(holding: "/S /TBody")
      let row = try file.text(of: body, between: "/K [\n", and: "\n")
      try file.replace(row + "\n", by: "", in: body)
    },
    Fault(
      name: "an element listed twice", expected: ChecksDiagnostics.repeatedElement,
      telling: "listed a second time, by Document"
    ) { file in
      let body = try file.object(holding: "/S /TBody")
      let row = try file.text(of: body, between: "/K [\n", and: "\n")
      try file.replace("/K [\n", by: "/K [\n\(row)\n", in: body)
    },
    Fault(
      name: "a circle", expected: ChecksDiagnostics.repeatedElement,
      telling: "Table/TBody: error"
    ) { file in
      let body = try file.object(holding: "/S /TBody")
      try file.replace("/K [\n", by: "/K [\n\(body) 0 R\n", in: body)
    },
    Fault(
      name: "a wrong /P", expected: ChecksDiagnostics.wrongParent,
      telling: "/TR"
    ) { file in
      let row = try file.object(holding: "/S /TR", "/Type /StructElem")
      let parent = try file.text(of: row, between: "/P ", and: "\n")
      try file.replace("/P \(parent)", by: "/P \(row) 0 R", in: row)
    },
    Fault(
      name: "no /P", expected: ChecksDiagnostics.wrongParent, telling: "names no parent"
    ) { file in
      let row = try file.object(holding: "/S /TR", "/Type /StructElem")
      let parent = try file.text(of: row, between: "/P ", and: "\n")
      try file.replace("  /P \(parent)\n", by: "", in: row)
    },
    Fault(
      name: "a heading too deep", expected: ChecksDiagnostics.headingOrder, telling: "H3 follows H1"
    ) { file in
      try file.replace("/S /H2", by: "/S /H3", in: file.object(holding: "/S /H2"))
    },
    Fault(
      name: "no first heading", expected: ChecksDiagnostics.headingOrder,
      telling: "the first heading is H2"
    ) { file in
      try file.replace("/S /H1", by: "/S /H2", in: file.object(holding: "/S /H1"))
    },
    Fault(
      name: "a stripped Alt", expected: ChecksDiagnostics.alternativeMissing, telling: "/Figure"
    ) { file in
      try file.replace("/Alt", by: "/Alx", in: file.object(holding: "/S /Figure"))
    },
    Fault(
      name: "no language", expected: ChecksDiagnostics.languageMissing,
      telling: "further elements"
    ) { file in
      try file.replace("/Lang", by: "/Lanx", in: file.object(holding: "/Type /Catalog"))
    },
    Fault(
      name: "a document without tags", expected: ChecksDiagnostics.untaggedDocument,
      telling: "no structure tree"
    ) { file in
      let catalog = try file.object(holding: "/Type /Catalog")
      try file.replace("/StructTreeRoot", by: "/StructTreeRoox", in: catalog)
    },
    Fault(
      name: "tags that nobody announces", expected: ChecksDiagnostics.untaggedDocument,
      telling: "lacks Marked"
    ) { file in
      let catalog = try file.object(holding: "/Type /Catalog")
      try file.replace("/Marked true", by: "/Marked false", in: catalog)
    },
  ]

  private static let contentFaults = [
    Fault(
      name: "swapped entries of the parent tree", expected: ChecksDiagnostics.parentTreeMismatch,
      telling: "page 1, object"
    ) { file in
      let leaf = try file.object(holding: "/Nums [\n    0\n")
      let entries = try file.text(of: leaf, between: "/Nums [\n    0\n    [\n", and: "]")
      var lines = entries.split(separator: "\n")
      lines.swapAt(0, 1)
      try file.replace(entries, by: lines.joined(separator: "\n"), in: leaf)
    },
    Fault(
      name: "an entry of the parent tree lost", expected: ChecksDiagnostics.parentTreeMismatch,
      telling: "no element"
    ) { file in
      let leaf = try file.object(holding: "/Nums [\n    0\n")
      let entry = try file.text(of: leaf, between: "/Nums [\n    0\n    [\n", and: "\n")
      try file.replace(entry, by: "null", in: leaf)
    },
    Fault(
      name: "a mark twice", expected: ChecksDiagnostics.duplicateMark, telling: "page 1: error"
    ) { file in
      let content = try file.object(holding: "/Artifact <<", "<</MCID 0>>")
      try file.replace(
        "/Artifact <</Type/Layout>> BDC", by: "/P <</MCID 0>> BDC", in: content)
    },
    Fault(
      name: "a mark that no element claims", expected: ChecksDiagnostics.unclaimedMark,
      telling: "mark 999"
    ) { file in
      let content = try file.object(holding: "/Artifact <<", "<</MCID 0>>")
      try file.replace(
        "/Artifact <</Type/Layout>> BDC", by: "/P <</MCID 999>> BDC", in: content)
    },
    Fault(
      name: "a claim on nothing", expected: ChecksDiagnostics.missingMark, telling: "mark 999"
    ) { file in
      try file.replace("/K 0\n", by: "/K [ 0 999 ]\n", in: file.object(holding: "/K 0\n"))
    },
    Fault(
      name: "a mark claimed by two", expected: ChecksDiagnostics.contestedMark,
      telling: "claimed by 2 elements"
    ) { file in
      try file.replace("/K 0\n", by: "/K [ 0 1 ]\n", in: file.object(holding: "/K 0\n"))
    },
    Fault(
      name: "an MCR on the wrong page", expected: ChecksDiagnostics.wrongPage, telling: "mark 0"
    ) { file in
      let pages = file.objects(holding: ["/Type /Page\n"])
      let element = try file.object(holding: "/K 0\n", "/Pg \(pages[0]) 0 R")
      try file.replace(
        "/K 0\n", by: "/K << /Type /MCR /MCID 0 /Pg \(pages[1]) 0 R >>\n", in: element)
    },
    Fault(
      name: "an operator outside of all marks", expected: ChecksDiagnostics.unmarkedPainting,
      telling: "page 1: error[unmarked-painting]: f paints"
    ) { file in
      let content = try file.object(holding: "/Artifact <<", "<</MCID 0>>")
      try file.replace("/Artifact <<", by: "0 0 9 9 re f\n/Artifact <<", in: content)
    },
    Fault(
      name: "an inline image outside of all marks", expected: ChecksDiagnostics.unmarkedPainting,
      telling: "BI paints"
    ) { file in
      let content = try file.object(holding: "/Artifact <<", "<</MCID 0>>")
      try file.replace(
        "/Artifact <<", by: "BI /W 1 /H 1 /BPC 8 /CS /G ID ) EI\n/Artifact <<", in: content)
    },
    Fault(
      name: "content that breaks off", expected: ChecksDiagnostics.damagedPdf,
      telling: "page 1: error"
    ) { file in
      let content = try file.object(holding: "/Artifact <<", "<</MCID 0>>")
      try file.replace("\nendstream", by: "\n(never closed\nendstream", in: content)
    },
  ]
}
