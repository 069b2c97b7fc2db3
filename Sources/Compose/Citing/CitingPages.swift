import Diagnostics
import Fields
import Frames
import Languages
import Layout
import Markup
import Meetings
import Shaping
import Templates

/// The pages that cite a source, as words with links: `Dikutip hlm. 2, 3, dan 6`.
struct CitingPages {
  /// Pages named together: one, or a range by its ends.
  private typealias Group = [Page]

  private struct Page {
    let label: String
    let link: ElementID
    let anchor: AnchorID
  }

  private let context: SlotContext
  private let element: ElementID
  private let pages: [Page]

  /// Each page once, with a link to its first place.
  init(_ entry: BackLinks.Entry, anchors: AnchorPages, context: SlotContext) {
    self.context = context
    element = entry.element
    var pages: [Page] = []
    for (place, link) in zip(entry.places, entry.links) {
      guard let label = anchors[place.anchor], pages.last?.label != label else { continue }
      pages.append(Page(label: label, link: link, anchor: place.anchor))
    }
    self.pages = pages
  }

  /// Every page by itself; nil where no page is known.
  var full: Paragraph? { paragraph(pages.map { [$0] }) }

  /// Shorter and shorter: three pages or more in a row as a range (`2–4 dan 6`), then as many of the
  /// first as have room (`2–4, 6 dst.`), at last the first alone (`hlm. 2`, `2`).
  var shortened: [Paragraph] {
    let ranges = ranges
    let most = min(ranges.count - 1, Self.mostNamed)
    let first = stride(from: most, to: 0, by: -1).map { Array(ranges.prefix($0)) }
    return ([paragraph(ranges)] + first.map { paragraph($0, as: .citedWidely) } + firstPage)
      .compactMap(\.self)
  }

  /// Of more the reader has no use.
  private static let mostNamed = 16

  private var firstPage: [Paragraph?] {
    guard let page = pages.first, let look = context.look(.figureSource) else { return [] }
    return [
      paragraph([[page]], as: .pageMention),
      Paragraph([link(to: page, look)], style: look.paragraph),
    ]
  }

  private var ranges: [Group] {
    var runs: [Group] = []
    for page in pages {
      if let last = runs.last?.last.flatMap({ Int($0.label) }), Int(page.label) == last + 1 {
        runs[runs.count - 1].append(page)
      } else {
        runs.append([page])
      }
    }
    return runs.flatMap { run -> [Group] in
      guard run.count > 2, let first = run.first, let last = run.last else {
        return run.map { [$0] }
      }
      return [[first, last]]
    }
  }

  private func paragraph(_ groups: [Group], as label: LabelKey? = nil) -> Paragraph? {
    guard !groups.isEmpty, let look = context.look(.figureSource) else { return nil }
    let label = label ?? (pages.count == 1 ? .citedOnPage : .citedOnPages)
    let runs = context.language.labels[label].parts.flatMap { part -> [TextRun] in
      if case .text(let text) = part { return [run(text, of: element, look)] }
      return list(of: groups, isOpen: label == .citedWidely, look)
    }
    return Paragraph(runs, style: look.paragraph)
  }

  /// - Parameter isOpen: whether more could follow, so that nothing is said to be the last.
  private func list(of groups: [Group], isOpen: Bool, _ look: TextLook) -> [TextRun] {
    groups.enumerated().flatMap { index, group -> [TextRun] in
      let joint = context.language.lists.joint(
        before: index, of: isOpen ? groups.count + 2 : groups.count)
      let before = joint.isEmpty ? [] : [run(joint, of: element, look)]
      return group.enumerated().reduce(into: before) { runs, page in
        if page.offset > 0 { runs.append(run("–", of: element, look)) }
        runs.append(link(to: page.element, look))
      }
    }
  }

  private func link(to page: Page, _ look: TextLook) -> TextRun {
    var run = run(page.label, of: page.link, look)
    run.link = .anchor(page.anchor)
    run.linkDescription = context.language.label(.page, ["page": page.label])
    return run
  }

  private func run(_ text: String, of element: ElementID, _ look: TextLook) -> TextRun {
    TextRun(
      text, style: look.text, language: context.documentLanguage, tag: .element(element))
  }
}
