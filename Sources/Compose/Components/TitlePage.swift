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
    let leading = context.look(.text)?.style.leading ?? 15
    let parts = TitleParts(
      heading: TitleHeading(context: context, in: section),
      details: TitleDetails(context: context).block(in: section, spacing: leading * 0.4),
      parties: TitleParties(context: context).blocks(in: section))
    let page = context.template.page
    let marked = TitleMarking.foot(in: context)
    let settings = parts.heading.titles.indices.flatMap { size in
      TitleSetting.Air.allCases.map {
        TitleSetting(
          parts: parts, page: page, marked: marked, leading: leading, size: size, air: $0
        ).block(fill: context.template.palette.accent, height: fieldHeight(context, leading))
      }
    }
    return [FirstOnPage(settings)]
  }

  private func fieldHeight(_ context: ComposeContext, _ leading: Double) -> Double {
    let height = context.template.page.size.height
    let wanted = context.template.options.titleField.points(
      Length.Basis(em: leading, baseline: leading, measure: height))
    return min(wanted, height)
  }
}

/// What stands in the field of colour.
private struct TitleHeading {
  let kicker: TextBlock?
  /// The title, with fewer and fewer of its largest sizes; at least one.
  let titles: [any Block]
  let subtitle: TextBlock?
  let span: SourceSpan

  init(context: ComposeContext, in section: ComposeContext.Scope) {
    let title = DocumentTitle(context: context)
    kicker = title.kicker(in: section)
    let settings = title.titles(in: section)
    titles = settings.isEmpty ? [Stack([])] : settings
    subtitle = title.subtitle(in: section)
    span = context.meeting.title.span
  }
}

private struct TitleParts {
  let heading: TitleHeading
  let details: (any Block)?
  let parties: [any Block]
}

/// One way to set the page: a size that the title has at most, and how much air it has.
private struct TitleSetting {
  /// The field is as high as the template says, or as low as it can be, or all distances are close.
  enum Air: CaseIterable { case wide, low, close }

  let parts: TitleParts
  let page: PageSetup
  /// What the marking takes of the page's foot, from the sheet's edge.
  let marked: Double
  let leading: Double
  let size: Int
  let air: Air

  func block(fill: Color, height: Double) -> any Block {
    let sides = Insets(right: page.outside, left: page.inside)
    var blocks: [any Block] = [field(fill, height)]
    if let details = parts.details {
      blocks.append(Spacer(leading * (air == .close ? 1 : 2)))
      blocks.append(PaddingBlock(details, insets: sides))
    }
    if !parts.parties.isEmpty {
      blocks += [Spacer(leading), Spacer(fill: 1)]
      blocks.append(PaddingBlock(KeepTogether(Stack(parts.parties)), insets: sides))
    }
    let foot = max(
      parts.parties.isEmpty ? 0 : page.bottom * 0.7, marked > 0 ? marked + leading * 1.5 : 0)
    if foot > 0 { blocks.append(Spacer(kept: foot)) }
    return Stack(blocks)
  }

  /// What the paper is at its top, its title at its foot.
  private func field(_ fill: Color, _ height: Double) -> any Block {
    let heading = parts.heading
    var foot: [any Block] = [heading.titles[size]]
    if let subtitle = heading.subtitle { foot += [Spacer(leading * 0.7), subtitle] }
    var field = PinnedBox(
      top: heading.kicker ?? Stack([]), foot: Stack(foot),
      minimumHeight: air == .wide ? height : 0,
      insets: Insets(
        top: page.top, right: page.outside, bottom: leading * (air == .close ? 1.4 : 2.6),
        left: page.inside),
      fill: fill, gap: leading * (air == .close ? 1.2 : 2))
    field.span = heading.span
    return field
  }
}
