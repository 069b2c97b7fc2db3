import Layout

/// The document's footnotes, in the order of their calls.
final class NoteIndex {
  private(set) var blocks: [any Block] = []
  /// The same notes as they stand in the margin.
  private(set) var sides: [Footnotes.Side] = []
  /// What is being composed, where that has no foot for notes.
  private(set) var refusal: String?
  /// Whether notes are marked by letters, since sources have numbers.
  let usesLetters: Bool

  init(usesLetters: Bool) { self.usesLetters = usesLetters }

  /// Adds a note; returns its place among all.
  func add(_ block: any Block, side: Footnotes.Side) -> Int {
    blocks.append(block)
    sides.append(side)
    return blocks.count - 1
  }

  /// Of the next note, as it is printed.
  var nextMark: String { usesLetters ? Self.letters(blocks.count) : String(blocks.count + 1) }

  /// a to z, then aa, ab …
  private static func letters(_ place: Int) -> String {
    var letters: [UInt8] = []
    var left = place
    repeat {
      letters.append(0x61 + UInt8(left % 26))
      left = left / 26 - 1
    } while left >= 0
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  /// Composes what can call no notes: a note in it is told.
  func refused<Result>(in place: String, _ compose: () -> Result) -> Result {
    let before = refusal
    refusal = place
    defer { refusal = before }
    return compose()
  }
}
