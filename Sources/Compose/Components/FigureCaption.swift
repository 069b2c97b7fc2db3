import Diagnostics
import Fields
import Frames
import Languages
import Layout
import Markup
import Meetings
import Shaping
import Templates

/// What stands beneath a chart or a picture: its number, its title, and where it comes from.
struct FigureCaption {
  let context: ComposeContext
  let target: Target
  let sources: SourceLine
  /// Whether the number and the title stand beneath; the sources do in any case.
  var hasTitle = true

  /// The figure and its caption as one block on one page, under an element that holds both: readers
  /// that say a figure's alternative text pass over what lies inside the figure.
  func blocks(
    below figure: any Block, in scope: ComposeContext.Scope
  ) -> [any Block] {
    let leading = context.look(.text)?.style.leading ?? 15
    var block = BoxBlock(
      Stack([figure] + caption(in: scope)), insets: Insets(all: 0))
    block.spaceBefore = leading
    block.spaceAfter = leading * 1.4
    return [Anchored(block, anchor: target.anchor, tag: .element(scope.element))]
  }

  private func caption(in scope: ComposeContext.Scope) -> [any Block] {
    guard let look = context.look(.caption) else { return [] }
    guard hasTitle || !sources.isEmpty else { return [] }
    let caption = context.child(.caption, "caption", of: scope)
    let text = CaptionText(context: context, target: target)
    var lines = hasTitle ? [text.block(as: caption, citing: sources)].compactMap(\.self) : []
    if !sources.isEmpty, let small = context.look(.figureSource) {
      let setter = InlineSetter(
        context: context, look: small, language: caption.language, element: caption.element)
      lines.append(small.block(sources.runs(setter)))
    }
    return lines.enumerated().map { index, line in
      var line = line
      line.spaceBefore = look.style.leading * (index == 0 ? 0.6 : 0.15)
      line.spaceAfter = 0
      return line
    }
  }
}
