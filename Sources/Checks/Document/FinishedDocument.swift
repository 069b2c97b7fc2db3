/// A finished PDF with everything that the rules ask about.
final class FinishedDocument {
  let reader: PDFReader
  let catalog: [String: PDFValue]
  let information: [String: PDFValue]
  let pages: PageList
  let painted: PaintedDocument
  let annotations: [Annotation]
  let destinations: NamedDestinations
  let attachments: [(file: AttachedFile, isReadable: Bool)]
  /// Nil where the file has no structure tree.
  let tags: Tags?
  /// Nil where the file has no XMP packet, or a broken one.
  let metadata: XMPPacket?

  /// The structure tree and what leads back to it.
  struct Tags {
    let tree: TaggedTree
    let parents: ParentTree
    let keys: ParentKeys
    let claims: Claims
  }

  init(_ reader: PDFReader) throws(PDFFailure) {
    self.reader = reader
    catalog = try reader.dictionary(reader.trailer["Root"]) ?? [:]
    information = try reader.dictionary(reader.trailer["Info"]) ?? [:]
    pages = try PageList(reader, root: catalog["Pages"])
    annotations = try Annotation.all(reader, pages)
    painted = try PaintedDocument(reader, pages, annotations)
    destinations = try NamedDestinations(reader, catalog: catalog)
    attachments = try AttachedFile.all(reader, catalog: catalog)
    tags = try Self.tags(reader, catalog, pages, painted)
    metadata = try reader.streamData(catalog["Metadata"]).flatMap { bytes throws(PDFFailure) in
      try XMPPacket(bytes)
    }
  }

  private static func tags(
    _ reader: PDFReader, _ catalog: [String: PDFValue], _ pages: PageList,
    _ painted: PaintedDocument
  ) throws(PDFFailure) -> Tags? {
    guard let root = catalog["StructTreeRoot"]?.reference,
      let entries = try reader.object(root).value.dictionary
    else { return nil }
    let parents = try ParentTree(reader, root: entries["ParentTree"])
    var tree = try TaggedTree(reader, root: root, pages: pages)
    // What the root does not list is no tree, and everything in it would be a stray.
    guard tree.reachedCount > 0 else { return nil }
    let identified = try LeafReader.pairs(reader, root: entries["IDTree"], leaves: "Names")
    try tree.readStrays(
      parents.elements + identified.compactMap(\.value.reference), reader, pages)
    let keys = ParentKeys(tree: tree, parents: parents, pages: pages, painted: painted)
    let claims = Claims(
      tree: tree, parents: parents, keys: keys, pages: pages, painted: painted)
    return Tags(tree: tree, parents: parents, keys: keys, claims: claims)
  }

  /// The catalog's object number.
  var catalogObject: Int? { reader.trailer["Root"]?.reference?.number }
}
