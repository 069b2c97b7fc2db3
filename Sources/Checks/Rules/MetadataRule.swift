import XMLSyntax

/// The XMP packet is there and says what the Info dictionary says (ISO 19005-2, 6.6.2 and 6.6.3).
enum MetadataRule: Rule {
  static func check(_ document: FinishedDocument, _ findings: Findings) throws(PDFFailure) {
    let place = Findings.Place(object: document.catalog["Metadata"]?.reference?.number)
    guard let packet = document.metadata else {
      return findings.report(
        ChecksDiagnostics.metadataMissing, "the document has no readable XMP packet", at: place,
        hint: "write it anew with metadata; programs that file documents read nothing else")
    }
    // That there is no title is told by itself.
    let hasTitle = packet.first(.title)?.isEmpty == false
    for entry in entries where hasTitle || entry.property != .title {
      try compare(entry, document, packet, findings, place)
    }
    try compareLanguage(document, packet, findings, place)
    compareVersion(document, packet, findings, place)
  }

  /// The catalog's language is among those of the packet; which region it is of may be left out.
  private static func compareLanguage(
    _ document: FinishedDocument, _ packet: XMPPacket, _ findings: Findings, _ place: Findings.Place
  ) throws(PDFFailure) {
    let stated = try document.reader.resolve(document.catalog["Lang"]).string.map(PDFText.text)
    let values = packet.all(.language).filter { $0 != "x-default" }
    guard let stated, !stated.isEmpty, let first = values.first,
      !values.contains(where: { primary($0) == primary(stated) })
    else { return }
    findings.report(
      ChecksDiagnostics.metadataDisagree,
      "the catalog says the language is \"\(stated.prefix(40))\", the XMP packet says"
        + " \"\(first.prefix(40))\"", at: place, hint: "write both anew from one source")
  }

  private static func primary(_ language: String) -> String? {
    language.lowercased().split { $0 == "-" || $0 == "_" }.first.map(String.init)
  }

  /// A file of this program and its lock name the same version of it.
  private static func compareVersion(
    _ document: FinishedDocument, _ packet: XMPPacket, _ findings: Findings, _ place: Findings.Place
  ) {
    guard let tool = packet.first(.creatorTool), tool.hasPrefix("Taklimat "),
      let version = document.lock?.programVersion, tool != "Taklimat \(version)"
    else { return }
    findings.report(
      ChecksDiagnostics.metadataDisagree,
      "the lock says that version \(version) built the document, the XMP packet says"
        + " \"\(tool.prefix(80))\"", at: place,
      hint: "somebody changed one of them; build the document anew")
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
    } else if agree(told, values, isOurs: document.isOurs) {
      return
    }
    let other =
      values.isEmpty ? "nothing" : "\"\(values.joined(separator: ", ").prefix(80))\""
    findings.report(
      ChecksDiagnostics.metadataDisagree,
      "Info says \(entry.key) is \"\(told.prefix(80))\", the XMP packet says \(other)", at: place,
      hint: "write both anew from one source; \(entry.property.local) belongs to \(entry.key)")
  }

  /// Other programs put the first of several authors into Info, or part them otherwise.
  private static func agree(_ told: String, _ values: [String], isOurs: Bool) -> Bool {
    let all = values.joined(separator: ", ")
    if isOurs, values.count > 1 { return told == all }
    return told == all || told == values.first || told == values.joined(separator: "; ")
  }
}
