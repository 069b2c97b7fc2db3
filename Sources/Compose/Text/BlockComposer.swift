import Diagnostics
import Frames
import Layout
import Markup
import Meetings
import Shaping
import Templates

/// Turns block values (paragraphs, lists, quotes) into layout blocks and structure.
struct BlockComposer {
  let context: ComposeContext
  /// Of paragraphs; lists and quotes follow it.
  let style: StyleName

  func blocks(_ text: RichBlocks, in scope: ComposeContext.Scope) -> [any Block] {
    guard let variant = text.text(in: context.meeting.language) else { return [] }
    return blocks(variant.content, in: scope, language: variant.language)
  }

  private func blocks(
    _ content: [MarkupBlock], in scope: ComposeContext.Scope, language: LanguageTag
  ) -> [any Block] {
    content.compactMap { block($0, in: scope, language: language) }
  }

  private func block(
    _ content: MarkupBlock, in scope: ComposeContext.Scope, language: LanguageTag
  ) -> (any Block)? {
    switch content {
    case .paragraph(let inlines, let span):
      context.paragraph(inlines, style, in: scope, language: language, span: span)
    case .list(let list): self.list(list, in: scope, language: language)
    case .quote(let content, let span):
      quote(content, in: scope, language: language, span: span)
    case .table(let table): self.table(table, in: scope, language: language)
    }
  }

  /// A table has a number where it has a caption.
  private func table(
    _ table: MarkupTable, in scope: ComposeContext.Scope, language: LanguageTag
  ) -> any Block {
    let element = context.child(
      .table, "table", of: scope, language: language, StructureProperties(span: table.span))
    var caption: CaptionText?
    if !table.caption.isEmpty {
      let title = TargetTitle(
        table.caption, language: language, plain: table.caption.plainText)
      caption = CaptionText(
        context: context,
        target: context.register(.table, id: nil, title: title, element: element.element))
    }
    let captionBlock = caption?.block(in: element)
    let source = TableSource(table, language: language)
    var model = TableComposer(context: context, source: source, table: element).model()
    model.caption = captionBlock
    model.continuedCaption = caption?.continued
    model.splitsColumns = true
    return WideTable(
      TableBlock(model, style: context.tableStyle), turning: .ifNeeded,
      anchor: context.structure.anchor(of: element.element), tag: .element(element.element))
  }

  private func quote(
    _ content: [MarkupBlock], in scope: ComposeContext.Scope, language: LanguageTag,
    span: SourceSpan
  ) -> (any Block)? {
    let quote = context.child(
      .blockQuote, "quote", of: scope, language: language, StructureProperties(span: span))
    let inner = BlockComposer(context: context, style: .quote)
    var block = QuoteBlock(
      Stack(inner.blocks(content, in: quote, language: language)),
      indent: context.look(.quote)?.style.size ?? 10,
      rule: Stroke(color: context.template.palette.rule, width: 1))
    block.spaceAfter = context.look(style)?.style.spaceAfter ?? 0
    return block
  }

  private func list(
    _ list: MarkupList, in scope: ComposeContext.Scope, language: LanguageTag
  ) -> (any Block)? {
    guard let look = context.look(style) else { return nil }
    var attributes = StructureAttributes()
    attributes.listNumbering = list.start == nil ? "Disc" : "Decimal"
    let element = context.child(
      .list, "list", of: scope, language: language,
      StructureProperties(attributes: attributes, span: list.span))
    let items = list.items.enumerated().map { index, content in
      let marker = list.start.map { "\($0 &+ index)." } ?? "•"
      return item(content, marker: marker, look: look, in: element)
    }
    let size = look.style.size
    let digits = list.start.map { String($0 &+ max(0, items.count - 1)).utf8.count } ?? 0
    var block = ListBlock(
      items, indent: list.start == nil ? size * 1.2 : size * (0.9 + 0.55 * Double(digits)),
      labelGap: list.start == nil ? nil : size * 0.5)
    block.itemSpacing = look.style.leading / 6
    block.spaceAfter = look.style.spaceAfter
    return block
  }

  private func item(
    _ content: [MarkupBlock], marker: String, look: TextLook, in list: ComposeContext.Scope
  ) -> ListBlock.Item {
    let item = context.child(.listItem, "item", of: list)
    let label = context.child(.label, "label", of: item)
    var style = look.paragraph
    style.alignment = .start
    style.isHyphenated = false
    style.indent = 0
    let marker = Paragraph(
      [
        TextRun(
          marker, style: look.text, language: list.language, tag: .element(label.element))
      ], style: style)
    let body = context.child(.listBody, "body", of: item)
    return ListBlock.Item(
      label: marker, body: Stack(blocks(content, in: body, language: list.language)))
  }
}
