import Diagnostics
import Frames
import Languages
import Layout
import Meetings
import Templates

/// What not to say or do, and why, in a panel that is seen from afar.
struct Avoid: Component {
  static let section = SectionDeclaration("avoid", of: "avoid")

  func blocks(in context: ComposeContext) -> [any Block] {
    let avoid = context.selected(
      context.meeting.avoid, context.template.selection.avoid, "things to avoid", span: \.span)
    guard !avoid.isEmpty else { return [] }
    let section = context.child(.section, "avoid", of: context.document)
    let heading = context.heading(.avoid, id: "avoid", level: 2, in: section)
    var list = EntryList(context: context)
    list.start = nil
    guard
      let items = list.block(
        avoid, in: section,
        body: { entry, body in
          self.entry(entry, in: body, context)
        })
    else { return [] }
    let leading = context.look(.text)?.style.leading ?? 15
    var panel = BoxBlock(
      items,
      insets: Insets(
        top: leading * 0.6, right: leading, bottom: leading * 0.7, left: leading),
      decoration: Decoration(
        fill: context.template.palette.tint,
        leftRule: Stroke(color: context.template.palette.accent, width: 2.5)))
    panel.spaceBefore = leading * 0.3
    panel.spaceAfter = leading
    return [heading, panel].compactMap(\.self)
  }

  private func entry(
    _ entry: Avoidance, in body: ComposeContext.Scope, _ context: ComposeContext
  ) -> [any Block] {
    var text = context.paragraph(
      context.phrase(entry.text), .text, in: body, span: entry.span)
    text?.spaceAfter = 0
    let reason = context.shownReason(entry.reason).flatMap {
      context.remark(.why, context.phrase($0), name: "reason", in: body, span: $0.span)
    }
    return [context.markingLine(entry.marking, in: body), text, reason].compactMap(\.self)
  }
}
