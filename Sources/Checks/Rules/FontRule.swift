/// Fonts are embedded, and every character shown in them is known (ISO 19005-2, 6.2.11.4 and
/// 6.2.11.7; ISO 14289-1, 7.21.4 and 7.21.7).
enum FontRule: Rule {
  static func check(_ document: FinishedDocument, _ findings: Findings) throws(PDFFailure) {
    for (content, place) in document.contents {
      // A form may show text in the font that is set where it is painted (ISO 32000-1, 8.10.1).
      guard let font = content.undefinedFont, !font.isEmpty || place.object == nil else { continue }
      findings.report(
        ChecksDiagnostics.fontNotEmbedded,
        font.isEmpty
          ? "text is shown without a font"
          : "text is shown in the font /\(font), which the resources do not have", at: place,
        hint: "programs show it in another font or not at all; write the file anew with its fonts")
    }
    for font in document.painted.fonts.fonts {
      let name = try font.name(document.reader)
      let place = Findings.Place(page: font.page, object: font.object)
      // What is never seen needs no glyphs (ISO 14289-1, 7.21.4.1; ISO 19005-2, 6.2.11.4.1).
      if font.isSeen, let fault = try font.embeddingFault(document.reader) {
        findings.report(
          ChecksDiagnostics.fontNotEmbedded, "the font \(name) \(fault)", at: place,
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

extension FinishedDocument {
  /// All that paints, and where it is.
  fileprivate var contents: [(PaintedContent, Findings.Place)] {
    surfaces.map { ($0.content, $0.place()) }
      + painted.asides.map { ($0.content, Findings.Place(page: $0.page, object: $0.object)) }
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

  /// Nil where the file carries the font's glyphs.
  fileprivate func embeddingFault(_ reader: PDFReader) throws(PDFFailure) -> String? {
    if entries["Subtype"]?.name == "Type3" { return nil }
    let descriptor = try reader.dictionary(try glyphs(reader)["FontDescriptor"]) ?? [:]
    for key in ["FontFile", "FontFile2", "FontFile3"] {
      guard let id = descriptor[key]?.reference, try reader.object(id).isStream else { continue }
      // Data that cannot be unpacked are told as damage.
      guard let data = try reader.streamData(.reference(id)) else { return nil }
      return FontProgram.isWhole(data) ? nil : "is embedded as something that is no whole font"
    }
    return "is not embedded"
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
