/// What says where a file is attached says one thing (ISO 32000-1, 7.11.3 and 7.11.4), and says what
/// an archive asks for (ISO 19005-3, 6.8).
enum FileSpecificationRule: Rule {
  static func check(_ document: FinishedDocument, _ findings: Findings) throws(PDFFailure) {
    var names: Set<String> = []
    for (file, _) in document.attachments {
      let place = Findings.Place(object: file.object > 0 ? file.object : nil)
      if !names.insert(file.name).inserted {
        findings.report(
          ChecksDiagnostics.unsafeName, "two attachments have the name \"\(file.name)\"",
          at: place, hint: "nobody can tell which is meant; find out what added the second")
      }
      guard file.object > 0,
        let entries = try document.reader.object(
          ObjectID(number: file.object, generation: 0)
        ).value.dictionary,
        let fault = try fault(in: entries, document.reader)
      else { continue }
      findings.report(
        ChecksDiagnostics.attachmentDamaged, "the attachment \"\(file.name)\": \(fault)",
        at: place, hint: "do not rely on it; get the document from where it was filed")
    }
    if document.metadata?.first(.archivalPart) == "3" || document.isOurs {
      try checkAnnotations(document, findings)
    }
  }

  private static func fault(
    in entries: [String: PDFValue], _ reader: PDFReader
  ) throws(PDFFailure) -> String? {
    let streams = try reader.dictionary(entries["EF"]) ?? [:]
    if let one = streams["F"]?.reference, let other = streams["UF"]?.reference, one != other {
      return "its two names stand for two files, objects \(one.number) and \(other.number)"
    }
    let names = [
      try reader.resolve(entries["F"]).string, try reader.resolve(entries["UF"]).string,
    ].compactMap { $0.map(PDFText.text) }
    // The older of the names may lack what is beyond ASCII.
    if names.count == 2, names[0] != names[1], names.allSatisfy({ $0.utf8.allSatisfy { $0 < 128 } })
    {
      return "its other name is \"\(names[0].prefix(80))\""
    }
    let parameters = try reader.dictionary(
      reader.dictionary(streams["F"] ?? streams["UF"])?["Params"])
    for key in ["CreationDate", "ModDate"] {
      guard let date = try reader.resolve(parameters?[key]).string.map(PDFText.text),
        TimeStamp(pdf: date) == nil
      else { continue }
      return "its \(key) is no date: \"\(date.prefix(40))\""
    }
    return nil
  }

  /// An annotation that holds a file attaches it as the catalog does.
  private static func checkAnnotations(
    _ document: FinishedDocument, _ findings: Findings
  ) throws(PDFFailure) {
    let known = Set(document.attachments.map(\.file.object))
    for annotation in document.annotations where annotation.subtype == "FileAttachment" {
      let file = annotation.entries["FS"]
      if let object = file?.reference?.number, known.contains(object) { continue }
      let isRelated = try document.reader.dictionary(file)?["AFRelationship"] != nil
      guard document.isOurs || !isRelated else { continue }
      findings.report(
        ChecksDiagnostics.attachmentMissing,
        "the file in an annotation lacks a place in the catalog's /AF",
        at: Findings.Place(
          page: annotation.page, object: annotation.object > 0 ? annotation.object : nil),
        hint: "somebody added it; get the document from where it was filed")
    }
  }
}
