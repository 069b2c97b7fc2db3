import Diagnostics
import Frames
import Languages
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
  /// Of the lists around it, by kind: how deep an unordered and how deep a numbered one would be.
  var depths = (marked: 0, numbered: 0)
  /// Whether the measure is too narrow for justified lines.
  var isRagged = false
  /// Of the heading that the text stands under: 2 for a section's, 1 where it has none.
  var headingLevel = 2

  /// - Parameter following: what is set behind a block of the text.
  func blocks(
    _ text: RichBlocks, in scope: ComposeContext.Scope,
    following: (MarkupBlock) -> [any Block] = { _ in [] }
  ) -> [any Block] {
    guard let variant = text.text(in: context.meeting.language) else { return [] }
    return blocks(
      variant.content, in: scope, language: variant.language, following: following)
  }

  func blocks(
    _ content: [MarkupBlock], in scope: ComposeContext.Scope, language: LanguageTag,
    following: (MarkupBlock) -> [any Block] = { _ in [] }
  ) -> [any Block] {
    var isInitial = true
    // How deep the headings are that are in force: no level is left out, whatever the author wrote.
    var depths: [Int] = []
    return content.flatMap { part -> [any Block] in
      if case .heading(let words, let depth, let span) = part {
        isInitial = true
        depths.removeLast(depths.reversed().prefix { $0 >= depth }.count)
        depths.append(depth)
        let heading = context.heading(
          words, level: headingLevel + depths.count, in: scope, language: language, span: span)
        return [heading].compactMap(\.self)
      }
      let block = block(part, isInitial: isInitial, in: scope, language: language)
      if case .paragraph = part { isInitial = false } else { isInitial = true }
      return [block].compactMap(\.self) + following(part)
    }
  }

  /// - Parameter isInitial: whether no paragraph stands before it, from which its first line would
  ///   have to be told.
  private func block(
    _ content: MarkupBlock, isInitial: Bool, in scope: ComposeContext.Scope, language: LanguageTag
  ) -> (any Block)? {
    switch content {
    case .paragraph(let inlines, let span):
      paragraph(inlines, isInitial: isInitial, in: scope, language: language, span: span)
    case .list(let list):
      ListComposer(composer: self, list: list).block(in: scope, language: language)
    case .quote(let content, let span):
      quote(content, in: scope, language: language, span: span)
    case .table(let table): self.table(table, in: scope, language: language)
    case .image(let image):
      PictureFigure(
        context: context, row: [ShownPicture(image, language: language, context: context)]
      ).blocks(in: scope).first
    // Composed by the caller, who knows those before it.
    case .heading: nil
    case .listing(let listing):
      ListingComposer(context: context, listing: listing)
        .block(in: scope, spaceAfter: context.look(style)?.style.spaceAfter ?? 0)
    case .definitions(let list):
      DefinitionComposer(composer: self, list: list).block(in: scope, language: language)
    }
  }

  private func paragraph(
    _ inlines: [Inline], isInitial: Bool, in scope: ComposeContext.Scope, language: LanguageTag,
    span: SourceSpan
  ) -> TextBlock? {
    var block = context.paragraph(inlines, style, in: scope, language: language, span: span)
    if !isInitial, let look = context.look(style) {
      block?.paragraph.style.firstIndent = look.style.firstIndent
    }
    if isRagged, block?.paragraph.style.alignment == .justified {
      block?.paragraph.style.alignment = .start
    }
    return block
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
    let source = TableSource(table, language: language)
    var (model, called) = context.notes.inTable {
      let captionBlock = caption?.block(in: element)
      var model = TableComposer(context: context, source: source, table: element).model()
      model.caption = captionBlock
      return model
    }
    model.continuedCaption = caption?.continued
    model.splitsColumns = true
    // No column heads the rows, but without the first one a part cannot be read.
    model.keyColumns = max(1, model.keyColumns)
    var style = context.tableStyle
    if !called.isEmpty { style.spaceAfter = style.padding.top }
    var block = WideTable(
      TableBlock(model, style: style), turning: .ifNeeded,
      anchor: context.structure.anchor(of: element.element), tag: .element(element.element))
    block.notes = TableNotes(context: context).block(called: called)
    return block
  }

  private func quote(
    _ content: [MarkupBlock], in scope: ComposeContext.Scope, language: LanguageTag,
    span: SourceSpan
  ) -> (any Block)? {
    let quote = context.child(
      .blockQuote, "quote", of: scope, language: language, StructureProperties(span: span))
    var inner = BlockComposer(context: context, style: .quote)
    inner.isRagged = isRagged
    let blocks = inner.blocks(content, in: quote, language: language)
    var block = QuoteBlock(
      Stack(blocks),
      indent: context.look(.quote)?.style.size ?? 10,
      rule: Stroke(color: context.template.palette.rule, width: 1))
    block.isMirrored = blocks.runFromRightToLeft
    block.spaceAfter = context.look(style)?.style.spaceAfter ?? 0
    return block
  }
}

extension [any Block] {
  /// Whether the first paragraph among them runs from right to left, and with it what they stand in.
  var runFromRightToLeft: Bool {
    lazy.compactMap { $0 as? TextBlock }.first?.paragraph.direction == .rightToLeft
  }
}
