import Checks
import TestSupport
import Testing

@Suite struct MetadataFaultTests {
  @Test(arguments: faults)
  func `A fault in metadata and fonts is found, and only that`(_ fault: Fault) throws {
    try fault.check()
  }

  private static let faults = [
    Fault(
      name: "a stripped title", expected: ChecksDiagnostics.titleMissing, telling: "dc:title"
    ) { file in
      try file.replace("dc:title", by: "dc:tixle", in: file.object(holding: "<dc:title>"))
      try file.replace("/dc:title", by: "/dc:tixle", in: file.object(holding: "/dc:title"))
      try file.replace("/Title", by: "/Tixle", in: file.object(holding: "/Producer"))
    },
    Fault(
      name: "a title that is not shown", expected: ChecksDiagnostics.titleNotShown
    ) { file in
      let catalog = try file.object(holding: "/Type /Catalog")
      try file.replace("/DisplayDocTitle true", by: "/DisplayDocTitle false", in: catalog)
    },
    Fault(
      name: "another author in Info", expected: ChecksDiagnostics.metadataDisagree,
      telling: "Author is \"Somebody\""
    ) { file in
      let author = try file.text(
        of: file.object(holding: "/Producer"), between: "/Author (", and: ")")
      try file.replace(author, by: "Somebody", in: file.object(holding: "/Producer"))
    },
    Fault(
      name: "another date in XMP", expected: ChecksDiagnostics.metadataDisagree,
      telling: "CreationDate"
    ) { file in
      let packet = try file.object(holding: "<xmp:CreateDate>")
      try file.replace("<xmp:CreateDate>2", by: "<xmp:CreateDate>1", in: packet)
    },
    Fault(
      name: "no packet", expected: ChecksDiagnostics.metadataMissing, telling: "no readable XMP"
    ) { file in
      let packet = try file.object(holding: "<xmp:CreateDate>")
      try file.replace("<rdf:RDF", by: "<!DOCTYPE x><rdf:RDF", in: packet)
    },
    Fault(
      name: "no claim", expected: ChecksDiagnostics.standardUnclaimed, telling: "warning["
    ) { file in
      for old in ["pdfuaid:part>", "pdfaid:part>"] {
        for packet in file.objects(holding: ["<" + old]) {
          let other = old.replacing("part", with: "paxt")
          try file.replace(old, by: other, in: packet)
          try file.replace("/" + old, by: "/" + other, in: packet)
        }
      }
    },
    Fault(
      name: "a part that there is not", expected: ChecksDiagnostics.standardUnknown,
      telling: "there is no part 77 of PDF/A"
    ) { file in
      try file.replace("pdfaid:part>3", by: "pdfaid:part>77", in: file.object(holding: "<rdf:RDF"))
    },
    Fault(
      name: "a level that there is not", expected: ChecksDiagnostics.standardUnknown,
      telling: "PDF/A-3 has no level Z"
    ) { file in
      let packet = try file.object(holding: "<rdf:RDF")
      try file.replace("conformance>A", by: "conformance>Z", in: packet)
    },
    Fault(
      name: "two parts at once", expected: ChecksDiagnostics.standardUnknown,
      telling: "pdfaid:part is stated 2 times: 3, 1"
    ) { file in
      let part = "<pdfaid:part>3</pdfaid:part>"
      try file.replace(
        part, by: part + "<pdfaid:part>1</pdfaid:part>", in: file.object(holding: "<rdf:RDF"))
    },
    Fault(
      name: "PDF/UA no longer claimed", expected: ChecksDiagnostics.metadataDisagree,
      telling: "built as ua-1,a-3a, the XMP packet says a-3a"
    ) { file in
      try file.replace(
        "<pdfuaid:part>1</pdfuaid:part>", by: "", in: file.object(holding: "<rdf:RDF"))
    },
    Fault(
      name: "PDF/A no longer claimed", expected: ChecksDiagnostics.metadataDisagree,
      telling: "built as ua-1,a-3a, the XMP packet says ua-1"
    ) { file in
      try file.replace(
        "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>", by: "",
        in: file.object(holding: "<rdf:RDF"))
    },
    Fault(
      name: "an author only in XMP", expected: ChecksDiagnostics.metadataDisagree,
      telling: "the XMP packet says \"Kementerian Pertahanan, Mallory\""
    ) { file in
      let packet = try file.object(holding: "<dc:creator>")
      try file.replace(
        "</rdf:li></rdf:Seq></dc:creator>",
        by: "</rdf:li><rdf:li>Mallory</rdf:li></rdf:Seq></dc:creator>", in: packet)
    },
    Fault(
      name: "another language in XMP", expected: ChecksDiagnostics.metadataDisagree,
      telling: "the catalog says the language is \"id\", the XMP packet says \"fr\""
    ) { file in
      try file.replace("<rdf:li>id<", by: "<rdf:li>fr<", in: file.object(holding: "<dc:language>"))
    },
    Fault(
      name: "no output intent", expected: ChecksDiagnostics.outputIntentMissing,
      telling: "claims PDF/A"
    ) { file in
      let catalog = try file.object(holding: "/Type /Catalog")
      try file.replace("/OutputIntents", by: "/OutputIntenx", in: catalog)
    },
    Fault(
      name: "a font that is not embedded", expected: ChecksDiagnostics.fontNotEmbedded,
      telling: "page 1"
    ) { file in
      let descriptor = try file.object(holding: "/Type /FontDescriptor")
      try file.replace("/FontFile", by: "/FontFilx", in: descriptor)
    },
    Fault(
      name: "a font whose file is none", expected: ChecksDiagnostics.fontNotEmbedded,
      telling: "no whole font"
    ) { file in
      try file.replaceData(of: file.object(holding: "/Length1"), by: "garbage")
    },
    Fault(
      name: "a font whose file is empty", expected: ChecksDiagnostics.fontNotEmbedded,
      telling: "no whole font"
    ) { file in
      try file.replaceData(of: file.object(holding: "/Length1"), by: "")
    },
    Fault(
      name: "a profile that is none", expected: ChecksDiagnostics.outputIntentMissing,
      telling: "no ICC profile"
    ) { file in
      try file.replaceData(of: file.object(holding: "  /N 3"), by: "garbage")
    },
    Fault(
      name: "a profile of other colours", expected: ChecksDiagnostics.outputIntentMissing,
      telling: "has 3 components, not its /N"
    ) { file in
      try file.replace("  /N 3", by: "  /N 4", in: file.object(holding: "  /N 3"))
    },
    Fault(
      name: "colours of another space", expected: ChecksDiagnostics.outputIntentMissing,
      telling: "uses DeviceCMYK"
    ) { file in
      let content = try file.object(holding: "/Artifact <<", "<</MCID 0>>")
      try file.replace("/Artifact <<", by: "0 0 0 1 k\n/Artifact <<", in: content)
    },
    Fault(
      name: "a stripped ToUnicode", expected: ChecksDiagnostics.characterUnknown,
      telling: "says no character"
    ) { file in
      let font = try file.object(holding: "/Subtype /Type0")
      try file.replace("/ToUnicode", by: "/ToUnicodx", in: font)
    },
    Fault(
      name: "a ToUnicode map to nothing", expected: ChecksDiagnostics.characterUnknown,
      telling: "the code "
    ) { file in
      let font = try file.object(holding: "/Subtype /Type0")
      let map = try file.text(of: font, between: "/ToUnicode ", and: " 0 R")
      let target = try #require(Int(map))
      let first = try file.text(of: target, between: "beginbfchar\n<", and: ">")
      let character = try file.text(of: target, between: "beginbfchar\n<\(first)> <", and: ">")
      try file.replace("<\(first)> <\(character)>", by: "<\(first)> <0000>", in: target)
    },
    Fault(
      name: "a font that the page has not", expected: ChecksDiagnostics.fontNotEmbedded,
      telling: "page 1: error[font-not-embedded]: text is shown in the font /nope"
    ) { file in
      let content = try file.object(holding: "/Artifact <<", "<</MCID 0>>")
      let head = "/Artifact BMC BT /nope 9 Tf (x) Tj ET EMC\n"
      try file.replace("/Artifact <<", by: head + "/Artifact <<", in: content)
    },
    Fault(
      name: "a ToUnicode map with a gap", expected: ChecksDiagnostics.characterUnknown,
      telling: "the code "
    ) { file in
      let font = try file.object(holding: "/Subtype /Type0")
      let map = try file.text(of: font, between: "/ToUnicode ", and: " 0 R")
      let target = try #require(Int(map))
      let keyword = try file.text(of: target).contains("beginbfchar") ? "bfchar" : "bfrange"
      let list = try file.text(of: target, between: "begin\(keyword)\n", and: "end\(keyword)")
      let first = try #require(list.split(separator: "\n").first)
      try file.replace(first + "\n", by: "", in: target)
    },
  ]
}
