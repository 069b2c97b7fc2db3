import Diagnostics
import Frames
import Languages
import Layout
import Meetings
import Templates

/// What to say, tier by tier: what is certain to be raised, what may be, what only if others begin.
struct Points: Component {
  static let section = SectionDeclaration("points", of: "points", mayHaveColumns: true)

  func blocks(in context: ComposeContext) -> [any Block] {
    let points = shown(in: context)
    guard !points.isEmpty else { return [] }
    let section = context.child(.section, "points", of: context.document)
    var blocks = [context.heading(.points, id: "points", level: 2, in: section)]
    let tiers = TalkingPoint.Tier.allCases
      .map { tier in (tier, points.filter { $0.tier == tier }) }
      .filter { !$0.1.isEmpty }
    var count = 0
    for (tier, points) in tiers {
      // A single tier of what is certain needs no name.
      if tiers.count > 1 || tier != .must {
        blocks.append(context.heading(tier.label, level: 3, in: section))
      }
      var list = EntryList(context: context, style: .pointTopic)
      list.start = count + 1
      blocks.append(
        list.block(points, in: section) { point, body in
          PointBlocks(context: context, point: point).blocks(in: body)
        })
      count += points.count
    }
    return blocks.compactMap(\.self)
  }

  /// In the order of tiers, so that what is left out is what is least sure to be raised.
  private func shown(in context: ComposeContext) -> [TalkingPoint] {
    let selection = context.template.selection
    let all = TalkingPoint.Tier.allCases.flatMap { tier in
      context.meeting.points.filter { $0.tier == tier }
    }
    let wanted = selection.mustOnly ? all.filter { $0.tier == .must } : all
    let limit = min(wanted.count, selection.points ?? .max)
    if limit < all.count {
      context.reportLeftOut(all.count - limit, of: all.count, "points", at: all[limit].span)
    }
    return Array(wanted.prefix(limit))
  }
}

/// A point: its topic, then one idea a line, then why.
private struct PointBlocks {
  let context: ComposeContext
  let point: TalkingPoint

  func blocks(in body: ComposeContext.Scope) -> [any Block] {
    let topic = point.topic.flatMap {
      context.paragraph($0, .pointTopic, name: "topic", in: body)
    }
    let why = context.shownReason(point.why).flatMap {
      context.remark(.why, context.phrase($0), name: "why", in: body, span: $0.span)
    }
    return [topic, context.markingLine(point.marking, in: body)].compactMap(\.self) + say(in: body)
      + [why].compactMap(\.self)
  }

  private func say(in body: ComposeContext.Scope) -> [any Block] {
    let last = point.say.count - 1
    return point.say.enumerated().compactMap { index, text in
      let phrase =
        index == last ? context.phrase(text, citing: point.cite) : context.phrase(text)
      var block = context.paragraph(phrase, .pointText, name: "say", in: body, span: text.span)
      if index == last { block?.spaceAfter = 0 }
      return block
    }
  }
}

extension TalkingPoint.Tier {
  fileprivate var label: LabelKey {
    switch self {
    case .must: .tierMust
    case .might: .tierMight
    case .defensive: .tierDefensive
    }
  }
}
