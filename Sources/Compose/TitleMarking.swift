import Frames
import Layout
import Meetings
import Shaping
import Templates

/// The marking at the upper and lower edge of a title page, which has no other furniture: a cover
/// that lies closed has to say who may open it.
struct TitleMarking {
  private static let upper = "title-marking/upper"
  private static let lower = "title-marking/lower"

  /// Room for both lines on a title page; none where anybody may read the paper.
  static func slots(in context: ComposeContext) -> [PageSlot] {
    guard context.meeting.document.marking?.isRestricted ?? false else { return [] }
    let page = context.template.page
    let height = context.look(.titleKicker)?.style.leading ?? 15
    return [
      PageSlot(
        id: upper, y: max(0, min(page.head, page.top - height)), height: height, side: .center),
      PageSlot(id: lower, y: page.size.height - page.foot - height, height: height, side: .center),
    ]
  }

  /// How much of a title page's foot the lower line takes, in points from the sheet's edge.
  static func foot(in context: ComposeContext) -> Double {
    slots(in: context).last.map { context.template.page.size.height - $0.y } ?? 0
  }

  /// The upper one stands on the field of colour, the lower one on the paper.
  static func paragraph(for slot: String, in context: SlotContext) -> Paragraph? {
    guard slot == upper || slot == lower, let text = context.marking, !text.isEmpty,
      let look = context.look(.titleKicker)
    else { return nil }
    var style = look.text
    if context.hasLabel { style.size = max(style.size, RunningPiece.labelSize) }
    let palette = context.template.palette
    if slot == lower { style.color = context.isSecret ? palette.secret : palette.ink }
    let run = TextRun(
      text, style: style, language: context.documentLanguage, tag: .artifact(.pagination))
    return Paragraph([run], style: look.paragraph)
  }
}
