/// The XMP packet is there and says what the Info dictionary says (ISO 19005-2, 6.6.2 and 6.6.3).
enum MetadataRule: Rule {
  static func check(_ document: FinishedDocument, _ findings: Findings) throws(PDFFailure) {
    let place = Findings.Place(object: document.catalog["Metadata"]?.reference?.number)
    guard let packet = document.metadata else {
      return findings.report(
        ChecksDiagnostics.metadataMissing, "the document has no readable XMP packet", at: place,
        hint: "write it anew with metadata; programs that file documents read nothing else")
    }
    if packet.first(.archivalPart) == nil, packet.first(.accessibilityPart) == nil {
      findings.report(
        ChecksDiagnostics.standardUnclaimed, "the document claims neither PDF/UA nor PDF/A",
        at: place, hint: "if it is to be filed, write it anew for one of them")
    }
    // That there is no title is told by itself.
    let hasTitle = packet.first(.title)?.isEmpty == false
    for entry in entries where hasTitle || entry.property != .title {
      try compare(entry, document, packet, findings, place)
    }
  }

  /// A key of the Info dictionary and the property that must agree (ISO 19005-2, table 1).
  private struct Entry {
    let key: String
    let property: XMLName
    var isDate = false
  }

  private static let entries = [
    Entry(key: "Title", property: .title), Entry(key: "Author", property: .creator),
    Entry(key: "Subject", property: .description), Entry(key: "Keywords", property: .keywords),
    Entry(key: "Creator", property: .creatorTool), Entry(key: "Producer", property: .producer),
    Entry(key: "CreationDate", property: .createDate, isDate: true),
    Entry(key: "ModDate", property: .modifyDate, isDate: true),
  ]

  private static func compare(
    _ entry: Entry, _ document: FinishedDocument, _ packet: XMPPacket, _ findings: Findings,
    _ place: Findings.Place
  ) throws(PDFFailure) {
    let value = try document.reader.resolve(document.information[entry.key])
    guard let bytes = value.string, !bytes.isEmpty else { return }
    let told = PDFText.text(bytes)
    let values = packet.all(entry.property)
    if entry.isDate {
      if let value = values.first, let date = TimeStamp(pdf: told),
        date == TimeStamp(iso: value)
      {
        return
      }
    } else if values.joined(separator: ", ") == told || values.first == told
      || values.joined(separator: "; ") == told
    {
      return
    }
    let other = values.first.map { "\"\($0.prefix(80))\"" } ?? "nothing"
    findings.report(
      ChecksDiagnostics.metadataDisagree,
      "Info says \(entry.key) is \"\(told.prefix(80))\", the XMP packet says \(other)", at: place,
      hint: "write both anew from one source; \(entry.property.local) belongs to \(entry.key)")
  }
}
