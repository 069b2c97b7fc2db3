import Diagnostics
import Fields
package import Frames
import Languages
package import Layout
import Meetings
package import Shaping
import Templates

/// What stands in running heads and feet, and behind the references, once the pages are known.
package struct RunningSlots: SlotText {
  let context: SlotContext

  init(context: ComposeContext) { self.context = SlotContext(context) }

  package func paragraph(
    for slot: String, on page: PagePlace, anchors: AnchorPages
  ) -> Paragraph? {
    if let entry = context.backLinks[slot] {
      return CitingPages(entry, anchors: anchors, context: context).full
    }
    if let pages = context.contentsPages.paragraph(for: slot, anchors: anchors, context: context) {
      return pages
    }
    if let marking = TitleMarking.paragraph(for: slot, in: context) { return marking }
    var words = words(page, anchors)
    words.title = RunningTitle.bounded(words.title)
    words.section = RunningTitle.bounded(words.section)
    return running(pieces(of: slot, page, words))
  }

  /// The title, then the section, with fewer and fewer of its words; pages in ranges.
  package func shorterParagraphs(
    for slot: String, on page: PagePlace, anchors: AnchorPages
  ) -> [Paragraph] {
    if let entry = context.backLinks[slot] {
      return CitingPages(entry, anchors: anchors, context: context).shortened
    }
    guard let pattern = pattern(of: slot) else { return [] }
    var words = words(page, anchors)
    var texts: [[RunningPiece]] = []
    if pattern.gaps.contains(RunningText.Value.title.rawValue) {
      for title in RunningTitle.shortened(words.title) {
        words.title = title
        texts.append(pieces(of: slot, page, words))
      }
    }
    if pattern.gaps.contains(RunningText.Value.section.rawValue) {
      for section in RunningTitle.shortened(words.section) {
        words.section = section
        texts.append(pieces(of: slot, page, words))
      }
    }
    // A label has no shorter form than smaller letters.
    let small = pieces(of: slot, page, words).map(\.small)
    return (texts + (context.hasLabel ? [small] : [])).compactMap(running)
  }

  /// Running heads that name a section ask where the headings stand.
  package var asksForAnchors: Bool {
    Self.ids.contains { slot in
      pattern(of: slot)?.gaps.contains { $0.hasPrefix(RunningText.Value.section.rawValue) } ?? false
    }
  }

  package var structure: StructureTree? { context.structure }

  package var asksForCatchwords: Bool {
    Self.ids.contains {
      pattern(of: $0)?.gaps.contains(RunningText.Value.catchword.rawValue) ?? false
    }
  }

  /// What is longest in a running text, and what depends on the section.
  private struct Words {
    var title: String
    var section: String
    var sectionPage = 1
    var sectionPages = 1
  }

  private func words(_ page: PagePlace, _ anchors: AnchorPages) -> Words {
    guard asksForAnchors,
      let section = context.sectionPages(anchors, pageCount: page.pageCount)[page.index]
    else { return Words(title: context.title, section: "") }
    return Words(
      title: context.title, section: section.title, sectionPage: section.number,
      sectionPages: section.count)
  }

  private func running(_ pieces: [RunningPiece]) -> Paragraph? {
    guard !pieces.isEmpty, let look = context.look(.folio) else { return nil }
    return Paragraph(
      pieces.map { piece in
        TextRun(
          piece.text, style: piece.style(on: look.text, secret: context.template.palette.secret),
          language: context.documentLanguage, tag: .artifact(.pagination), source: piece.source)
      }, style: look.paragraph)
  }

  /// Whether a slot stays empty on every page, so that its neighbour has its room.
  func isEmpty(_ slot: String) -> Bool {
    let page = PagePlace(index: 0, number: 1, label: "1", pageCount: 1, runPageCount: 1)
    let section = context.sections.isEmpty ? "" : "section"
    return pieces(of: slot, page, Words(title: context.title, section: section)).isEmpty
  }

  /// Whether a label of the Traffic Light Protocol stands in a slot on every page.
  func hasLabel(_ slot: String) -> Bool {
    guard context.hasLabel, let pattern = pattern(of: slot) else { return false }
    return [.marking, .restriction].contains { (value: RunningText.Value) in
      pattern.gaps.contains(value.rawValue)
    }
  }

  /// Slots of the template's running texts: `head/start`.
  static let ids = [
    "head/start", "head/center", "head/end", "foot/start", "foot/center", "foot/end",
    "upper-banner/start", "upper-banner/center", "upper-banner/end",
    "lower-banner/start", "lower-banner/center", "lower-banner/end",
  ]

  /// The running text to which a slot belongs, and at which of its places the slot stands.
  private func line(of slot: String) -> (text: RunningText, place: String)? {
    let parts = slot.split(separator: "/").map(String.init)
    guard parts.count == 2 else { return nil }
    let template = context.template
    return switch parts[0] {
    case "head": (template.head, parts[1])
    case "foot": (template.foot, parts[1])
    case "upper-banner", "lower-banner": (template.banner, parts[1])
    default: nil
    }
  }

  private func pattern(of slot: String) -> Phrase? {
    line(of: slot).flatMap { $0.text[$0.place] }.flatMap { Phrase($0) }
  }

  /// What stands in a slot, what looks alike in one piece.
  private func pieces(of slot: String, _ page: PagePlace, _ words: Words) -> [RunningPiece] {
    guard let pattern = pattern(of: slot) else { return [] }
    let place = line(of: slot).flatMap { $0.text.places[$0.place] }
    return RunningPiece.joined(
      pattern.parts.map { part in
        switch part {
        case .text(let literal): RunningPiece(text: literal, place: place)
        case .gap(let name): piece(of: name, page, words)
        }
      })
  }

  private func piece(of name: String, _ page: PagePlace, _ words: Words) -> RunningPiece {
    let place = context.places[name]
    var piece = RunningPiece(text: value(of: name, page, words) ?? "", place: place)
    switch RunningText.Value(rawValue: name) {
    case .marking, .restriction:
      piece.isSecret = context.isSecret
      piece.isLabel = context.hasLabel
    case .catchword: piece.letters = page.catchword?.letters
    default: break
    }
    return piece
  }

  private func value(of name: String, _ page: PagePlace, _ words: Words) -> String? {
    switch RunningText.Value(rawValue: name) {
    case .title: words.title
    case .catchword: page.catchword.map { $0.text + " …" }
    case .marking: context.marking
    case .restriction: context.isRestricted ? context.marking : nil
    case .number: context.number
    case .date: context.date
    case .page: page.label
    case .pages: page.lastLabel
    case .pageOfPages: pageOf(page.label, page.lastLabel)
    case .section: words.section
    // Of no section, and so nothing to count.
    case _ where words.section.isEmpty: nil
    case .sectionPage: String(words.sectionPage)
    case .sectionPages: String(words.sectionPages)
    case .sectionPageOfPages: pageOf(String(words.sectionPage), String(words.sectionPages))
    case nil: nil
    }
  }

  private func pageOf(_ page: String, _ pages: String) -> String {
    context.language.label(.pageOf, ["page": page, "pages": pages])
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
