import Diagnostics
import Fields
import Frames
import Languages
import Layout
import Markup
import Meetings
import Shaping
import Templates

/// The parts behind all others, each on a page of its own and counted by Roman numerals.
struct Annexes: Component {
  static let section = SectionDeclaration("annexes", of: "annexes")

  func blocks(in context: ComposeContext) -> [any Block] {
    context.meeting.annexes.enumerated().flatMap { index, annex in
      let number = context.meeting.annexes.count > 1 ? index + 1 : nil
      return AnnexBlocks(context: context, annex: annex, number: number).blocks
    }
  }
}

private struct AnnexBlocks {
  let context: ComposeContext
  let annex: Annex
  /// Nil for the only one, which is not counted.
  let number: Int?

  var blocks: [any Block] {
    let name = annex.id.map { "annexes[\($0.value)]" } ?? "annex"
    let scope = context.child(
      .section, name, of: context.document, StructureProperties(span: annex.span))
    let body = annex.body.map {
      BlockComposer(context: context, style: .text).blocks($0, in: scope)
    }
    let top: [(any Block)?] = [
      PageBreak(), CopyNumber.line(in: scope, context), corner(in: scope), heading(in: scope),
      context.markingLine(annex.marking, in: scope),
    ]
    return top.compactMap(\.self) + (body ?? []) + [picture(in: scope)].compactMap(\.self)
  }

  private var isInCorner: Bool { context.template.options.annexHeading == .corner }

  /// `Lampiran II`
  private var label: String {
    [context.language.label(.annex), number.flatMap(RomanNumeral.capitals)]
      .compactMap(\.self).joined(separator: " ")
  }

  /// At the top right, of which paper it is an annex: `LAMPIRAN II`, its number, its date.
  private func corner(in scope: ComposeContext.Scope) -> (any Block)? {
    guard isInCorner else { return nil }
    let leading = context.look(.text)?.style.leading ?? 15
    let lines = cornerLines.compactMap {
      context.paragraph(
        $0, .titleText, name: "corner", in: scope, language: context.meeting.language)
    }
    let row = SideBySide(
      [
        SideBySide.Column(Stack([]), width: .weight(1)),
        SideBySide.Column(Stack(lines), width: .weight(1)),
      ], gap: 0)
    return KeepWithNext(Stack([row, Spacer(leading)]))
  }

  private var cornerLines: [[Inline]] {
    let document = context.meeting.document
    var lines: [[Inline]] = [[.words(label.uppercased(), for: annex.title.span)]]
    if let number = document.number {
      let label = context.language.label(.number) + " "
      lines.append([.words(label, for: number.span), .text(number)])
    }
    if let date = context.meeting.paperDate {
      let words = context.language.label(.date) + " " + context.language.dates.long(date)
      lines.append([.words(words, for: annex.title.span)])
    }
    return lines
  }

  /// `Lampiran II: Peta lokasi`; below a corner that counts the annex its title alone, in the middle.
  private func heading(in scope: ComposeContext.Scope) -> (any Block)? {
    let words = context.marked(annex.title)
    guard !words.isEmpty else { return nil }
    let counted = [.words(label + ": ", for: annex.title.span)] + words
    var text = context.paragraph(
      isInCorner ? words : counted, ComposeContext.headingStyle(2), context.role(2),
      name: "heading", in: scope, language: context.meeting.language, span: annex.title.span)
    if isInCorner { text?.paragraph.style.alignment = .center }
    let name = TargetTitle(
      counted, language: context.meeting.language, plain: counted.plainText)
    return context.heading(text, id: annex.id?.value, title: name, level: 2)
  }

  /// As large as the page lets it be.
  private func picture(in scope: ComposeContext.Scope) -> (any Block)? {
    guard let name = annex.file, let file = context.pictures[name.value],
      let alternative = annex.alternative?.text(in: context.meeting.language)
    else { return nil }
    context.refuseNotes(in: annex.alternative, of: "words that are read aloud")
    let figure = context.child(
      .figure, "picture", of: scope, language: alternative.language,
      StructureProperties(alternative: alternative.content.plainText, span: annex.span))
    var block = PictureBlock(file.image, tag: .element(figure.element), span: name.span)
    let leading = context.look(.titleText)?.style.leading ?? 15
    let corner = isInCorner ? leading * Double(cornerLines.count + 2) : 0
    block.heightLimit = max(leading, context.template.page.textHeight * 0.86 - corner)
    block.hasOwnWidth = true
    block.leastResolution = Image.leastResolution
    return block
  }
}
