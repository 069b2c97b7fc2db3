/// A file is whole, and an archived one is nothing but the PDF (ISO 32000-1, 7.5.5; ISO 19005-2 and
/// -3, 6.1.2 and 6.1.3): what stands around it may be anything, and no reader shows it. Files of
/// this program are written once and never have it.
enum FileEndRule: Rule {
  static func check(_ document: FinishedDocument, _ findings: Findings) throws(PDFFailure) {
    let frame = document.reader.frame
    guard let behind = frame.bytesBehind else {
      return findings.report(
        ChecksDiagnostics.damagedPdf, "the file is cut off: its end, %%EOF, is missing",
        hint: "copy it again from where it was made")
    }
    guard document.isOurs || document.metadata?.first(.archivalPart) != nil else { return }
    report(frame.bytesBefore, "in front of the file", findings)
    report(behind, "behind the end of the file", findings)
    if behind == 0, document.isOurs, !frame.isLinearized, frame.endCount > 1 {
      findings.report(
        ChecksDiagnostics.damagedPdf, "the file was added to after it was written",
        hint: "what it showed before may be another text; get the document from where it was filed")
    }
    if try document.reader.array(document.reader.trailer["ID"])?.count != 2 {
      findings.report(
        ChecksDiagnostics.identifierMissing, "the file has no identifier",
        hint: "write it anew as PDF/A, with /ID in its trailer")
    }
  }

  private static func report(_ count: Int, _ place: String, _ findings: Findings) {
    guard count > 0 else { return }
    findings.report(
      ChecksDiagnostics.damagedPdf,
      "\(count) \(count == 1 ? "byte stands" : "bytes stand") \(place)",
      hint: "somebody added them; get the document from where it was filed")
  }
}
