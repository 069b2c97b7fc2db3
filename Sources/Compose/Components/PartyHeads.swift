import Diagnostics
import Fields
import Languages
import Markup
import Meetings

/// Who speaks for each party, a line for each role: the parties of one role stand behind each other,
/// so that a round of many takes a few lines.
struct PartyHeads {
  let context: ComposeContext

  /// A stretch of the line.
  struct Piece {
    let content: [Inline]
    /// Whether it is a person's name, which no line breaks.
    var isName = false
  }

  /// In the order in which the roles are met first.
  var entries: [(label: LabelKey, heads: [Piece])] {
    var groups: [(role: Side.Role?, heads: [[Piece]])] = []
    for side in context.meeting.participants {
      let head = head(of: side)
      guard !head.isEmpty else { continue }
      if let index = groups.firstIndex(where: { $0.role == side.role }) {
        groups[index].heads.append(head)
      } else {
        groups.append((side.role, [head]))
      }
    }
    let span = context.meeting.title.span
    return groups.map { role, heads in
      let joined = heads.enumerated().flatMap { index, head in
        index == 0 ? head : [Piece(content: [.words("; ", for: span)])] + head
      }
      return (label(of: role, count: heads.count), joined)
    }
  }

  private func label(of role: Side.Role?, count: Int) -> LabelKey {
    if role != nil, !context.meeting.hasHostAndGuest { return .participants }
    return switch role {
    case .host: .host
    case .guest: .guest
    case nil: count > 1 ? .headsOfDelegation : .headOfDelegation
    }
  }

  /// `Ibu Ratna Widyastuti, Menteri (KPC)`: the head of a delegation, or its organisation.
  private func head(of side: Side) -> [Piece] {
    let meeting = context.meeting
    let span = side.lead?.span ?? side.organisation?.span ?? meeting.title.span
    let organisation = meeting.organisation(of: side)
    guard let lead = meeting.lead(of: side) else {
      return organisation.map { [Piece(content: context.marked($0.name))] } ?? []
    }
    let name = lead.fullName(in: meeting.language)
    let position = lead.position.map(context.marked) ?? []
    let short = (organisation?.short ?? organisation?.name).map(context.marked) ?? []
    let joint: [Inline] = name.isEmpty || position.isEmpty ? [] : [.words(", ", for: span)]
    let owner: [Inline] =
      short.isEmpty ? [] : [.words(" (", for: span)] + short + [.words(")", for: span)]
    return [Piece(content: name, isName: true), Piece(content: joint + position + owner)]
      .filter { !$0.content.isEmpty }
  }
}
