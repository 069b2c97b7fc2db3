import Frames
import Languages
import Layout
import Meetings
import Shaping
import Templates

/// Which of the numbered copies a paper is, at the top right of its first page: `Kopi Nomor 1 dari
/// 10 kopi`. Each annex says it again.
struct CopyNumber: Component {
  static let section = SectionDeclaration("copy-number")

  func blocks(in context: ComposeContext) -> [any Block] {
    guard Self.words(in: context) != nil else { return [] }
    let section = context.child(.section, "copy-number", of: context.document)
    return [Self.line(in: section, context)].compactMap(\.self)
      + [Spacer((context.look(.text)?.style.leading ?? 15) * 0.5)]
  }

  /// At the right; nil for a paper without numbered copies.
  static func line(in scope: ComposeContext.Scope, _ context: ComposeContext) -> TextBlock? {
    guard let words = words(in: context),
      var line = context.paragraph(words: words, .titleText, name: "copy-number", in: scope)
    else { return nil }
    line.paragraph.style.alignment = .end
    line.spaceAfter = 0
    return line
  }

  static func words(in context: ComposeContext) -> String? {
    context.meeting.document.copy.map { copy in
      context.language.label(
        .copyOf, ["copy": String(copy.number), "copies": String(copy.count)])
    }
  }

  /// Whether it stands in a place of its own, and so not beside the marking.
  static func hasPlace(in template: Template) -> Bool {
    template.sections.contains(Self.section.name)
  }
}
