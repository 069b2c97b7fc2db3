/// Every mark that an element claims is there (ISO 32000-1, 14.7.4).
enum MissingMarkRule: TagRule {
  /// Where the elements look for what is not there.
  private enum Target: Hashable {
    case surface(Claims.Surface)
    /// An object that the page tree does not list.
    case unlisted(Int)
  }

  static func check(
    _ tags: FinishedDocument.Tags, of document: FinishedDocument, _ findings: Findings
  ) {
    // What cannot be read is told by itself.
    let broken = Set(document.surfaces.filter(\.content.isBroken).map(\.kind))
    let claimed = Set(tags.claims.claimers.keys.map(\.surface))
    var counts: [Target: Int] = [:]
    for missing in tags.claims.missing { counts[target(of: missing), default: 0] += 1 }
    var told: Set<Target> = []
    for missing in tags.claims.missing where !broken.contains(missing.piece.surface) {
      let target = target(of: missing)
      let count = counts[target] ?? 0
      switch target {
      case .unlisted(let object):
        guard told.insert(target).inserted else { continue }
        report(missing, count, onUnlisted: object, tags, findings)
      case .surface(.page(let page)) where page >= 0 && count > 1 && !claimed.contains(.page(page)):
        guard told.insert(target).inserted else { continue }
        reportSilent(page, count, findings)
      case .surface: report(missing, tags, findings)
      }
    }
  }

  private static func target(of missing: Claims.Missing) -> Target {
    missing.unlistedPage.map(Target.unlisted) ?? .surface(missing.piece.surface)
  }

  private static func report(
    _ missing: Claims.Missing, _ tags: FinishedDocument.Tags, _ findings: Findings
  ) {
    findings.report(
      ChecksDiagnostics.missingMark,
      "the element claims mark \(missing.piece.number), which no content has"
        + (tags.claims.renumbered[missing.piece.surface].map { ", and mark \($0) has no element" }
          ?? ""),
      at: tags.place(of: missing.element),
      hint: "the element stays silent for a reader; write the file anew")
  }

  private static func reportSilent(_ page: Int, _ count: Int, _ findings: Findings) {
    findings.report(
      ChecksDiagnostics.missingMark,
      "elements claim \(count) marks of the page, and its content has none of them",
      at: Findings.Place(page: page),
      hint: "the page lost its content, or took another's; write the file anew")
  }

  private static func report(
    _ first: Claims.Missing, _ count: Int, onUnlisted object: Int, _ tags: FinishedDocument.Tags,
    _ findings: Findings
  ) {
    let more = count > 1 ? ", and of \(count - 1) further marks" : ""
    findings.report(
      ChecksDiagnostics.missingMark,
      "the page tree does not list object \(object), the page of mark \(first.piece.number)\(more)",
      at: tags.place(of: first.element),
      hint: "the page was taken out, but not its elements; write the file anew")
  }
}
