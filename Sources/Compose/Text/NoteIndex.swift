import Layout

/// The document's footnotes, in the order of their calls.
final class NoteIndex {
  private(set) var blocks: [any Block] = []
  /// Whether what is being composed has no foot for notes.
  var isRefused = false

  /// Adds a note; returns its place among all.
  func add(_ block: any Block) -> Int {
    blocks.append(block)
    return blocks.count - 1
  }

  /// Of the next note, as it is printed.
  var nextNumber: Int { blocks.count + 1 }
}
