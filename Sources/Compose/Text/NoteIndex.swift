import Layout
import Templates

/// The document's footnotes, in the order of their calls.
final class NoteIndex {
  private(set) var blocks: [any Block] = []
  /// The same notes as they stand in the margin.
  private(set) var sides: [Footnotes.Side] = []
  /// What is being composed, where that has no foot for notes.
  private(set) var refusal: String?
  /// Those counted by page, where the template wants it.
  private(set) var pageMarks: PageNoteMarks
  private let usesLetters: Bool
  private let options: NoteOptions
  /// Of the table that is being composed; nil where its notes stand at the page's foot.
  private var tableNotes: [any Block]?

  /// - Parameter usesLetters: whether notes are marked by letters, since sources have numbers.
  init(_ options: NoteOptions, usesLetters: Bool) {
    self.options = options
    self.usesLetters = usesLetters
    pageMarks = PageNoteMarks(usesLetters: usesLetters)
  }

  /// Whether the next note stands below a table.
  var isInTable: Bool { tableNotes != nil }

  /// Whether the next note's mark is a letter.
  var isMarkedByLetter: Bool { isInTable || usesLetters }

  /// Of the next note, as it is printed; where notes are counted by page, for the time being.
  var nextMark: String {
    Self.mark(tableNotes?.count ?? blocks.count, isLetter: isMarkedByLetter)
  }

  /// The number of runs that print the next note's mark once its page is known; nil where it is
  /// known now.
  func deferral(of call: PageNoteMarks.Call) -> Int? {
    options.numbering == .page && !isInTable ? pageMarks.add(call) : nil
  }

  /// Adds a note; returns its place among those at pages' feet, nil for one below a table.
  func add(_ block: any Block, side: Footnotes.Side) -> Int? {
    guard tableNotes == nil else {
      tableNotes?.append(block)
      return nil
    }
    blocks.append(block)
    sides.append(side)
    return blocks.count - 1
  }

  /// Composes a table; `notes` are those that stand below it.
  func inTable<Result>(_ compose: () -> Result) -> (table: Result, notes: [any Block]) {
    guard options.tables == .below else { return (compose(), []) }
    tableNotes = []
    defer { tableNotes = nil }
    let table = compose()
    return (table, tableNotes ?? [])
  }

  /// 1, 2, 3 …, or a to z, then aa, ab …
  static func mark(_ place: Int, isLetter: Bool) -> String {
    guard isLetter else { return String(place + 1) }
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
