import Diagnostics
import Frames
import Languages
import Layout
import Markup
import Meetings
import Shaping
import Templates

/// What a document says of itself first: what it is, its title, a line below.
struct DocumentTitle {
  let context: ComposeContext

  /// `Taklimat · Kunjungan kehormatan`
  func kicker(in section: ComposeContext.Scope) -> TextBlock? {
    context.paragraph(words: kicker, .titleKicker, name: "kicker", in: section)
  }

  func subtitle(in section: ComposeContext.Scope) -> TextBlock? {
    context.meeting.subtitle.flatMap {
      context.paragraph($0, .subtitle, name: "subtitle", in: section)
    }
  }

  private var kicker: String {
    [form, kind].compactMap { $0 }.map { context.language.label($0) }.joined(separator: " · ")
  }

  private var form: LabelKey {
    switch context.template.form ?? context.meeting.document.form ?? .briefing {
    case .briefing, .plain: .briefing
    case .card: .formCard
    case .laporan: .formReport
    case .notaDinas: .formMemorandum
    case .notula: .record
    case .ministerial: .formMinisterial
    }
  }

  private var kind: LabelKey? {
    switch context.meeting.kind {
    case .courtesyCall: .courtesyCall
    case .bilateral: .bilateral
    case .multilateral: .multilateral
    case .siteVisit: .siteVisit
    case .internal: .internalMeeting
    case nil: nil
    }
  }

  /// The heading of the whole document, at the first of its sizes at which it has few lines.
  func title(in section: ComposeContext.Scope) -> (any Block)? { titles(in: section).first }

  /// The same, then without its largest size, and so on to the smallest alone.
  func titles(in section: ComposeContext.Scope) -> [any Block] {
    guard
      var block = context.paragraph(
        context.meeting.title, .title, .heading(1), name: "title", in: section),
      let first = block.paragraph.runs.first, case .element(let element) = first.tag
    else { return [] }
    block.paragraph.style.isBalanced = true
    let anchor = context.structure.anchor(of: element)
    context.outline.append(
      OutlineEntry(
        title: context.plainWords(context.meeting.title), level: 1,
        anchor: anchor))
    let settings = sizes.map { block.resized(to: $0) }
    return settings.indices.map { start in
      Anchored(
        FirstFitting(
          Array(settings[start...]), lineLimit: context.template.options.titleLines),
        anchor: anchor, tag: first.tag)
    }
  }

  private var sizes: [Double] {
    let sizes = context.template.options.titleSizes.compactMap(\.absolute).filter { $0 >= 1 }
    return sizes.isEmpty ? [context.look(.title)?.style.size ?? 24] : sizes
  }
}

extension TextBlock {
  /// The same text at another size, its leading and rises in proportion.
  func resized(to size: Double) -> TextBlock {
    var block = self
    let old = paragraph.runs.map(\.style.size).max() ?? size
    let factor = size / max(1, old)
    block.paragraph.style.leading *= factor
    for index in block.paragraph.runs.indices {
      block.paragraph.runs[index].style.size *= factor
      block.paragraph.runs[index].style.rise *= factor
    }
    return block
  }
}
