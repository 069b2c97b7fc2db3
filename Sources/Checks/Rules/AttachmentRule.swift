/// Attached files are what they were when they were attached (ISO 32000-1, 7.11.4), and a document
/// of this program carries what it was made from.
enum AttachmentRule: Rule {
  static func check(_ document: FinishedDocument, _ findings: Findings) throws(PDFFailure) {
    let isOurs = document.isOurs
    for (file, isReadable) in document.attachments {
      let place = Findings.Place(object: file.object > 0 ? file.object : nil)
      if let fault = isReadable ? file.damage : "its data cannot be unpacked" {
        findings.report(
          ChecksDiagnostics.attachmentDamaged, "the attachment \"\(file.name)\": \(fault)",
          at: place, hint: "do not rely on it; get the document from where it was filed")
      }
      let missing = missingEntries(of: file, isOurs: isOurs, document)
      if !missing.isEmpty {
        findings.report(
          ChecksDiagnostics.attachmentMissing,
          "the attachment \"\(file.name)\" lacks \(missing.joined(separator: ", "))", at: place,
          hint: "build the document anew")
      }
    }
    if isOurs { checkLock(document, findings) }
  }

  /// PDF/A-3 asks for the relationship and the association (ISO 19005-3, 6.8); of our own files
  /// more is known.
  private static func missingEntries(
    of file: AttachedFile, isOurs: Bool, _ document: FinishedDocument
  ) -> [String] {
    guard isOurs || document.metadata?.first(.archivalPart) == "3" else { return [] }
    var missing: [String] = []
    if file.relationship == nil { missing.append("AFRelationship") }
    if file.mediaType == nil { missing.append("a media type (/Subtype)") }
    if !file.isAssociated { missing.append("a place in the catalog's /AF") }
    guard isOurs else { return missing }
    if !file.isNamed { missing.append("a name among the embedded files") }
    for key in ["Size", "CheckSum", "ModDate"] where file.parameters[key] == nil {
      missing.append(key)
    }
    return missing
  }

  private static func checkLock(_ document: FinishedDocument, _ findings: Findings) {
    if let fault = LockFault(document.attachments) { return fault.report(to: findings) }
    // PDF/A-2 and a bare PDF/UA carry none; PDF/A-3 is chosen to carry them.
    guard document.metadata?.first(.archivalPart) == "3",
      !document.attachments.contains(where: { $0.file.name == AttachedLock.fileName })
    else { return }
    findings.report(
      ChecksDiagnostics.attachmentMissing,
      "the document does not carry \"\(AttachedLock.fileName)\"",
      hint: "somebody took it out; build the document anew")
  }
}

extension FinishedDocument {
  /// Whether this program made it: it says so, or carries the program's lock.
  var isOurs: Bool {
    metadata?.first(.creatorTool)?.hasPrefix("Taklimat ") == true
      || attachments.contains { $0.file.name == AttachedLock.fileName }
  }

  /// The lock of a document of this program; nil where it carries none that can be read.
  var lock: AttachedLock? {
    attachments.first { $0.file.name == AttachedLock.fileName && $0.isReadable }
      .flatMap { AttachedLock($0.file.bytes) }
  }
}
