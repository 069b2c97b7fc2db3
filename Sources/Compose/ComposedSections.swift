import Frames
import Layout
import Templates

/// The blocks of each section of a template, those that tell of the others among them.
struct ComposedSections {
  struct Section {
    let name: SectionName
    var blocks: [any Block]
  }

  private(set) var sections: [Section] = []

  /// Behind the text, where nothing is counted on.
  private static let uncounted: [SectionName] =
    [References.section, Annexes.section, DocumentControl.section, Ledger.section].map(\.name)
    + Listing.sections.map(\.name)

  /// A section that waits until all else is composed.
  private struct Waiting {
    let section: any LateSection
    /// Among the sections.
    let index: Int
    let scope: ComposeContext.Scope
    /// How many targets and bookmarks come before it.
    let targets: Int
    let bookmarks: Int
  }

  init(_ context: ComposeContext) {
    var waiting: [Waiting] = []
    for name in context.template.sections {
      context.chapters.enter(name, in: context)
      context.headingNumbers.isPaused = Self.uncounted.contains(name)
      if let late = ComponentRegistry.late(for: name) {
        waiting.append(
          Waiting(
            section: late, index: sections.count,
            scope: context.child(.section, name.rawValue, of: context.document),
            targets: context.targets.targets.count, bookmarks: context.outline.count))
        sections.append(Section(name: name, blocks: []))
      } else {
        let component = ComponentRegistry.component(for: name)
        let blocks =
          name == .titlePage
          ? context.notes.refused(in: "the title page") { component?.blocks(in: context) }
          : component?.blocks(in: context)
        // Of a section without a heading of its own, the chapter's stands above it here.
        let heading = blocks?.isEmpty ?? true ? nil : context.chapters.heading(in: context)
        sections.append(
          Section(name: name, blocks: [heading].compactMap(\.self) + (blocks ?? [])))
      }
    }
    context.chapters.leave(context)
    context.headingNumbers.isPaused = true
    // From the last, so that the places of those before stay right, and the first lists the others.
    let all = context.targets.targets.count
    for late in waiting.reversed() {
      compose(late, isLast: late.targets == all, in: context)
    }
  }

  /// - Parameter isLast: whether nothing comes behind it but other lists.
  private mutating func compose(_ waiting: Waiting, isLast: Bool, in context: ComposeContext) {
    let (targets, bookmarks) = (context.targets.targets.count, context.outline.count)
    sections[waiting.index].blocks = waiting.section.blocks(
      in: context, section: waiting.scope,
      following: isLast ? [] : Array(context.targets.targets[waiting.targets...]))
    context.targets.moveBack(since: targets, to: waiting.targets)
    let late = context.outline[bookmarks...]
    context.outline.removeSubrange(bookmarks...)
    context.outline.insert(contentsOf: late, at: waiting.bookmarks)
  }
}
