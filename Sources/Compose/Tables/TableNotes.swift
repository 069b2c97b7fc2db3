import Frames
import Layout
import Shaping
import Templates

/// What stands below a table: the notes that are called in it, then what is said of all of it.
struct TableNotes {
  let context: ComposeContext

  /// Nil where there are none.
  func block(called: [any Block], general: [TextBlock] = []) -> (any Block)? {
    let notes: [any Block] = called + general
    guard !notes.isEmpty else { return nil }
    var block = KeepTogether(Stack(notes))
    block.spaceAfter = context.look(.text)?.style.leading ?? 15
    return block
  }
}
