import Diagnostics
import Fields
import Frames
import Languages
import Layout
import Meetings
import Pictures
import Shaping
import Templates

/// Whose paper it is: emblem, offices and address above a double rule. Without a letterhead of the
/// template or an identity it is that of the host.
struct LetterheadSection: Component {
  func blocks(in context: ComposeContext) -> [any Block] {
    let host = context.meeting.participants.first { $0.role != .guest }
    let lines = context.template.letterhead?.lines ?? hostLines(host, context)
    guard !lines.isEmpty else { return [] }
    let section = context.child(.section, "letterhead", of: context.document)
    let words = self.words(lines, in: section, context)
    let palette = context.template.palette
    let rules = Stack([
      RuleBlock(Stroke(color: palette.ink, width: 1.6), spaceAfter: 1.4),
      RuleBlock(Stroke(color: palette.ink, width: 0.5)),
    ])
    let leading = context.look(.text)?.style.leading ?? 15
    return [
      beside(logo(host, in: section, context), words, leading), Spacer(leading * 0.4), rules,
      Spacer(leading),
    ]
  }

  private func hostLines(_ host: Side?, _ context: ComposeContext) -> [String] {
    host.flatMap { context.meeting.organisation(of: $0) }.map { [context.plainWords($0.name)] }
      ?? []
  }

  private func words(
    _ lines: [String], in section: ComposeContext.Scope, _ context: ComposeContext
  ) -> Stack {
    let offices = lines.compactMap {
      context.paragraph(words: $0, .letterheadName, name: "office", in: section)
    }
    let address = (context.template.letterhead?.address ?? []).compactMap {
      context.paragraph(words: $0, .letterheadText, name: "address", in: section)
    }
    return Stack(offices + address)
  }

  private func logo(
    _ host: Side?, in section: ComposeContext.Scope, _ context: ComposeContext
  ) -> (any Block)? {
    let leading = context.look(.text)?.style.leading ?? 15
    if let letterhead = context.template.letterhead {
      guard let logo = letterhead.logo else { return nil }
      return PartyPicture(
        context: context, file: Located(LetterheadPicture.key, at: logo.span), .logo,
        of: letterhead.lines.last ?? "")?
        .block(height: leading * 4.5, in: section)
    }
    return host.flatMap { PartyPicture(logoOf: $0, context: context) }?
      .block(height: leading * 4.5, in: section)
  }

  /// The words stay in the middle of the sheet.
  private func beside(_ logo: (any Block)?, _ words: Stack, _ leading: Double) -> any Block {
    guard let logo else { return words }
    let side = leading * 4.8
    return SideBySide(
      [
        SideBySide.Column(logo, width: .fixed(side)),
        SideBySide.Column(words, width: .weight(1)),
        SideBySide.Column(Stack([]), width: .fixed(side)),
      ], gap: leading * 0.5, alignment: .center)
  }
}

/// The name under which the letterhead's emblem stands among a document's pictures: no meeting can
/// name a file so.
package enum LetterheadPicture {
  package static let key = "/letterhead/"
}
