import Diagnostics
import Frames
import Languages
import Layout
import Meetings
import Shaping
import Templates

/// The parties with their heads of delegation, beside each other.
struct TitleParties {
  let context: ComposeContext

  func blocks(in section: ComposeContext.Scope) -> [any Block] {
    guard context.meeting.participants.count <= TitlePage.partyLimit else { return [] }
    let sides = context.meeting.participants
    let leading = context.look(.text)?.style.leading ?? 15
    let rows = stride(from: 0, to: sides.count, by: 2).compactMap { start -> SideBySide? in
      let row = sides[start..<min(start + 2, sides.count)]
      let hasLogo = row.contains { PartyPicture(logoOf: $0, context: context) != nil }
      let pair = row.compactMap { column($0, hasLogo: hasLogo, in: section) }
      guard !pair.isEmpty else { return nil }
      let filled = pair.count == 1 ? pair + [Stack([])] : pair
      return SideBySide(
        filled.map { SideBySide.Column($0, width: .weight(1)) }, gap: leading * 1.6)
    }
    return rows.isEmpty ? [] : [Stack(rows, spacing: leading)]
  }

  /// - Parameter hasLogo: whether a party of the row shows one: then all names keep one line.
  private func column(
    _ side: Side, hasLogo: Bool, in section: ComposeContext.Scope
  ) -> (any Block)? {
    let organisation = context.meeting.organisation(of: side)
    let lead = context.meeting.lead(of: side)
    guard organisation != nil || lead != nil else { return nil }
    let scope = context.child(.division, side.role?.rawValue ?? "side", of: section)
    let leading = context.look(.text)?.style.leading ?? 15
    var blocks: [any Block] = [
      RuleBlock(
        Stroke(color: context.template.palette.accent, width: 1.2), spaceAfter: leading * 0.4)
    ]
    if let logo = PartyPicture(logoOf: side, context: context) {
      blocks += [logo.block(height: leading * 3, in: scope), Spacer(leading * 0.6)]
    } else if hasLogo {
      blocks.append(Spacer(kept: leading * 3.6))
    }
    if let name = organisation?.name,
      var block = context.paragraph(name, .personName, name: "organisation", in: scope)
    {
      block.paragraph.style.isBalanced = true
      blocks.append(block)
    }
    if let lead { blocks += self.lead(lead, in: scope) }
    return Stack(blocks)
  }

  private func lead(_ person: Person, in scope: ComposeContext.Scope) -> [any Block] {
    guard let name = context.name(of: person, .titleText, in: scope) else {
      return [person.position.flatMap { context.paragraph($0, .titleText, in: scope) }]
        .compactMap(\.self)
    }
    let position = person.position.flatMap {
      context.paragraph($0, .personPosition, name: "position", in: scope)
    }
    return [name, position].compactMap(\.self)
  }
}
