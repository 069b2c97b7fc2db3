import PDFSyntax

/// A file that travels inside a document (ISO 32000-1, 7.11.4).
package struct AttachedFile {
  /// As the document has it: anything may stand here.
  package let name: String
  package let bytes: [UInt8]
  /// The object number of its specification; 0 where it stands in a tree's leaf.
  let object: Int
  /// What it is to the document (ISO 19005-3, 6.8): `Source`, `Data` …
  let relationship: String?
  /// What kind of file it is said to be, as a media type.
  let mediaType: String?
  /// Listed in the catalog's /AF.
  let isAssociated: Bool
  /// Found by name among the embedded files.
  let isNamed: Bool
  /// What the document says of the data (ISO 32000-1, table 46).
  let parameters: [String: PDFValue]
}

extension AttachedFile {
  /// What the data and what is said of them disagree in.
  var damage: String? {
    if let size = parameters["Size"]?.integer, size != bytes.count {
      return "it is said to have \(size) bytes and has \(bytes.count)"
    }
    if let checksum = parameters["CheckSum"]?.string, checksum != MD5.digest(bytes) {
      return "its checksum is another than when it was attached"
    }
    return nil
  }

  /// All files of a document: those with names in the order of the name tree, then those that are
  /// only associated. Where data cannot be unpacked, the file is told to be unreadable.
  static func all(
    _ reader: PDFReader, catalog: [String: PDFValue]
  ) throws(PDFFailure) -> [(file: AttachedFile, isReadable: Bool)] {
    let associated = try reader.array(catalog["AF"]) ?? []
    let numbers = Set(associated.compactMap(\.reference?.number))
    let root = try reader.dictionary(catalog["Names"])?["EmbeddedFiles"]
    let named = try LeafReader.pairs(reader, root: root, leaves: "Names").map(\.value)
    let names = Set(named.compactMap(\.reference?.number))
    var seen: Set<Int> = []
    var files: [(file: AttachedFile, isReadable: Bool)] = []
    for (index, value) in (named + associated).enumerated() {
      let object = value.reference?.number ?? 0
      guard object == 0 || seen.insert(object).inserted,
        let entries = try reader.dictionary(value)
      else { continue }
      let (bytes, parameters, mediaType) = try data(entries, reader)
      let file = AttachedFile(
        name: PDFText.text(try name(entries, reader)), bytes: bytes ?? [], object: object,
        relationship: try reader.resolve(entries["AFRelationship"]).name, mediaType: mediaType,
        isAssociated: numbers.contains(object) || index >= named.count,
        isNamed: names.contains(object) || index < named.count, parameters: parameters)
      files.append((file, bytes != nil))
    }
    return files
  }

  private static func name(
    _ specification: [String: PDFValue], _ reader: PDFReader
  ) throws(PDFFailure) -> [UInt8] {
    if let name = try reader.resolve(specification["UF"]).string { return name }
    return try reader.resolve(specification["F"]).string ?? []
  }

  private static func data(
    _ specification: [String: PDFValue], _ reader: PDFReader
  ) throws(PDFFailure) -> (bytes: [UInt8]?, parameters: [String: PDFValue], mediaType: String?) {
    let streams = try reader.dictionary(specification["EF"]) ?? [:]
    let stream = streams["UF"] ?? streams["F"]
    let entries = try reader.dictionary(stream)
    var parameters = try reader.dictionary(entries?["Params"]) ?? [:]
    for (key, value) in parameters { parameters[key] = try reader.resolve(value) }
    let mediaType = try reader.resolve(entries?["Subtype"]).name
    return (try reader.streamData(stream, tellingDamage: true), parameters, mediaType)
  }
}
