import Diagnostics
import Languages
import Meetings

extension ComposeContext {
  /// A text of the author's without markup, in the meeting's language, with its quotes as they are
  /// set: for running heads and bookmarks, which say what the page says.
  func plainWords(_ text: RichText) -> String {
    let words = text.plainText(in: meeting.language)
    guard let marks = languageIfKnown(meeting.language)?.quotes else { return words }
    var scanner = QuoteScanner(marks)
    var bytes = Array(words.utf8)
    for change in scanner.replacements(in: words).reversed() {
      bytes.replaceSubrange(change.range, with: Array(change.text.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
