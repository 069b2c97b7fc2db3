import Diagnostics
import Frames
import Layout
import Meetings
import Shaping
import Templates

/// The title above the text of the first page: what the paper is, its title, when and where, and the
/// paper's own data. It stands on a ground where the template's title does.
struct Headline: Component {
  static let section = SectionDeclaration(.headline)

  func blocks(in context: ComposeContext) -> [any Block] {
    let section = context.child(.section, "headline", of: context.document)
    let leading = context.look(.text)?.style.leading ?? 15
    let title = DocumentTitle(context: context)
    let parts = [title.kicker(in: section), title.title(in: section), title.subtitle(in: section)]
    let heading = Stack(parts.compactMap(\.self), spacing: leading * 0.25)
    let details = TitleDetails(context: context, wanted: context.template.options.headlineDetails)
      .block(in: section, spacing: leading * 0.1)
    return [ground(heading, leading, context), Spacer(leading * 0.8)]
      + (details.map { [$0, Spacer(leading * 0.6)] } ?? [])
  }

  private func ground(
    _ heading: Stack, _ leading: Double, _ context: ComposeContext
  ) -> any Block {
    let palette = context.template.palette
    guard let ground = context.look(.title)?.style.ground, ground != palette.paper else {
      return Stack([
        heading, Spacer(leading * 0.4), RuleBlock(Stroke(color: palette.accent, width: 1.2)),
      ])
    }
    var panel = BoxBlock(
      heading,
      insets: Insets(
        top: leading * 0.7, right: leading, bottom: leading * 0.9, left: leading),
      decoration: Decoration(fill: ground))
    panel.spaceAfter = 0
    return panel
  }
}
