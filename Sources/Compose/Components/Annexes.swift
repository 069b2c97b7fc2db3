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
    return [PageBreak(), heading(in: scope), context.markingLine(annex.marking, in: scope)]
      .compactMap(\.self) + (body ?? []) + [picture(in: scope)].compactMap(\.self)
  }

  /// `Lampiran II: Peta lokasi`
  private func heading(in scope: ComposeContext.Scope) -> (any Block)? {
    guard let title = context.phrase(annex.title) else { return nil }
    let label = [context.language.label(.annex), number.flatMap(RomanNumeral.capitals)]
      .compactMap(\.self).joined(separator: " ")
    let words =
      title.language == context.meeting.language
      ? title.content : [.language(title.language, title.content)]
    return context.heading(
      [.words(label + ": ", for: annex.title.span)] + words, id: annex.id?.value,
      level: 2, in: scope, language: context.meeting.language, span: annex.title.span)
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
    block.heightLimit = context.template.page.textHeight * 0.86
    block.hasOwnWidth = true
    block.leastResolution = Image.leastResolution
    return block
  }
}
