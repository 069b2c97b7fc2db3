import Diagnostics
import Markup
import Meetings

/// The citations of a meeting's texts, numbered by the first place of each.
struct Citations {
  /// Keys in the order in which they are first cited.
  let order: [String]

  init(of meeting: Meeting) {
    var order: [String] = []
    for key in Self.keys(in: meeting) where !order.contains(key) { order.append(key) }
    self.order = order
  }

  /// Every key that summary and background cite, in reading order.
  static func keys(in meeting: Meeting) -> [String] {
    let texts = meeting.summary + meeting.background.compactMap(\.body)
    return texts.compactMap { $0.text(in: meeting.language)?.content }.flatMap { $0 }
      .flatMap(inlines).flatMap(keys)
  }

  /// The paragraphs of Indonesian texts, each citation as its number.
  func text(of texts: [RichBlocks]) -> [String] {
    texts.compactMap { $0.text(in: .indonesian)?.content }.flatMap { $0 }
      .map { Self.inlines($0).map(text).joined() }
  }

  private func text(_ inline: Inline) -> String {
    switch inline {
    case .citation(let citations):
      citations.map { "\((order.firstIndex(of: $0.key) ?? -1) + 1)" }.joined(separator: ",")
    case .language(_, let content): content.map(text).joined()
    default: [inline].plainText
    }
  }

  private static func inlines(_ block: MarkupBlock) -> [Inline] {
    guard case .paragraph(let inlines, _) = block else { return [] }
    return inlines
  }

  private static func keys(_ inline: Inline) -> [String] {
    switch inline {
    case .citation(let citations): citations.map(\.key)
    case .language(_, let content): content.flatMap(keys)
    default: []
    }
  }
}
