/// A PDF/A file with device colours says what they look like (ISO 19005-2, 6.2.3 and 6.2.4.3).
enum OutputIntentRule: Rule {
  static func check(_ document: FinishedDocument, _ findings: Findings) throws(PDFFailure) {
    guard document.metadata?.first(.archivalPart) != nil else { return }
    let contents = document.surfaces.map(\.content) + document.painted.asides.map(\.content)
    let used = contents.reduce(into: DeviceColors()) { $0.formUnion($1.deviceColors) }
    let place = Findings.Place(object: document.catalogObject)
    guard let (found, components) = try profile(of: document) else {
      guard !used.isEmpty else { return }
      return findings.report(
        ChecksDiagnostics.outputIntentMissing,
        "the document claims PDF/A and uses device colours, but has no output intent with a profile",
        at: place, hint: "add an /OutputIntents entry of /S /GTS_PDFA1 with an ICC profile")
    }
    guard let profile = found, profile.componentCount == components else {
      return findings.report(
        ChecksDiagnostics.outputIntentMissing,
        found.map { "the output intent's profile has \($0.componentCount) components, not its /N" }
          ?? "the output intent's profile is no ICC profile of grey, RGB or CMYK", at: place,
        hint: "write the file anew with the profile")
    }
    for (space, color) in DeviceColors.all
    where used.contains(color) && !profile.colors.contains(color) {
      findings.report(
        ChecksDiagnostics.outputIntentMissing,
        "the document uses \(space), of which its output intent's profile says nothing",
        at: place, hint: "write the file anew with its colours in the space of the profile")
    }
  }

  /// The first profile of an output intent for PDF/A, nil where it is no such thing, and the number
  /// of components that it is said to have. Nil of a document without such an intent.
  private static func profile(
    of document: FinishedDocument
  ) throws(PDFFailure) -> (ColorProfile?, Int?)? {
    let reader = document.reader
    for value in try reader.array(document.catalog["OutputIntents"]) ?? [] {
      let intent = try reader.dictionary(value)
      guard intent?["S"]?.name == "GTS_PDFA1", let profile = intent?["DestOutputProfile"],
        let data = try reader.streamData(profile)
      else { continue }
      let components = try reader.resolve(reader.dictionary(profile)?["N"]).integer
      return (ColorProfile(data), components)
    }
    return nil
  }
}
