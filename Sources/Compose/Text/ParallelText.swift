import Diagnostics
import Frames
import Layout
import Markup
import Meetings
import Templates

/// Texts in the two languages that a template sets beside each other, block by block.
///
/// They are read pair by pair: a block, then the same in the other language.
struct ParallelText {
  let context: ComposeContext

  /// Both forms of a text; nil where the template wants one language or the text has but one.
  private func pair<Content: Sendable>(
    of text: LocalizedMarkup<Content>
  ) -> [LocalizedMarkup<Content>.Variant]? {
    let found = context.template.parallel.compactMap { tag in
      text.variants.first { $0.language == tag }
        ?? text.variants.first { $0.language.language == tag.language }
    }
    guard found.count == 2, found[0].language != found[1].language else { return nil }
    return found
  }

  /// Paragraph beside paragraph, list beside list; nil for a text that stands alone.
  func blocks(
    _ text: RichBlocks, by composer: BlockComposer, in scope: ComposeContext.Scope
  ) -> [any Block]? {
    guard let pair = pair(of: text) else { return nil }
    var composer = composer
    composer.isRagged = true
    let counts = pair.map(\.content.count)
    if counts[0] != counts[1] { report(pair.map(\.language), counts, at: text.span) }
    let main = pair.first { $0.language == context.meeting.language } ?? pair[0]
    return (0..<(counts.max() ?? 0)).map { index -> any Block in
      let sides = pair.map { variant in
        let content = variant.content.indices.contains(index) ? [variant.content[index]] : []
        let isTranslation =
          variant.language != main.language && main.content.indices.contains(index)
        return entering(!isTranslation) {
          Stack(composer.blocks(content, in: scope, language: variant.language))
        }
      }
      return Spanning(beside(sides))
    }
  }

  /// A heading beside its translation, of which the document's outline has the first.
  func heading(
    _ text: RichText, id: String?, level: Int, in scope: ComposeContext.Scope
  ) -> (any Block)? {
    guard let pair = pair(of: text) else { return nil }
    let main = pair.first { $0.language == context.meeting.language } ?? pair[0]
    let sides = pair.map { variant -> any Block in
      let block =
        variant.language == main.language
        ? context.heading(main, of: text, id: id, level: level, in: scope)
        : entering(false) {
          context.paragraph(
            variant.content, ComposeContext.headingStyle(level), name: "translation", in: scope,
            language: variant.language, span: text.span)
        }
      return block ?? Stack([])
    }
    let leading = context.look(ComposeContext.headingStyle(level))?.style.leading ?? 16
    return Spanning(KeepWithNext(beside(sides), leading: leading))
  }

  /// What is said twice stands in the ledger once.
  private func entering<Value>(_ enters: Bool, _ make: () -> Value) -> Value {
    enters ? make() : context.ledger.paused(make)
  }

  private func beside(_ sides: [any Block]) -> ParallelBlock {
    ParallelBlock(sides, gutter: (context.look(.text)?.style.leading ?? 15) * 1.2)
  }

  private func report(_ languages: [LanguageTag], _ counts: [Int], at span: SourceSpan) {
    context.sink.report(
      Diagnostic(
        ComposeDiagnostics.unevenParallel,
        "this text has \(counts[0]) blocks in \"\(languages[0])\" and \(counts[1]) in"
          + " \"\(languages[1])\"", at: span,
        hint: "divide both into the same paragraphs and lists: each stands beside the one that says"
          + " the same"))
  }
}
