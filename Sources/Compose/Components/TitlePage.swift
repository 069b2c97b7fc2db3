import Diagnostics
import Frames
import Languages
import Layout
import Meetings
import Shaping
import Templates

/// The first page: a field of colour with the title, then when and where, the paper's own data, and
/// the two parties with their heads.
///
/// Every part that the meeting does not give leaves no label and no gap.
struct TitlePage: Component {
  static let section = SectionDeclaration(.titlePage)

  /// Two in a row; more than six parties are left to the list of participants.
  static let partyLimit = 6

  func blocks(in context: ComposeContext) -> [any Block] {
    let section = context.child(.section, "title-page", of: context.document)
    let page = context.template.page
    let field = TitleField(context: context).block(in: section)
    let leading = context.look(.text)?.style.leading ?? 15
    let details = TitleDetails(context: context).blocks(in: section)
    let parties = TitleParties(context: context).blocks(in: section)
    let sides = Insets(right: page.outside, left: page.inside)
    var blocks: [any Block] = [field]
    if !details.isEmpty {
      blocks.append(Spacer(leading * 2))
      blocks.append(PaddingBlock(Stack(details, spacing: leading * 0.4), insets: sides))
    }
    if !parties.isEmpty {
      blocks += [Spacer(leading), Spacer(fill: 1)]
      blocks.append(PaddingBlock(KeepTogether(Stack(parties)), insets: sides))
      blocks.append(Spacer(kept: page.bottom * 0.7))
    }
    return blocks
  }
}

/// The field of colour: what the paper is at its top, its title at its foot.
private struct TitleField {
  let context: ComposeContext

  func block(in section: ComposeContext.Scope) -> any Block {
    let page = context.template.page
    let leading = context.look(.text)?.style.leading ?? 15
    let heading = DocumentTitle(context: context)
    let kicker = heading.kicker(in: section)
    let title = heading.title(in: section)
    var foot: [any Block] = [title].compactMap(\.self)
    if let subtitle = heading.subtitle(in: section) { foot += [Spacer(leading * 0.7), subtitle] }
    let height = context.template.options.titleField.points(
      Length.Basis(em: leading, baseline: leading, measure: page.size.height))
    var field = PinnedBox(
      top: kicker ?? Stack([]), foot: Stack(foot), minimumHeight: min(height, page.size.height),
      insets: Insets(
        top: page.top, right: page.outside, bottom: leading * 2.6, left: page.inside),
      fill: context.template.palette.accent, gap: leading * 2)
    field.span = context.meeting.title.span
    return field
  }
}
