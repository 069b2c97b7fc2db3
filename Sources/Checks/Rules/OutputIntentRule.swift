/// A PDF/A file with device colours says what they look like (ISO 19005-2, 6.2.3 and 6.2.4.3).
enum OutputIntentRule: Rule {
  static func check(_ document: FinishedDocument, _ findings: Findings) throws(PDFFailure) {
    guard document.metadata?.first(.archivalPart) != nil,
      document.surfaces.contains(where: \.content.usesDeviceColor)
    else { return }
    for value in try document.reader.array(document.catalog["OutputIntents"]) ?? [] {
      let intent = try document.reader.dictionary(value)
      guard intent?["S"]?.name == "GTS_PDFA1", let profile = intent?["DestOutputProfile"] else {
        continue
      }
      if try document.reader.streamData(profile)?.isEmpty == false { return }
    }
    findings.report(
      ChecksDiagnostics.outputIntentMissing,
      "the document claims PDF/A and uses device colours, but has no output intent with a profile",
      at: Findings.Place(object: document.catalogObject),
      hint: "add an /OutputIntents entry of /S /GTS_PDFA1 with an ICC profile")
  }
}
