/// The standards that a file claims exist, one of each family (ISO 19005-2 and -3, 6.6.4;
/// ISO 14289-1, 5), and a file of this program claims what its lock says that was asked for.
enum ClaimRule: Rule {
  static func check(_ document: FinishedDocument, _ findings: Findings) {
    // Where the packet itself is missing, that is told and not all that it would hold.
    guard let packet = document.metadata else { return }
    let claim = Claim(packet)
    let place = Findings.Place(object: document.catalog["Metadata"]?.reference?.number)
    if claim.isEmpty {
      findings.report(
        ChecksDiagnostics.standardUnclaimed, "the document claims neither PDF/UA nor PDF/A",
        at: place, hint: "if it is to be filed, write it anew for one of them")
    }
    for fault in claim.faults {
      findings.report(
        ChecksDiagnostics.standardUnknown, fault, at: place,
        hint: "nobody can check the file by that; write it anew for a standard that is there")
    }
    guard claim.faults.isEmpty, !claim.isEmpty, let asked = document.lock?.option("pdf-standard"),
      asked != claim.words
    else { return }
    findings.report(
      ChecksDiagnostics.metadataDisagree,
      "the lock says that the file was built as \(asked), the XMP packet says \(claim.words)",
      at: place, hint: "somebody changed the packet; build the document anew")
  }
}

/// What an XMP packet claims.
private struct Claim {
  private let accessible: [String]
  private let archival: [String]
  private let levels: [String]

  init(_ packet: XMPPacket) {
    accessible = packet.all(.accessibilityPart).map(Self.trimmed)
    archival = packet.all(.archivalPart).map(Self.trimmed)
    levels = packet.all(.archivalLevel).map(Self.trimmed)
  }

  private static func trimmed(_ value: String) -> String {
    String(value.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }

  var isEmpty: Bool { accessible.isEmpty && archival.isEmpty }

  /// Each part of PDF/A and the levels that it has; part 4 needs none.
  private static let levels: [String: Set<String>] = [
    "1": ["A", "B"], "2": ["A", "B", "U"], "3": ["A", "B", "U"], "4": ["E", "F"],
  ]

  var faults: [String] {
    [
      Self.repetition(of: accessible, "pdfuaid:part"), Self.repetition(of: archival, "pdfaid:part"),
      Self.repetition(of: levels, "pdfaid:conformance"), unknownPart, levelFault,
    ].compactMap(\.self)
  }

  private static func repetition(of values: [String], _ property: String) -> String? {
    values.count > 1
      ? "\(property) is stated \(values.count) times: \(values.prefix(3).joined(separator: ", "))"
      : nil
  }

  private var unknownPart: String? {
    if let part = accessible.first, !["1", "2"].contains(part) {
      return "there is no part \(part.prefix(20)) of PDF/UA"
    }
    if let part = archival.first, Self.levels[part] == nil {
      return "there is no part \(part.prefix(20)) of PDF/A"
    }
    return nil
  }

  private var levelFault: String? {
    guard let part = archival.first else {
      // That nothing is claimed is told already.
      return isEmpty
        ? nil : levels.first.map { "the level \($0.prefix(20)) of PDF/A is claimed without a part" }
    }
    guard let known = Self.levels[part] else { return nil }
    guard let level = levels.first else {
      return part == "4" ? nil : "PDF/A-\(part) is claimed without a level"
    }
    return known.contains(level)
      ? nil : "PDF/A-\(part) has no level \(level.prefix(20))"
  }

  /// As the option `--pdf-standard` takes it.
  var words: String {
    let ua = accessible.first.map { "ua-\($0)" }
    let a = archival.first.map { "a-\($0)\(levels.first?.lowercased() ?? "")" }
    return [ua, a].compactMap(\.self).joined(separator: ",")
  }
}
