import Diagnostics
import Frames
import Layout
import Markup
import Shaping
import Templates

/// Turns terms and definitions into a block and its structure, a list whose labels are the terms.
struct DefinitionComposer {
  let composer: BlockComposer
  let list: MarkupDefinitions

  private var context: ComposeContext { composer.context }
  private var options: ComponentOptions { context.template.options }

  func block(in scope: ComposeContext.Scope, language: LanguageTag) -> (any Block)? {
    guard let look = context.look(composer.style) else { return nil }
    var attributes = StructureAttributes()
    attributes.listNumbering = "None"
    let element = context.child(
      .list, "definitions", of: scope, language: language,
      StructureProperties(attributes: attributes, span: list.span))
    let basis = Length.Basis(
      em: look.style.size, baseline: context.look(.text)?.style.leading ?? look.style.leading,
      measure: context.template.page.measure)
    var block = DefinitionBlock(
      list.items.map { item($0, look: look, in: element) },
      indent: look.style.indent + options.definitionIndent.points(basis),
      gap: options.definitionTerms == .beside ? look.style.size : nil)
    block.itemSpacing = look.style.leading / 3
    block.spaceAfter = look.style.spaceAfter
    block.isMirrored = block.items.first.map { [$0.term].runFromRightToLeft } ?? false
    return block
  }

  private func item(
    _ item: MarkupDefinitions.Item, look: TextLook, in list: ComposeContext.Scope
  ) -> DefinitionBlock.Item {
    let element = context.child(.listItem, "item", of: list)
    let term = term(item, look: look, in: element)
    let body = context.child(.listBody, "body", of: element)
    return DefinitionBlock.Item(
      term: term,
      body: Stack(composer.blocks(item.definitions, in: body, language: list.language)))
  }

  private func term(
    _ item: MarkupDefinitions.Item, look: TextLook, in element: ComposeContext.Scope
  ) -> TextBlock {
    let label = context.child(
      .label, "term", of: element, StructureProperties(span: item.termSpan))
    var style = look.style
    style.weight = max(style.weight, 600)
    style.isItalic = false
    let term = TextLook(style: style)
    let setter = InlineSetter(
      context: context, look: term, language: label.language, element: label.element)
    var paragraph = term.paragraph
    paragraph.alignment = .start
    paragraph.isHyphenated = false
    var runs = setter.runs(item.term)
    // Slanted letters are told from the others already, and few fonts have them in semibold.
    for index in runs.indices where runs[index].style.isItalic {
      runs[index].style.weight = look.style.weight
    }
    return TextBlock(Paragraph(runs, style: paragraph), span: item.termSpan)
  }
}
