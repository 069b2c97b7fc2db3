import Diagnostics
import Fields
import Frames
import Layout
import Markup
import Meetings
import Templates

/// The chapter that is being composed: what stands in it belongs to its element, and its heading
/// comes with the first section that has something to show.
final class ChapterScopes {
  /// Of the chapter, among the template's; nil between chapters.
  private var index: Int?
  private let root: ComposeContext.Scope
  /// A heading that is still to come, and the element that it will belong to.
  private var pending: (chapter: Chapter, head: ComposeContext.Scope)?

  init(root: ComposeContext.Scope) { self.root = root }

  /// Goes on to a section, perhaps of another chapter.
  func enter(_ section: SectionName, in context: ComposeContext) {
    let chapters = context.template.chapters
    let next = chapters.firstIndex { $0.sections.contains(section) }
    guard next != index || next == nil else { return }
    index = next
    pending = nil
    context.document = root
    context.headingDepth = 0
    guard let next else { return }
    let scope = context.child(
      .section, "chapter", of: root, StructureProperties(span: chapters[next].span))
    // Before the sections, whenever it is composed.
    pending = (chapters[next], context.child(.division, "head", of: scope))
    context.document = scope
    context.headingDepth = 1
  }

  /// Back to the document as a whole.
  func leave(_ context: ComposeContext) {
    index = nil
    pending = nil
    context.document = root
    context.headingDepth = 0
  }

  /// The heading that is still to come, once; nil where there is none.
  func heading(in context: ComposeContext) -> (any Block)? {
    guard let (chapter, head) = pending else { return nil }
    pending = nil
    guard
      let title = chapter.title.text(in: context.meeting.language)
        ?? chapter.title.variants.first
    else { return nil }
    let depth = context.headingDepth
    defer { context.headingDepth = depth }
    context.headingDepth = 0
    return context.heading(
      [.text(title.text)], level: 2, in: head,
      language: title.language ?? context.meeting.language, span: chapter.span)
  }
}
