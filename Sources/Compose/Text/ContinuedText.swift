import Frames
import Languages
import Layout
import Meetings
import Shaping

extension ComposeContext {
  /// A head as it is set again where what it heads goes on: `Kementerian Pekerjaan (lanjutan)`. All of
  /// it is artifact, and calls no note again.
  func continued(_ head: TextBlock) -> TextBlock {
    guard let style = head.paragraph.runs.first?.style else { return head }
    var again = head
    again.paragraph.runs.removeAll { $0.note != nil }
    for index in again.paragraph.runs.indices {
      again.paragraph.runs[index].tag = .artifact(.repeated)
      again.paragraph.runs[index].link = nil
      again.paragraph.runs[index].anchor = nil
    }
    again.paragraph.runs.append(
      TextRun(
        " " + language.label(.continued), style: style, language: meeting.language,
        tag: .artifact(.repeated)))
    return again
  }
}
