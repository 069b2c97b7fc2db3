import Diagnostics
import Fields
import Frames
import Languages
import Layout
import Meetings
import Shaping
import Templates

/// Who meets, side by side, in order of precedence.
struct Participants: Component {
  static let section = SectionDeclaration("participants", of: "participants", mayHaveColumns: true)

  func blocks(in context: ComposeContext) -> [any Block] {
    let sides = context.meeting.participants.filter {
      $0.organisation != nil || $0.lead != nil || !$0.members.isEmpty
    }
    guard !sides.isEmpty else { return [] }
    let section = context.child(.section, "participants", of: context.document)
    let heading = context.heading(.participants, id: "participants", level: 2, in: section)
    let leading = context.look(.text)?.style.leading ?? 15
    let delegations = sides.map { Delegation(context: context, side: $0).parts(in: section) }
    let hasPortraits = delegations.contains { $0.entries.contains { $0.portrait != nil } }
    let blocks: [any Block]
    if context.template.columns(of: Self.section.name) != nil {
      blocks = delegations.map { $0.stack(leading: leading) }
    } else if hasPortraits {
      blocks = pairs(delegations.map { $0.stack(leading: leading) }, gap: leading * 1.6)
    } else {
      // Those who speak for both sides face each other, in their order.
      blocks = [
        FacingColumns(
          delegations.map { $0.column(leading: leading) }, count: 2, gap: leading * 1.6,
          spacing: leading * 0.45)
      ]
    }
    return [heading].compactMap(\.self) + [Stack(blocks, spacing: leading), Spacer(leading * 0.5)]
  }

  /// Two delegations stand beside each other; the sides of a round of many below each other.
  private func pairs(_ delegations: [any Block], gap: Double) -> [any Block] {
    let columns = delegations.map { SideBySide.Column($0, width: .weight(1)) }
    return stride(from: 0, to: columns.count, by: 2).map { start in
      var row = Array(columns[start..<min(start + 2, columns.count)])
      if row.count == 1 { row.append(SideBySide.Column(Stack([]), width: .weight(1))) }
      return SideBySide(row, gap: gap)
    }
  }
}

/// One side: its organisation, its head, the others.
private struct Delegation {
  let context: ComposeContext
  let side: Side

  /// What is set of a delegation.
  struct Parts {
    let head: [any Block]
    /// Where its list goes on on another page.
    let continuedHead: [any Block]
    let entries: [PortraitRows.Entry]

    /// One below the other.
    func stack(leading: Double) -> any Block {
      let head = KeepWithNext(Stack(head))
      guard entries.contains(where: { $0.portrait != nil }) else {
        return Stack(
          [head] + entries.map { KeepTogether(Stack($0.lines + [Spacer(leading * 0.45)])) })
      }
      return Stack([head, PortraitRows(entries: entries, leading: leading)])
    }

    func column(leading: Double) -> FacingColumns.Column {
      FacingColumns.Column(
        head: Stack(head), continuedHead: Stack(continuedHead),
        entries: entries.map { Stack($0.lines) })
    }
  }

  func parts(in section: ComposeContext.Scope) -> Parts {
    let scope = context.child(.division, side.role?.rawValue ?? "side", of: section)
    let palette = context.template.palette
    let leading = context.look(.text)?.style.leading ?? 15
    let rule = RuleBlock(Stroke(color: palette.accent, width: 1.2), spaceAfter: leading * 0.35)
    var blocks: [any Block] = [rule]
    var continued: [any Block] = [rule]
    if let role = side.role, context.meeting.hasHostAndGuest {
      let label: LabelKey = role == .host ? .host : .guest
      if let block = context.paragraph(words: context.language.label(label), .label, in: scope) {
        blocks.append(block)
      }
    }
    if !isOnTitlePage, let logo = PartyPicture(logoOf: side, context: context) {
      blocks += [logo.block(height: leading * 3, in: scope), Spacer(leading * 0.6)]
    }
    if let organisation = context.meeting.organisation(of: side),
      let name = context.paragraph(organisation.name, .heading3, name: "organisation", in: scope)
    {
      var name = name
      name.paragraph.style.isBalanced = true
      name.spaceBefore = 0
      name.spaceAfter = leading * 0.5
      blocks.append(name)
      continued.append(context.continued(name))
    }
    return Parts(head: blocks, continuedHead: continued, entries: people(in: scope))
  }

  /// Whether the title page shows the organisation's mark, which is shown once.
  private var isOnTitlePage: Bool {
    context.template.sections.contains(.titlePage)
      && context.meeting.participants.count <= TitlePage.partyLimit
  }

  private func people(in scope: ComposeContext.Scope) -> [PortraitRows.Entry] {
    let lead = context.meeting.lead(of: side)
    let members = context.meeting.members(of: side)
    guard lead != nil || !members.isEmpty else { return [] }
    var attributes = StructureAttributes()
    attributes.listNumbering = "None"
    let list = context.child(
      .list, "people", of: scope, StructureProperties(attributes: attributes))
    return [lead].compactMap(\.self).map { entry($0, isHead: true, in: list) }
      + members.map { entry($0, isHead: false, in: list) }
  }

  private func entry(
    _ person: Person, isHead: Bool, in list: ComposeContext.Scope
  ) -> PortraitRows.Entry {
    let item = context.child(.listItem, "person", of: list)
    let body = context.child(.listBody, "body", of: item)
    let portrait = portrait(of: person, in: body)
    var lines: [any Block] = []
    let name = context.name(of: person, .personName, in: body)
    if let name { lines.append(name) }
    let positionStyle: StyleName = name == nil ? .personName : .personPosition
    if let position = person.position,
      let block = context.paragraph(position, positionStyle, name: "position", in: body)
    {
      lines.append(block)
    }
    if let address = person.address,
      let block = context.remark(
        .formOfAddress, context.phrase(address), .personPosition, name: "address", in: body,
        span: address.span)
    {
      lines.append(block)
    }
    if isHead, let mark = headMark(in: body) { lines.append(mark) }
    return PortraitRows.Entry(portrait: portrait, lines: lines)
  }

  private func portrait(of person: Person, in body: ComposeContext.Scope) -> (any Block)? {
    guard let name = person.name ?? person.position, let file = person.portrait else { return nil }
    return PartyPicture(context: context, file: file, .portrait, of: context.plainWords(name))?
      .block(height: nil, in: body)
  }

  private func headMark(in body: ComposeContext.Scope) -> (any Block)? {
    context.paragraph(
      words: context.language.label(.headOfDelegation), .label, name: "head", in: body)
  }
}
