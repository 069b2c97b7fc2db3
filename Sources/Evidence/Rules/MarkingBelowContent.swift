import Fields
import Meetings

extension EvidenceRule {
  static let markingBelowContent = EvidenceRule(EvidenceDiagnostics.markingBelowContent) {
    dossier in
    let whole = dossier.meeting.document.marking
    return dossier.meeting.markings.compactMap { part in
      let marking = part.value
      let names = [
        isAbove(marking.level, whole?.level ?? .biasa) ? marking.level?.rawValue : nil,
        isAbove(marking.tlp, whole?.tlp ?? .clear) ? marking.tlp.map { "TLP:" + $0.rawValue } : nil,
      ].compactMap(\.self)
      guard !names.isEmpty else { return nil }
      return Finding(
        summary: "a part is marked \(names.joined(separator: " and ")), above the whole document",
        span: part.span, hint: "raise \"marking\" under \"document\", or take the part out")
    }
  }

  private static func isAbove<Level: Comparable>(_ part: Level?, _ whole: Level) -> Bool {
    part.map { $0 > whole } ?? false
  }
}
