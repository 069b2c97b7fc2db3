import Layout
import Shaping

/// All words of a document that hang on where things stand: what its texts say of other parts, and
/// the marks of notes that are counted by page.
struct DocumentWords: DeferredText {
  let references: CrossReferences
  let notes: PageNoteMarks

  var isEmpty: Bool { references.isEmpty && notes.isEmpty }

  func runs(for run: TextRun, number: Int, pages: AnchorPages) -> [TextRun] {
    if let note = PageNoteMarks.note(of: number) {
      return [notes.marked(run, note: note, pages: pages)]
    }
    return references.runs(for: run, number: number, pages: pages)
  }

  var pageMentions: [PageMention] { references.pageMentions }

  func noteMarks(on pages: AnchorPages) -> [NoteMark] { notes.marks(on: pages) }
}
