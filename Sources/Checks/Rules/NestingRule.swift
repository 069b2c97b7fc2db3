/// Marked content begins and ends in pairs (ISO 32000-1, 14.6.1), and is an element's or an artifact
/// (ISO 14289-1, 7.1).
enum NestingRule: TagRule {
  static func check(
    _ tags: FinishedDocument.Tags, of document: FinishedDocument, _ findings: Findings
  ) {
    for surface in document.surfaces {
      let content = surface.content
      // What follows a lost end stands in it; content that breaks off is told as that.
      if content.unbalancedCount > 0 {
        guard !content.isBroken else { continue }
        reportUnbalanced(content.unbalancedCount, surface, findings)
      } else if let mixture = content.firstMixture {
        findings.report(
          ChecksDiagnostics.mixedMark, mixture, at: surface.place(),
          hint: "let the one end before the other begins; write the file anew")
      }
    }
  }

  private static func reportUnbalanced(
    _ count: Int, _ surface: MarkedSurface, _ findings: Findings
  ) {
    findings.report(
      ChecksDiagnostics.unbalancedMark,
      count == 1
        ? "marked content begins without an end, or ends without a beginning"
        : "\(count) times marked content begins without an end, or ends without a beginning",
      at: surface.place(), hint: "give every BDC and BMC its EMC; write the file anew")
  }
}
