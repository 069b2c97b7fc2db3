import Diagnostics
import TestSupport
import Testing

@testable import Checks

@Suite struct UnreadableFileTests {
  @Test(arguments: [
    [], Array("taklimat".utf8), [UInt8](repeating: 0, count: 5000), Array("%PDF".utf8),
    [UInt8](repeating: 32, count: 1020) + Array("%PDF-1.7\n".utf8),
  ])
  func `What does not begin as a PDF is none`(_ bytes: [UInt8]) {
    #expect(Found(bytes).holdsOnly(ChecksDiagnostics.notAPdf))
  }

  @Test func `A header behind other bytes is still one`() throws {
    let file = Array("HTTP/1.1 200 OK\n\n".utf8) + (try ExamplePDF.bytes())
    #expect(!Found(file).holds(ChecksDiagnostics.notAPdf))
  }

  @Test func `A file cut off anywhere is damaged, and no more is said`() throws {
    let bytes = try ExamplePDF.bytes()
    for part in [9, 100, bytes.count / 3, bytes.count / 2, bytes.count - 30, bytes.count - 8] {
      let found = Found(Array(bytes.prefix(part)))
      #expect(found.holdsOnly(ChecksDiagnostics.damagedPdf), "\(part) bytes: \(found.text)")
    }
  }

  @Test(arguments: [
    ("x", "1 byte stands"), ("\n", "1 byte stands"), ("\r\n%more", "7 bytes stand"),
  ])
  func `Bytes behind the end are told`(_ more: String, words: String) throws {
    let found = Found(try ExamplePDF.bytes() + Array(more.utf8))
    #expect(found.holdsOnly(ChecksDiagnostics.damagedPdf), "\(found.text)")
    #expect(found.text.contains(words), "\(found.text)")
  }

  @Test(arguments: ["", "\n", "\r", "\r\n"])
  func `One line end behind the end's mark is none too many`(_ end: String) throws {
    let bytes = try ExamplePDF.bytes().dropLast() + Array(end.utf8)
    #expect(Found(Array(bytes)).ids.isEmpty)
  }

  @Test func `Bytes behind the end of a file that claims no archive are no fault of it`() {
    let bytes = HandMade.pdf(catalog: "/Pages 2 0 R", page: "", content: "")
    #expect(!Found(bytes + [0, 0]).text.contains("behind the end"))
  }

  @Test func `Bytes changed anywhere never end the program`() throws {
    var random = SeededGenerator(seed: 3)
    let good = try OpenPDF.example().closed()
    for _ in 0..<60 {
      var bytes = good
      for _ in 0..<Int.random(in: 1...20, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        bytes[place] = UInt8.random(in: 0...255, using: &random)
      }
      _ = Found(bytes)
    }
  }

  @Test(arguments: [["", "owner"], ["user", "owner"]])
  func `An encrypted file is refused, whether it opens or not`(_ passwords: [String]) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(try ExamplePDF.bytes(), to: "open.pdf")
    let closed = folder.path("closed.pdf")
    let result = try Subprocess.run(
      "/usr/bin/qpdf",
      ["--encrypt", passwords[0], passwords[1], "256", "--modify=none", "--", path, closed])
    #expect(result.status == .exited(0), "\(result.errorText)")
    #expect(Found(try FileContents.read(closed)).holdsOnly(ChecksDiagnostics.encryptedPdf))
  }

  @Test func `Another program's file without tags is told so`() {
    let found = Found(
      HandMade.pdf(catalog: "/Pages 2 0 R", page: "", content: "1 0 0 rg 0 0 9 9 re f"))
    #expect(found.ids == ["untagged-document", "title-not-shown", "metadata-missing"])
  }

  @Test func `A document without pages is damaged`() throws {
    let text = String(
      decoding: HandMade.pdf(catalog: "/Pages 2 0 R", page: "", content: ""), as: UTF8.self)
    let empty = text.replacing("/Count 1 /Kids [3 0 R]", with: "/Count 0 /Kids [     ]")
    let found = Found(Array(empty.utf8))
    #expect(found.text.contains("the document has no pages"), "\(found.text)")
    #expect(!Found(Array(text.utf8)).text.contains("no pages"))
  }

  @Test func `Circles in every tree end`() {
    let found = Found(
      HandMade.pdf(
        catalog: """
          /Pages 2 0 R /StructTreeRoot 5 0 R /Outlines 6 0 R /Names << /Dests 7 0 R >>
          /Lang (en) /MarkInfo << /Marked true >>
          """,
        page: "/StructParents 0 /Resources << /XObject << /F 8 0 R >> >>",
        content: "/F Do /P << /MCID 0 >> BDC 0 0 9 9 re f EMC",
        more: [
          "<< /K 5 0 R /ParentTree 5 0 R /Kids [5 0 R] /RoleMap << /A /B /B /A >> /S /A /P 5 0 R >>",
          "<< /First 6 0 R /Next 6 0 R /Title (x) >>",
          "<< /Kids [7 0 R 7 0 R] >>",
          HandMade.stream(
            "/F Do", "/Type /XObject /Subtype /Form /Resources << /XObject << /F 8 0 R >> >>"),
        ]))
    #expect(found.holds(ChecksDiagnostics.repeatedElement), "\(found.text)")
    #expect(found.holds(ChecksDiagnostics.unclaimedMark), "\(found.text)")
  }

  @Test func `A tree deeper than any document's is told and not followed`() {
    let depth = ReadingLimits.elementDepth + 50
    let elements = (0..<depth).map { "<< /S /Div /P \($0 + 5) 0 R /K \($0 + 7) 0 R >>" }
    let found = Found(
      HandMade.pdf(
        catalog: "/Pages 2 0 R /StructTreeRoot 5 0 R /Lang (en) /MarkInfo << /Marked true >>",
        page: "", content: "", more: ["<< /K 6 0 R >>"] + elements + ["null"]))
    #expect(found.holds(ChecksDiagnostics.tooComplex), "\(found.text)")
  }

  @Test func `Brackets in brackets do not overflow the stack`() {
    let deep = String(repeating: "[", count: 200_000) + String(repeating: "]", count: 200_000)
    #expect(PDFValueParser.value(of: Array(deep.utf8)).value == .null)
    let found = Found(
      HandMade.pdf(
        catalog: "/Pages 2 0 R /Deep \(deep)", page: "", content: "/P \(deep) BDC \(deep) TJ EMC"))
    #expect(!found.ids.isEmpty)
  }

  @Test func `Without the library it is said what to install`() {
    let found = Found([])
    PDFFailure.noLibrary.report(to: Findings(file: "x.pdf", sink: found.sink))
    #expect(found.holds(ChecksDiagnostics.noPdfLibrary))
  }
}

/// Files written by hand, object by object.
enum HandMade {
  /// Object 1 is the catalog, 2 the pages, 3 the page, 4 its content; `more` begins at 5.
  /// `trailer` holds further entries of the trailer.
  static func pdf(
    catalog: String, page: String, content: String, more: [String] = [],
    trailer: String = ""
  ) -> [UInt8] {
    let objects =
      [
        "<< /Type /Catalog \(catalog) >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R \(page) >>",
        stream(content, ""),
      ] + more
    var text = "%PDF-1.7\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(text.utf8.count)
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = text.utf8.count
    text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for offset in offsets {
      let digits = String(offset)
      text += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    text += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R \(trailer) >>\n"
    text += "startxref\n\(start)\n%%EOF\n"
    return Array(text.utf8)
  }

  static func stream(_ data: String, _ entries: String) -> String {
    "<< /Length \(data.utf8.count) \(entries) >>\nstream\n\(data)\nendstream"
  }
}
