import TestSupport
import Testing

@testable import Checks

/// Files as other programs write them: rightly, but otherwise than this one.
@Suite struct OtherProgramTests {
  private static let packet = """
    <x:xmpmeta xmlns:x="adobe:ns:meta/"><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <r:Description r:about="" xmlns:d="http://purl.org/dc/elements/1.1/"
     xmlns:u="http://www.aiim.org/STANDARD/ns/id/" u:part="1" xmlns:x="http://ns.adobe.com/xap/1.0/"
     x:CreatorTool="Another &amp; program">
    <d:title><r:Alt><r:li xml:lang="en">Letter</r:li><r:li xml:lang="x-default">Surat</r:li></r:Alt>
    </d:title></r:Description></r:RDF></x:xmpmeta>
    """

  /// Marks named in resources and held by a form, types of its own, elements without /Type, an
  /// inline image as an artifact, a reference to a mark that stands by itself.
  ///
  /// `object` is what the page paints last; the second element holds `reference`, and the parent tree
  /// leads back by `entry`.
  private static func pdf(
    form: String = "/Span << /MCID 0 >> BDC 0 0 9 9 re f EMC", second: String = "/Layout1",
    more: String = "",
    object: String = "/Subtype /Form /BBox [0 0 9 9] /StructParents 8",
    reference: String = "/Type /MCR /Stm 6 0 R /MCID 0", entry: String = "[13 0 R]",
    standard: String = "pdfua", showsTitle: Bool = true
  ) -> [UInt8] {
    HandMade.pdf(
      catalog: """
        /Pages 2 0 R /StructTreeRoot 5 0 R /MarkInfo << /Marked true >> /Metadata 9 0 R
        /ViewerPreferences << /DisplayDocTitle \(showsTitle) >>
        /Dests << /top [3 0 R /Fit] >> /Outlines << /First 10 0 R >>
        """,
      page: """
        /StructParents 7 /Resources <<
          /Properties << /Layout1 << /MCID 1 >> >> /XObject << /F 6 0 R >> >>
        """,
      content: """
        /Kop << /MCID 0 /Lang (en) >> BDC 0 0 9 9 re f EMC
        /P \(second) BDC q 1 0 0 1 0 0 cm 0 0 9 9 re f Q EMC
        /Artifact BMC BI /W 1 /H 1 /BPC 8 /CS /G ID ) EI EMC
        /F Do \(more)
        """,
      more: [
        """
        << /K [11 0 R] /RoleMap << /Kop /H1 /Brief /Document >>
          /ParentTree << /Kids [<< /Nums [7 [12 0 R 13 0 R]] >> << /Nums [8 \(entry)] >>] >> >>
        """,
        HandMade.stream(form, "/Type /XObject \(object)"),
        "<< /Type /MCR /Pg 3 0 R /MCID 1 >>", "null",
        HandMade.stream(
          packet.replacing("STANDARD", with: standard), "/Type /Metadata /Subtype /XML"),
        "<< /Title (Top) /A << /S /GoTo /D /top >> >>",
        "<< /S /Brief /P 5 0 R /K [12 0 R 13 0 R] /Lang (id) >>",
        "<< /S /Kop /P 11 0 R /Pg 3 0 R /K 0 >>",
        "<< /S /P /P 11 0 R /K [7 0 R << \(reference) /Pg 3 0 R >>] >>",
      ])
  }

  @Test func `A good file of another program passes`() {
    let found = Found(Self.pdf())
    #expect(found.text == "")
  }

  @Test func `What a form paints unmarked is found, with the form's object`() {
    let found = Found(Self.pdf(form: "/Span << /MCID 0 >> BDC EMC 0 0 9 9 re f"))
    #expect(found.ids == ["unmarked-painting"])
    #expect(found.text.contains("page 1, object 6: "), "\(found.text)")
  }

  @Test func `A mark that resources do not hold is no mark`() {
    let found = Found(Self.pdf(second: "/Layout2"))
    #expect(found.ids.sorted() == ["missing-mark", "unmarked-painting"], "\(found.text)")
  }

  @Test func `A form with marks is painted once`() {
    let found = Found(Self.pdf(more: "/F Do"))
    #expect(found.ids == ["duplicate-mark"], "\(found.text)")
    #expect(found.text.contains("page 1, object 6: ") && found.text.contains("painted 2 times"))
  }

  @Test func `An artifact's number is claimed by nobody`() {
    let found = Found(Self.pdf(more: "/Artifact << /MCID 7 >> BDC 0 0 9 9 re f EMC"))
    #expect(found.text == "")
  }

  @Test(arguments: [
    "/Subtype /Form /BBox [0 0 9 9] /StructParent 8",
    "/Subtype /Image /Width 3 /Height 4 /BitsPerComponent 8 /ColorSpace /CalGray /StructParent 8",
  ])
  func `What an element refers to as a whole needs no marks`(_ object: String) {
    let whole = Found(
      Self.pdf(
        form: "0 0 9 9 re f", object: object, reference: "/Type /OBJR /Obj 6 0 R", entry: "13 0 R"))
    #expect(whole.text == "")
    let other = Found(
      Self.pdf(
        form: "0 0 9 9 re f", object: object, reference: "/Type /OBJR /Obj 9 0 R", entry: "13 0 R"))
    #expect(other.holds(ChecksDiagnostics.unmarkedPainting), "\(other.text)")
  }

  @Test func `Only PDF/UA asks that windows show the title`() {
    #expect(Found(Self.pdf(showsTitle: false)).holds(ChecksDiagnostics.titleNotShown))
    let archive = Found(Self.pdf(standard: "pdfa", showsTitle: false))
    #expect(!archive.holds(ChecksDiagnostics.titleNotShown), "\(archive.text)")
    let nothing = Found(Self.pdf(standard: "nothing", showsTitle: false))
    #expect(nothing.holds(ChecksDiagnostics.titleNotShown), "\(nothing.text)")
  }

  @Test func `An annotation outside of the page needs no element`() throws {
    for (corner, ids) in [("-90 -90 -10 -10", []), ("-90 -90 10 10", ["untagged-annotation"])] {
      var file = try OpenPDF.example()
      let page = try file.object(holding: "/Annots [\n")
      try file.replace(
        "/Annots [\n",
        by: "/Annots [\n<< /Type /Annot /Subtype /Square /Rect [ \(corner) ] >>\n", in: page)
      let found = Found(try file.closed())
      #expect(found.ids == ids, "\(found.text)")
    }
  }

  @Test(arguments: [
    "/W 6 /H 1 /BPC 8 /CS /G", "/W 2 /H 1 /BPC 8 /CS /RGB", "/W 48 /H 1 /IM true",
    "/Width 3 /Height 1 /BitsPerComponent 16 /ColorSpace /DeviceGray",
  ])
  func `Letters in the data of an inline image do not end it`(_ entries: String) throws {
    var file = try OpenPDF.example()
    let content = try file.object(holding: "/Artifact <<", "<</MCID 0>>")
    try file.replace(
      "/Artifact <<", by: "/Artifact BMC BI \(entries) ID  EI (x EI EMC\n/Artifact <<", in: content)
    let found = Found(try file.closed())
    #expect(found.text == "")
  }

  @Test(arguments: ["<![CDATA[Sekjen]]>", "Sek<!-- no part of it -->jen", "<![CDATA[Sek]]>jen"])
  func `Text of metadata may be parted and quoted`(_ words: String) throws {
    var file = try OpenPDF.example()
    try file.replace("Sekjen", by: words, in: file.object(holding: "<dc:title>"))
    let found = Found(try file.closed())
    #expect(found.text == "")
  }
}
