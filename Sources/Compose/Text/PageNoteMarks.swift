import Diagnostics
import Frames
import Layout
import Shaping

/// The marks of notes that are counted anew on each page, known when the pages are.
struct PageNoteMarks {
  /// Where a note is called.
  struct Call {
    let anchor: AnchorID
    /// What links say of the mark: `Catatan`.
    let label: String
    let span: SourceSpan
  }

  private(set) var calls: [Call] = []
  /// The places among `calls`, by the anchors' paths.
  private var numbers: [String: Int] = [:]
  let usesLetters: Bool

  init(usesLetters: Bool) { self.usesLetters = usesLetters }

  var isEmpty: Bool { calls.isEmpty }

  /// Adds the call of a further note; returns the number of runs that print its mark, which is
  /// below nothing and so no cross-reference's.
  mutating func add(_ call: Call) -> Int {
    numbers[call.anchor.path] = calls.count
    calls.append(call)
    return -calls.count
  }

  /// The note whose mark a deferred run prints; nil for a run that prints something else.
  static func note(of number: Int) -> Int? { number < 0 ? -number - 1 : nil }

  /// A run that reads as its note's mark.
  func marked(_ run: TextRun, note: Int, pages: AnchorPages) -> TextRun {
    var run = run
    run.deferred = nil
    run.text = mark(note, pages)
    if run.note != nil, calls.indices.contains(note) {
      run.linkDescription = "\(calls[note].label) \(run.text)"
    }
    return run
  }

  func marks(on pages: AnchorPages) -> [NoteMark] {
    calls.indices.map { NoteMark(text: mark($0, pages), span: calls[$0].span) }
  }

  /// The place of a note's call among those of its page, from the top; in the first round each is
  /// taken for the first.
  private func mark(_ note: Int, _ pages: AnchorPages) -> String {
    var place = 0
    if calls.indices.contains(note), let page = pages.page(of: calls[note].anchor) {
      let path = calls[note].anchor.path
      for anchor in pages.anchors(onPage: page) {
        if anchor == path { break }
        if numbers[anchor] != nil { place += 1 }
      }
    }
    return NoteIndex.mark(place, isLetter: usesLetters)
  }
}
