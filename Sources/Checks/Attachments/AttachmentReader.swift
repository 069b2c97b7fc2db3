package import Diagnostics

/// Takes attached files out of finished documents.
package enum AttachmentReader {
  /// A document's attachments in their order; nil after a diagnostic: where the file cannot be read,
  /// carries nothing, or an attachment is damaged or has a name that is no file's.
  package static func files(
    in bytes: [UInt8], named name: String, into sink: DiagnosticSink
  ) -> [AttachedFile]? {
    let findings = Findings(file: name, sink: sink)
    do throws(PDFFailure) {
      let reader = try PDFReader(bytes)
      let catalog = try reader.dictionary(reader.trailer["Root"]) ?? [:]
      let found = try AttachedFile.all(reader, catalog: catalog)
      guard check(found, findings) else { return nil }
      return found.map(\.file)
    } catch {
      error.report(to: findings)
      return nil
    }
  }

  private static func check(
    _ found: [(file: AttachedFile, isReadable: Bool)], _ findings: Findings
  ) -> Bool {
    guard !found.isEmpty else {
      findings.report(
        ChecksDiagnostics.nothingAttached, "the document carries no files",
        hint: "a document carries its meeting's file unless --pdf-standard says otherwise")
      return false
    }
    var isGood = true
    var names: Set<String> = []
    for (file, isReadable) in found {
      let place = Findings.Place(object: file.object > 0 ? file.object : nil)
      if let fault = isReadable ? file.damage : "its data cannot be unpacked" {
        findings.report(
          ChecksDiagnostics.attachmentDamaged, "the attachment \"\(file.name)\": \(fault)",
          at: place, hint: "get the document from where it was filed")
        isGood = false
      }
      if let fault = FileNameFault(file.name) ?? (names.insert(file.name).inserted ? nil : .taken) {
        findings.report(
          ChecksDiagnostics.unsafeName,
          "the attachment \"\(file.name)\" cannot be a file: \(fault.rawValue)", at: place,
          hint: "nothing was written; find out what made the document")
        isGood = false
      }
    }
    return isGood
  }
}

/// Why a name from a document is not taken for a file's: it could lead elsewhere, hide, or deceive.
/// The same names are not given to what is attached.
package enum FileNameFault: String {
  case empty = "its name is empty"
  case leadsElsewhere = "its name leads to another folder"
  case hidden = "its name begins with a dot"
  case unprintable = "its name holds characters that cannot be seen"
  case tooLong = "its name is too long"
  case taken = "another attachment has the same name"

  package init?(_ name: String) {
    if name.isEmpty {
      self = .empty
    } else if name.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }) {
      self = .leadsElsewhere
    } else if name.utf8.first == UInt8(ascii: ".") {
      self = .hidden
    } else if name.unicodeScalars.contains(where: VisibleText.isHidden) {
      self = .unprintable
    } else if name.utf8.count > 200 {
      self = .tooLong
    } else {
      return nil
    }
  }
}
