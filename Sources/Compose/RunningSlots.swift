import Diagnostics
import Fields
import Frames
import Languages
package import Layout
import Meetings
package import Shaping
import Templates

/// What stands in running heads and feet, and behind the references, once the pages are known.
package struct RunningSlots: SlotText {
  let context: ComposeContext

  package func paragraph(
    for slot: String, on page: PagePlace, anchors: AnchorPages
  ) -> Paragraph? {
    if let entry = context.backLinks[slot] {
      return CitingPages(entry, anchors: anchors, context: context).full
    }
    return running(text(of: slot, page, title: RunningTitle.bounded(title)))
  }

  /// The title with fewer and fewer of its words; pages in ranges.
  package func shorterParagraphs(
    for slot: String, on page: PagePlace, anchors: AnchorPages
  ) -> [Paragraph] {
    if let entry = context.backLinks[slot] {
      let pages = CitingPages(entry, anchors: anchors, context: context)
      return [pages.inRanges].compactMap(\.self)
    }
    return RunningTitle.shortened(title).compactMap { running(text(of: slot, page, title: $0)) }
  }

  private var title: String { context.plainWords(context.meeting.title) }

  private func running(_ text: String?) -> Paragraph? {
    guard let text, !text.isEmpty, let look = context.look(.folio) else { return nil }
    return Paragraph(
      [
        TextRun(
          text, style: look.text, language: context.meeting.language,
          tag: .artifact(.pagination))
      ], style: look.paragraph)
  }

  /// Whether a slot stays empty on every page, so that its neighbour has its room.
  func isEmpty(_ slot: String) -> Bool {
    let page = PagePlace(index: 0, number: 1, label: "1", pageCount: 1, runPageCount: 1)
    return text(of: slot, page, title: title)?.isEmpty ?? true
  }

  /// Slots of the template's running texts: `head/start`.
  static let ids = ["head/start", "head/end", "foot/start", "foot/end"]

  private func text(of slot: String, _ page: PagePlace, title: String) -> String? {
    let template = context.template
    let pattern: String? =
      switch slot {
      case "head/start": template.head.start
      case "head/end": template.head.end
      case "foot/start": template.foot.start
      case "foot/end": template.foot.end
      default: nil
      }
    guard let pattern, let phrase = Phrase(pattern) else { return nil }
    return phrase.filled { $0 == "title" ? title : value(of: $0, page) }
  }

  private func value(of name: String, _ page: PagePlace) -> String? {
    let meeting = context.meeting
    return switch RunningText.Value(rawValue: name) {
    case .title: title
    case .marking: MarkingText.text(meeting.document.marking, context.language)
    case .number: meeting.document.number?.string
    case .date:
      (meeting.document.date ?? meeting.when?.start.date).map { context.language.dates.long($0) }
    case .page: page.label
    case .pages: String(page.pageCount)
    case .pageOfPages:
      context.language.label(
        .pageOf, ["page": page.label, "pages": String(page.pageCount)])
    case nil: nil
    }
  }
}

/// A title cut to what a running head has room for.
enum RunningTitle {
  /// No head has room for more characters; a bound for titles without end.
  static let limit = 160

  /// The title, or as many of its words as any head could hold.
  static func bounded(_ title: String) -> String {
    let start = title.prefix(limit)
    guard start.endIndex < title.endIndex else { return title }
    return start[..<(start.lastIndex(of: " ") ?? start.endIndex)].trimmingTail + "…"
  }

  /// The title without its last word, without its last two, and so on, each with an ellipsis.
  static func shortened(_ title: String) -> [String] {
    let start = title.prefix(limit)
    return start.indices.reversed().filter { start[$0] == " " }
      .map { start[..<$0].trimmingTail + "…" }
  }
}

extension Substring {
  /// Without the punctuation that would stand before the ellipsis.
  fileprivate var trimmingTail: String {
    var text = self
    while let last = text.last, last.isPunctuation || last == " " { text.removeLast() }
    return String(text)
  }
}
