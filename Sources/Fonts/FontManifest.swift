import Diagnostics
package import Fields

/// The list of font files in a folder: `manifest.yaml`.
package struct FontManifest: Sendable {
  /// A file of the manifest, its path relative to the manifest's folder.
  package struct Entry: Sendable {
    package let file: Located<String>
    package let family: String
    package let weight: Int
    package let isItalic: Bool
    package let version: String
    package let sha256: String
    package let isFallback: Bool
  }

  package let entries: [Entry]

  package static let record = RecordType(
    "font manifest", doc: "The font files that documents may be set in"
  ) { (r: inout RecordReader) in
    r.schema(["taklimat/fonts/1"])
    return FontManifest(
      entries: r.required("fonts", .list(of: .record(Entry.record)), doc: "The files, one an item"))
  }

  /// The faces, with their paths below the manifest's folder.
  package func faces(in folder: String) -> [FontFace] {
    entries.map { entry in
      FontFace(
        path: folder + "/" + entry.file.value, family: entry.family, weight: entry.weight,
        isItalic: entry.isItalic, version: entry.version, sha256: entry.sha256,
        isFallback: entry.isFallback)
    }
  }
}

extension FontManifest.Entry {
  package static let record = RecordType("font", doc: "One font file") { (r: inout RecordReader) in
    let file = r.required("file", .located(.line), doc: "Path below the manifest's folder")
    return FontManifest.Entry(
      file: Located(file.value.string, at: file.span),
      family: r.required("family", .line, doc: "Family name as templates give it").string,
      weight: r.optional(
        "weight", .integer(in: 100...900), default: 400, doc: "CSS weight: 400, 600, 700"),
      isItalic: r.optional("italic", .boolean, default: false, doc: "Whether the face is slanted"),
      version: r.optional("version", .line, doc: "Version that the font states")?.string ?? "",
      sha256: r.optional("sha256", .line, doc: "Of the file, in hexadecimal")?.string ?? "",
      isFallback: r.optional(
        "fallback", .boolean, default: false,
        doc: "Whether the family steps in for characters that a style's own family lacks"))
  }
}
