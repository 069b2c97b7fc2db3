import Diagnostics
import Frames
import Layout
import Markup
import Shaping
import Templates

/// Turns a listing into a block that sets it as it stands, in the style `code`.
struct ListingComposer {
  let context: ComposeContext
  let listing: MarkupListing

  func block(in scope: ComposeContext.Scope, spaceAfter: Double) -> (any Block)? {
    guard let look = context.look(.code) else { return nil }
    let paragraph = context.child(
      .paragraph, "listing", of: scope, StructureProperties(span: listing.span))
    let code = context.child(.code, "code", of: paragraph)
    var block = ListingBlock(listing.lines.map { line($0, look, in: code.element) })
    let style = look.style
    guard style.ground != context.template.palette.paper else {
      block.spaceBefore = style.spaceBefore
      block.spaceAfter = max(style.spaceAfter, spaceAfter)
      return PaddingBlock(block, insets: Insets(left: style.indent))
    }
    let inset = style.leading / 2
    var box = BoxBlock(
      block, insets: Insets(top: inset / 2, right: inset, bottom: inset / 2, left: inset),
      decoration: Decoration(fill: style.ground), isBreakable: true)
    box.spaceBefore = style.spaceBefore
    box.spaceAfter = max(style.spaceAfter, spaceAfter)
    return PaddingBlock(box, insets: Insets(left: style.indent))
  }

  private func line(_ line: SourceText, _ look: TextLook, in code: ElementID) -> ListingBlock.Line {
    var style = look.paragraph
    style.alignment = .start
    style.isHyphenated = false
    style.indent = 0
    style.lastLineMinimum = 0
    style.isContinued = true
    let blanks = line.string.utf8.prefix { $0 == 0x20 }.count
    let indent = run(String(repeating: " ", count: blanks + 2), look, in: code)
    guard !line.string.isEmpty else {
      return ListingBlock.Line(text: nil, indent: Paragraph([indent], style: style))
    }
    var text = run(line.string, look, in: code)
    text.source = line.map
    return ListingBlock.Line(
      text: Paragraph([text], style: style), indent: Paragraph([indent], style: style))
  }

  private func run(_ text: String, _ look: TextLook, in code: ElementID) -> TextRun {
    var style = look.text
    style.features.subtract([.oldStyleFigures, .smallCaps])
    var run = TextRun(
      text, style: style, language: .noLanguage, tag: .element(code))
    run.isVerbatim = true
    return run
  }
}
