import Diagnostics
import Markup
import Meetings

extension ComposeContext {
  /// Reports the notes of a text of which no page shows more than the bare words, or nothing.
  func refuseNotes(in text: RichText?, of place: String) {
    guard let variant = text?.text(in: meeting.language) else { return }
    refuseNotes(in: variant.content, of: place)
  }

  func refuseNotes(in inlines: [Inline], of place: String) {
    for note in inlines.flatMap(\.notes) { NoteSetter.refuse(note, in: place, sink) }
  }
}

extension Inline {
  fileprivate var notes: [NoteText] {
    switch self {
    case .note(let note): [note]
    case .emphasis(let content), .strong(let content), .language(_, let content):
      content.flatMap(\.notes)
    case .link(let link): link.content.flatMap(\.notes)
    case .reference(let reference): reference.words.flatMap(\.notes)
    case .text, .code, .citation, .lineBreak: []
    }
  }
}
