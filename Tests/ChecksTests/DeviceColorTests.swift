import Testing
import XMLSyntax

@testable import Checks

@Suite struct DeviceColorTests {
  private func found(
    _ content: String, space: String = "/DeviceRGB", information: String = "null",
    properties: String = ""
  ) -> Found {
    let packet = """
      <r:RDF xmlns:r="\(XMLName.rdf)"><r:Description xmlns:a="\(XMLName.pdfA)" a:part="2"
       \(properties)/></r:RDF>
      """
    return Found(
      HandMade.pdf(
        catalog: "/Pages 2 0 R /Metadata 5 0 R",
        page: """
          /Resources << /XObject << /I 6 0 R /M 7 0 R >>
            /ColorSpace << /S 8 0 R /C [/CalGray << >>] >> >>
          """,
        content: content,
        more: [
          HandMade.stream(packet, ""),
          HandMade.stream("abc", "/Subtype /Image /Width 1 /Height 1 /ColorSpace \(space)"),
          HandMade.stream("a", "/Subtype /Image /Width 1 /Height 1 /ImageMask true"),
          space, information, "(Surat)",
        ], trailer: "/Info 9 0 R"))
  }

  @Test(arguments: [
    "/DeviceCMYK cs", "/DeviceRGB CS", "/DeviceGray cs", "/S cs", "/I Do", "1 0 0 0 k",
    "BI /W 1 /H 1 /BPC 8 /CS /RGB ID abc EI", "BI /W 1 /H 1 /ColorSpace /DeviceGray ID a EI",
    "BI /W 1 /H 1 /BPC 8 /CS [/I /CMYK 0 <00000000>] ID a EI", "BI /CS /S /W 1 /H 1 ID a EI",
  ])
  func `Device colours need an output intent, however they are chosen`(_ content: String) {
    #expect(found(content).holds(ChecksDiagnostics.outputIntentMissing))
  }

  @Test(arguments: [
    "/C cs", "/M Do", "/X cs", "/Pattern cs", "BI /W 1 /H 1 /IM true ID a EI",
    "BI /W 1 /H 1 /CS /C ID abc EI",
  ])
  func `Other colours need none`(_ content: String) {
    #expect(!found(content).holds(ChecksDiagnostics.outputIntentMissing))
  }

  @Test(arguments: ["[/Indexed /DeviceRGB 0 <000000>]", "[/Separation /Gold /DeviceCMYK 11 0 R]"])
  func `A space that is built on device colours is one`(_ space: String) {
    #expect(found("/S cs", space: space).holds(ChecksDiagnostics.outputIntentMissing))
    #expect(found("/I Do", space: space).holds(ChecksDiagnostics.outputIntentMissing))
  }

  @Test func `A profile's colours are no device's`() {
    for content in ["/S cs", "/I Do"] {
      let found = found(content, space: "[/ICCBased 5 0 R]")
      #expect(!found.holds(ChecksDiagnostics.outputIntentMissing))
    }
  }

  @Test func `Entries of the Info dictionary may stand by themselves`() {
    let found = found("", information: "<< /Creator 10 0 R >>")
    #expect(found.holds(ChecksDiagnostics.metadataDisagree), "\(found.text)")
    let same = self.found(
      "", information: "<< /Creator 10 0 R >>",
      properties: "xmlns:p=\"\(XMLName.xmp)\" p:CreatorTool=\"Surat\"")
    #expect(!same.holds(ChecksDiagnostics.metadataDisagree), "\(same.text)")
  }
}
