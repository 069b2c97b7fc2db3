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
    let kicker = context.paragraph(words: kicker, .titleKicker, name: "kicker", in: section)
    let title = title(in: section)
    var foot: [any Block] = [title].compactMap(\.self)
    if let subtitle = context.meeting.subtitle,
      let block = context.paragraph(subtitle, .subtitle, name: "subtitle", in: section)
    {
      foot += [Spacer(leading * 0.7), block]
    }
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

  /// `Taklimat · Kunjungan kehormatan`
  private var kicker: String {
    let kind: LabelKey? =
      switch context.meeting.kind {
      case .courtesyCall: .courtesyCall
      case .bilateral: .bilateral
      case .multilateral: .multilateral
      case .siteVisit: .siteVisit
      case .internal: .internalMeeting
      case nil: nil
      }
    return [.briefing, kind].compactMap { $0 }.map { context.language.label($0) }
      .joined(separator: " · ")
  }

  private func title(in section: ComposeContext.Scope) -> (any Block)? {
    guard
      var block = context.paragraph(
        context.meeting.title, .title, .heading(1), name: "title", in: section),
      let first = block.paragraph.runs.first, case .element(let element) = first.tag
    else { return nil }
    block.paragraph.style.isBalanced = true
    let anchor = context.structure.anchor(of: element)
    context.outline.append(
      OutlineEntry(
        title: context.plainWords(context.meeting.title), level: 1,
        anchor: anchor))
    let fitting = FirstFitting(
      sizes.map { block.resized(to: $0) }, lineLimit: context.template.options.titleLines)
    return Anchored(fitting, anchor: anchor, tag: first.tag)
  }

  private var sizes: [Double] {
    let sizes = context.template.options.titleSizes.compactMap(\.absolute).filter { $0 >= 1 }
    return sizes.isEmpty ? [context.look(.title)?.style.size ?? 24] : sizes
  }
}

extension TextBlock {
  /// The same text at another size, its leading and rises in proportion.
  func resized(to size: Double) -> TextBlock {
    var block = self
    let old = paragraph.runs.map(\.style.size).max() ?? size
    let factor = size / max(1, old)
    block.paragraph.style.leading *= factor
    for index in block.paragraph.runs.indices {
      block.paragraph.runs[index].style.size *= factor
      block.paragraph.runs[index].style.rise *= factor
    }
    return block
  }
}

/// When, where, and what the paper says of itself: a label and a value in a line.
private struct TitleDetails {
  let context: ComposeContext

  /// What stands behind a label: the program's words, or the author's, separated by commas.
  private enum Value {
    case words(String)
    case texts([RichText])
    /// The author's, without markup.
    case line(SourceText)

    var isEmpty: Bool {
      switch self {
      case .words(let words): words.isEmpty
      case .texts(let texts): texts.isEmpty
      case .line(let line): line.string.isEmpty
      }
    }
  }

  func blocks(in section: ComposeContext.Scope) -> [any Block] {
    let given = entries.filter { !$0.1.isEmpty }
    guard !given.isEmpty else { return [] }
    var attributes = StructureAttributes()
    attributes.listNumbering = "None"
    let list = context.child(
      .list, "details", of: section, StructureProperties(attributes: attributes))
    return given.compactMap { entry($0.0, $0.1, in: list) }
  }

  private func entry(_ label: LabelKey, _ value: Value, in list: ComposeContext.Scope)
    -> (any Block)?
  {
    let item = context.child(.listItem, label.rawValue, of: list)
    guard
      let name = context.paragraph(
        words: context.language.label(label), .titleLabel, .label, name: "label", in: item),
      let look = context.look(.titleText)
    else { return nil }
    let body = context.child(.listBody, "body", of: item)
    let setter = InlineSetter(
      context: context, look: look, language: body.language, element: body.element)
    return HangingBlock(
      label: name, body: look.block(runs(value, setter)), indent: look.style.size * 8)
  }

  private func runs(_ value: Value, _ setter: InlineSetter) -> [TextRun] {
    switch value {
    case .words(let words): setter.runs(words)
    case .line(let line): setter.runs(line)
    case .texts(let texts):
      texts.enumerated().flatMap { index, text in
        setter.runs(index == 0 ? "" : ", ") + setter.runs(text)
      }
    }
  }

  private var entries: [(LabelKey, Value)] {
    let document = context.meeting.document
    return [
      (.date, .words(ScheduleText.text(context.meeting.when, context.language))),
      (
        .place,
        .texts([context.meeting.where?.name, context.meeting.where?.city].compactMap(\.self))
      ),
      (.number, document.number.map(Value.line) ?? .words("")),
      (.version, .words(version)),
      (.marking, .words(MarkingText.text(document.marking, context.language))),
      (.urgency, .words(urgency)),
    ]
  }

  private var version: String {
    let document = context.meeting.document
    let status: LabelKey? =
      switch document.status {
      case .draft: .statusDraft
      case .cleared: .statusCleared
      case .final: .statusFinal
      case nil: nil
      }
    return [document.version.map(String.init), status.map { context.language.label($0) }]
      .compactMap(\.self).joined(separator: " · ")
  }

  private var urgency: String {
    switch context.meeting.document.urgency {
    case .sangatSegera: context.language.label(.mostUrgent)
    case .segera: context.language.label(.urgent)
    case .biasa: context.language.label(.routine)
    case nil: ""
    }
  }
}

/// The parties with their heads of delegation, beside each other.
private struct TitleParties {
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
