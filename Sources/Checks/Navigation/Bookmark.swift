/// An entry of the outline (ISO 32000-1, 12.3.3).
struct Bookmark {
  let object: Int
  let entries: [String: PDFValue]
}

/// The bookmarks of a document.
struct Outline {
  /// In the order in which they are shown.
  private(set) var bookmarks: [Bookmark] = []
  /// The first that is met again, where the outline leads in a circle or together.
  private(set) var firstRepeated: Int?

  init(_ reader: PDFReader, root: PDFValue?) throws(PDFFailure) {
    guard let first = try reader.dictionary(root)?["First"] else { return }
    var open = [first]
    var seen: Set<Int> = []
    while let id = open.popLast()?.reference {
      guard seen.insert(id.number).inserted else {
        firstRepeated = firstRepeated ?? id.number
        continue
      }
      guard let entries = try reader.dictionary(.reference(id)) else { continue }
      guard seen.count <= ReadingLimits.treeNodes else {
        throw .tooComplex("its outline has more than \(ReadingLimits.treeNodes) entries")
      }
      bookmarks.append(Bookmark(object: id.number, entries: entries))
      open += [entries["Next"], entries["First"]].compactMap(\.self)
    }
  }
}
