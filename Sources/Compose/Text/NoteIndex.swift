import Layout

/// The document's footnotes, in the order of their calls.
final class NoteIndex {
  private(set) var blocks: [any Block] = []
  /// What is being composed, where that has no foot for notes.
  private(set) var refusal: String?

  /// Adds a note; returns its place among all.
  func add(_ block: any Block) -> Int {
    blocks.append(block)
    return blocks.count - 1
  }

  /// Of the next note, as it is printed.
  var nextNumber: Int { blocks.count + 1 }

  /// Composes what can call no notes: a note in it is told.
  func refused<Result>(in place: String, _ compose: () -> Result) -> Result {
    let before = refusal
    refusal = place
    defer { refusal = before }
    return compose()
  }
}
