/// An entry of the outline (ISO 32000-1, 12.3.3).
struct Bookmark {
  let object: Int
  let entries: [String: PDFValue]

  /// All entries, in the order in which they are shown; one that is met again is left out.
  static func all(_ reader: PDFReader, root: PDFValue?) throws(PDFFailure) -> [Bookmark] {
    guard let first = try reader.dictionary(root)?["First"] else { return [] }
    var open = [first]
    var seen: Set<Int> = []
    var bookmarks: [Bookmark] = []
    while let id = open.popLast()?.reference {
      guard seen.insert(id.number).inserted, let entries = try reader.dictionary(.reference(id))
      else { continue }
      guard seen.count <= ReadingLimits.treeNodes else {
        throw .tooComplex("its outline has more than \(ReadingLimits.treeNodes) entries")
      }
      bookmarks.append(Bookmark(object: id.number, entries: entries))
      open += [entries["Next"], entries["First"]].compactMap(\.self)
    }
    return bookmarks
  }
}
