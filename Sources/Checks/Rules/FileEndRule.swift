/// An archived file ends where it says so (ISO 19005-2 and -3, 6.1.3): what stands behind may be
/// anything, and no reader shows it. Files of this program never have it.
enum FileEndRule: Rule {
  static func check(_ document: FinishedDocument, _ findings: Findings) throws(PDFFailure) {
    let count = document.reader.bytesBehindEnd
    guard count > 0, document.isOurs || document.metadata?.first(.archivalPart) != nil else {
      return
    }
    findings.report(
      ChecksDiagnostics.damagedPdf,
      "\(count) \(count == 1 ? "byte stands" : "bytes stand") behind the end of the file",
      hint: "somebody added them; get the document from where it was filed")
  }
}
