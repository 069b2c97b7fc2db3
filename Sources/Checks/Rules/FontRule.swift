/// Fonts are embedded, and every character shown in them is known (ISO 19005-2, 6.2.11.4 and
/// 6.2.11.7; ISO 14289-1, 7.21.4 and 7.21.7).
enum FontRule: Rule {
  static func check(_ document: FinishedDocument, _ findings: Findings) throws(PDFFailure) {
    for font in document.painted.fonts.fonts {
      let name = try font.name(document.reader)
      let place = Findings.Place(page: font.page, object: font.object)
      // What is never seen needs no glyphs (ISO 14289-1, 7.21.4.1; ISO 19005-2, 6.2.11.4.1).
      if font.isSeen, try !font.isEmbedded(document.reader) {
        findings.report(
          ChecksDiagnostics.fontNotEmbedded, "the font \(name) is not embedded", at: place,
          hint: "the text looks different on each machine; write the file anew with its fonts")
      }
      let unknown = try font.unknownCodes(document.reader)
      if let first = unknown.first {
        let more = unknown.count > 1 ? " and \(unknown.count - 1) others" : ""
        findings.report(
          ChecksDiagnostics.characterUnknown,
          "in the font \(name) the code \(first)\(more) of the text says no character", at: place,
          hint: "what cannot be mapped to Unicode cannot be read aloud, searched or copied; write"
            + " the file anew with a ToUnicode map")
      }
    }
  }
}

extension UsedFont {
  fileprivate func name(_ reader: PDFReader) throws(PDFFailure) -> String {
    try reader.resolve(entries["BaseFont"]).name ?? "of object \(object ?? 0)"
  }

  /// The dictionary that describes the glyphs: of a composite font that of its descendant.
  private func glyphs(_ reader: PDFReader) throws(PDFFailure) -> [String: PDFValue] {
    guard entries["Subtype"]?.name == "Type0" else { return entries }
    return try reader.dictionary(try reader.array(entries["DescendantFonts"])?.first) ?? [:]
  }

  fileprivate func isEmbedded(_ reader: PDFReader) throws(PDFFailure) -> Bool {
    if entries["Subtype"]?.name == "Type3" { return true }
    let descriptor = try reader.dictionary(try glyphs(reader)["FontDescriptor"]) ?? [:]
    for key in ["FontFile", "FontFile2", "FontFile3"] {
      if let id = descriptor[key]?.reference, try reader.object(id).isStream { return true }
    }
    return false
  }

  /// Codes that were shown and have no character.
  fileprivate func unknownCodes(_ reader: PDFReader) throws(PDFFailure) -> [Int] {
    if coding == .other || (coding == .twoBytes && entries["ToUnicode"]?.name != nil) { return [] }
    let map = try reader.streamData(entries["ToUnicode"]).map { bytes throws(PDFFailure) in
      try UnicodeMap(bytes)
    }
    let encoding = coding == .oneByte ? try SimpleEncoding(entries, reader) : nil
    return codes.filter { code in
      !(map?.covers(code) ?? false) && !(encoding?.covers(code) ?? false)
    }
  }
}
