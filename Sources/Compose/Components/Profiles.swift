import Frames
import Languages
import Layout
import Meetings
import Templates

/// What a reader should know of those who meet: organisations, then people.
struct Profiles: Component {
  static let section = SectionDeclaration("profiles", mayHaveColumns: true)

  func blocks(in context: ComposeContext) -> [any Block] {
    let organisations = context.meeting.organisations.values.filter { $0.profile != nil }
    let people = context.meeting.people.values.filter { $0.biography != nil }
    guard !organisations.isEmpty || !people.isEmpty else { return [] }
    let section = context.child(.section, "profiles", of: context.document)
    let heading = context.heading(.profiles, id: "profiles", level: 2, in: section)
    return [heading].compactMap(\.self)
      + organisations.flatMap { organisation($0, in: section, context) }
      + people.flatMap { person($0, in: section, context) }
  }

  private func organisation(
    _ organisation: Organisation, in section: ComposeContext.Scope, _ context: ComposeContext
  ) -> [any Block] {
    let scope = context.child(.division, "organisation", of: section)
    let heading = context.heading(organisation.name, level: 3, in: scope)
    return [heading].compactMap(\.self) + text(organisation.profile, in: scope, context)
  }

  private func person(
    _ person: Person, in section: ComposeContext.Scope, _ context: ComposeContext
  ) -> [any Block] {
    let scope = context.child(.division, "person", of: section)
    let name = context.name(of: person, .personName, in: scope)
    let style: StyleName = name == nil ? .personName : .personPosition
    let position = person.position.flatMap {
      context.paragraph($0, style, name: "position", in: scope)
    }
    let leading = context.look(.text)?.style.leading ?? 15
    let head = Stack([name, position].compactMap(\.self) + [Spacer(leading * 0.2)])
    return [Spacer(leading * 0.5), KeepWithNext(head)] + text(person.biography, in: scope, context)
  }

  private func text(
    _ text: RichBlocks?, in scope: ComposeContext.Scope, _ context: ComposeContext
  ) -> [any Block] {
    guard let text else { return [] }
    var composer = BlockComposer(context: context, style: .text)
    composer.headingLevel = 3
    return composer.blocks(text, in: scope)
  }
}
