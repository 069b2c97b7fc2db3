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
/// template or an identity it is that of the organisation from which the paper comes.
struct LetterheadSection: Component {
  static let section = SectionDeclaration(.letterhead)

  func blocks(in context: ComposeContext) -> [any Block] {
    let owner = context.meeting.sender(readBy: context)
    let lines =
      context.template.letterhead?.lines
      ?? [owner].compactMap { $0.map { context.plainWords($0.name).uppercased() } }
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
      beside(logo(owner, in: section, context), words, leading), Spacer(leading * 0.4), rules,
      Spacer(leading),
    ]
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
    _ owner: Organisation?, in section: ComposeContext.Scope, _ context: ComposeContext
  ) -> (any Block)? {
    let leading = context.look(.text)?.style.leading ?? 15
    if let letterhead = context.template.letterhead {
      guard let logo = letterhead.logo else { return nil }
      return PartyPicture(
        context: context, file: Located(LetterheadPicture.key, at: logo.span), .logo,
        of: letterhead.lines.last ?? "")?
        .block(height: leading * 4.5, in: section)
    }
    return owner.flatMap { PartyPicture(logoOf: $0, context: context) }?
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

extension Meeting {
  /// The organisation from which the paper comes: that of `from`, or else of who signs it, or else
  /// the host.
  fileprivate func sender(readBy context: ComposeContext) -> Organisation? {
    let named = document.from.flatMap { organisation(of: $0, context) }
    let signed = document.signature.flatMap { people[$0.by.value]?.organisation }
    let host = participants.first { $0.role != .guest }
    return named ?? signed.flatMap { organisations[$0.value] }
      ?? host.flatMap { organisation(of: $0) }
  }

  /// Words count where they are somebody's position or an organisation's name.
  private func organisation(of party: NamedParty, _ context: ComposeContext) -> Organisation? {
    switch party {
    case .organisation(let id): return organisations[id.value]
    case .person(let id):
      return people[id.value]?.organisation.flatMap { organisations[$0.value] }
    case .words(let words):
      let name = context.plainWords(words)
      let named = organisations.values.first { organisation in
        [organisation.name, organisation.short].contains {
          $0.map { context.plainWords($0) } == name
        }
      }
      let holder = people.values.first { $0.position.map { context.plainWords($0) } == name }
      return named ?? holder?.organisation.flatMap { organisations[$0.value] }
    }
  }
}

/// The name under which the letterhead's emblem stands among a document's pictures: no meeting can
/// name a file so.
package enum LetterheadPicture {
  package static let key = "/letterhead/"
}
