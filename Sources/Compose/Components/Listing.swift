import Frames
import Languages
import Layout
import Shaping
import Templates

/// A list of what the document holds, each with its page: sections, tables or figures.
///
/// It stands before most of what it lists, so it is composed when all else is.
struct Listing: LateSection {
  enum Kind { case sections, tables, figures }

  let kind: Kind

  /// The sections that list something.
  static let sections = [contents, tables, figures].map { SectionDeclaration($0) }

  private static let contents: SectionName = "contents"
  private static let tables: SectionName = "list-of-tables"
  private static let figures: SectionName = "list-of-figures"

  /// Nil for a section that lists nothing.
  init?(_ section: SectionName) {
    switch section {
    case Self.contents: kind = .sections
    case Self.tables: kind = .tables
    case Self.figures: kind = .figures
    default: return nil
    }
  }

  /// - Parameter following: the targets that were registered behind this place.
  func blocks(
    in context: ComposeContext, section: ComposeContext.Scope, following: [Target]
  ) -> [any Block] {
    let entries = entries(context, following: following)
    guard !entries.isEmpty else { return [] }
    let heading = context.heading(label, level: 2, in: section)
    let list = context.child(.contents, "list", of: section)
    let lines = ListingLines(context: context, widestLabel: widestLabel(entries, context))
    return [heading].compactMap(\.self) + lines.blocks(entries, in: list)
  }

  private var label: LabelKey {
    switch kind {
    case .sections: .contents
    case .tables: .listOfTables
    case .figures: .listOfFigures
    }
  }

  /// Tables and figures of the whole document; sections that come after the list, or all where it
  /// comes last.
  private func entries(_ context: ComposeContext, following: [Target]) -> [Target] {
    switch kind {
    case .sections:
      let deepest = 1 + context.template.options.contentsLevels
      let sections = { (targets: [Target]) in
        targets.filter { $0.kind == .section && $0.level <= deepest }
      }
      let after = sections(following)
      return after.isEmpty ? sections(context.targets.targets) : after
    case .tables: return context.targets.targets.filter { $0.kind == .table }
    case .figures: return context.targets.targets.filter { $0.kind == .figure }
    }
  }

  /// Digits are half an em wide: room for the longest label.
  private func widestLabel(_ entries: [Target], _ context: ComposeContext) -> String? {
    entries.compactMap { $0.label(in: context.language) }.max { $0.count < $1.count }
  }
}

/// The entries of a list of contents, one below the other and lower levels within higher ones.
private struct ListingLines {
  let context: ComposeContext
  /// Nil where entries have no labels.
  let widestLabel: String?

  func blocks(_ entries: [Target], in list: ComposeContext.Scope) -> [any Block] {
    var lists = [list]
    let top = entries.map(\.level).min() ?? 0
    return entries.enumerated().compactMap { index, target -> (any Block)? in
      let depth = max(0, min(target.level - top, lists.count))
      lists.removeLast(max(0, lists.count - 1 - depth))
      if lists.count <= depth, let last = lists.last {
        lists.append(context.child(.contents, "list", of: last))
      }
      guard let owner = lists.last, let line = line(target, depth: depth, in: owner) else {
        return nil
      }
      return isKept(entries, index) ? KeepWithNext(line, lines: 1) : line
    }
  }

  /// With what it heads, and the last entry never alone on a page.
  private func isKept(_ entries: [Target], _ index: Int) -> Bool {
    let next = index + 1
    guard entries.indices.contains(next) else { return false }
    return entries[next].level > entries[index].level || (next == entries.count - 1 && index > 0)
  }

  private func line(_ target: Target, depth: Int, in list: ComposeContext.Scope) -> (any Block)? {
    guard let look = context.look(depth == 0 ? .contents : .contentsSub) else { return nil }
    let item = context.child(.contentsItem, "item", of: list)
    let link = context.structure.add(.link, "link", to: item.element)
    var setter = InlineSetter(
      context: context, look: look, language: item.language, element: link)
    setter.link = (.anchor(target.anchor), link)
    var title = look.block(setter.runs(target.title.withoutLinks))
    title.paragraph.style.alignment = .start
    title.paragraph.style.isHyphenated = false
    title.paragraph.style.indent += look.style.size * 1.4 * Double(depth)
    title.spaceAfter = 0
    // An element of its own, so that the number is not read as the title's last letters.
    let page = context.structure.add(.span, "page", to: link)
    let slot = context.contentsPages.add(target.anchor, page: page, link: link, look: look)
    let line = ContentsLine(
      title, slot: slot, tag: .element(page), pageWidth: look.style.size * 3,
      leader: leader(look))
    return Stack([labelled(line, target, setter), Spacer(look.style.spaceAfter)])
  }

  private func labelled(_ line: ContentsLine, _ target: Target, _ setter: InlineSetter)
    -> any Block
  {
    guard let widestLabel, let label = target.label(in: context.language) else { return line }
    var number = setter.look.block(setter.runs(label + " "))
    for index in number.paragraph.runs.indices {
      number.paragraph.runs[index].style.weight = 600
      number.paragraph.runs[index].isUnbreakable = true
    }
    let size = setter.look.style.size
    return HangingBlock(
      label: number, body: line, indent: size * (0.8 + 0.54 * Double(widestLabel.count)))
  }

  private func leader(_ look: TextLook) -> ContentsLine.Leader? {
    guard context.template.options.contentsLeaders else { return nil }
    let size = look.style.size
    return ContentsLine.Leader(
      color: context.template.palette.rule, diameter: size * 0.09, spacing: size * 0.5)
  }
}
