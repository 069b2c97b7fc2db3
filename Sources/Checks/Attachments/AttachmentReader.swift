package import Diagnostics

/// Takes attached files out of finished documents.
package enum AttachmentReader {
  /// A document's attachments in their order; nil after a diagnostic: where the file cannot be read
  /// or was cut off, carries nothing, or an attachment is damaged or has a name that is no file's.
  ///
  /// `heedingLock` also refuses a meeting's file that the lock disowns.
  package static func files(
    in bytes: [UInt8], named name: String, into sink: DiagnosticSink, heedingLock: Bool = true
  ) -> [AttachedFile]? {
    let findings = Findings(file: name, sink: sink)
    do throws(PDFFailure) {
      let reader = try PDFReader(bytes)
      guard reader.frame.bytesBehind != nil else {
        throw .damaged("it was cut off: no %%EOF ends it")
      }
      let catalog = try reader.dictionary(reader.trailer["Root"]) ?? [:]
      let found = try AttachedFile.all(reader, catalog: catalog)
      guard check(found, findings) else { return nil }
      if heedingLock, let fault = LockFault(found), fault.isDamage {
        fault.report(to: findings)
        return nil
      }
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
      if let fault = FileNameFault(file.name)
        ?? (names.insert(file.name.lowercased()).inserted ? nil : .taken)
      {
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
  case blank = "its name begins or ends with a space, or ends with a dot"
  case reserved = "its name means something else on some systems"
  case taken = "another attachment has the same name, or one that differs in case alone"

  package init?(_ name: String) {
    if name.isEmpty {
      self = .empty
    } else if name.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }) {
      self = .leadsElsewhere
    } else if name.utf8.first == UInt8(ascii: ".") {
      self = .hidden
    } else if name.unicodeScalars.contains(where: Self.isUnseen) {
      self = .unprintable
    } else if Self.hasBlankEnd(name) {
      self = .blank
    } else if Self.isReserved(name) {
      self = .reserved
    } else if name.utf8.count > 200 {
      self = .tooLong
    } else {
      return nil
    }
  }
  /// Beside what changes the text around it, all that shows nothing: two names that look alike would
  /// be two files. What joins letters and chooses their form is part of words.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200C, 0x200D, 0xFE00...0xFE0F: false
    default: VisibleText.isHidden(scalar) || scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  private static func hasBlankEnd(_ name: String) -> Bool {
    [name.unicodeScalars.first, name.unicodeScalars.last].contains { scalar in
      scalar?.properties.isWhitespace == true
    } || name.hasSuffix(".")
  }

  /// Characters that Windows gives a meaning, and the names of its devices, with any ending.
  private static func isReserved(_ name: String) -> Bool {
    if name.utf8.contains(where: { Array(":*?\"<>|".utf8).contains($0) }) { return true }
    let stem = name.prefix { $0 != "." }.uppercased()
    return ["CON", "PRN", "AUX", "NUL"].contains(stem)
      || (stem.utf8.count == 4 && ["COM", "LPT"].contains(stem.prefix(3))
        && stem.utf8.last.map { (48...57).contains($0) } == true)
  }
}
