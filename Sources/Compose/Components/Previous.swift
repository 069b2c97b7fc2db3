import Diagnostics
import Fields
import Frames
import Languages
import Layout
import Meetings
import Shaping
import Templates

/// Meetings, calls and letters before this one, then what was promised in them.
struct Previous: Component {
  static let section = SectionDeclaration("previous", of: "previous")

  func blocks(in context: ComposeContext) -> [any Block] {
    let contacts = context.meeting.previous
    guard !contacts.isEmpty else { return [] }
    let section = context.child(.section, "previous", of: context.document)
    let heading = context.heading(.previous, id: "previous", level: 2, in: section)
    let entries = contacts.flatMap { contact in
      contact.commitments.map { AssignmentTable.Entry(assignment: $0, date: contact.date) }
    }
    let table = AssignmentTable(context: context)
    let commitments: [any Block] =
      entries.isEmpty
      ? []
      : [context.heading(.commitments, level: 3, in: section)].compactMap(\.self)
        + table.blocks(entries, in: section)
    return [heading, list(contacts, in: section, context)].compactMap(\.self) + commitments
  }

  private func list(
    _ contacts: [PreviousContact], in section: ComposeContext.Scope, _ context: ComposeContext
  ) -> (any Block)? {
    guard let look = context.look(.text) else { return nil }
    var attributes = StructureAttributes()
    attributes.listNumbering = "None"
    let list = context.child(
      .list, "contacts", of: section, StructureProperties(attributes: attributes))
    let hasDates = contacts.contains { $0.date != nil }
    let items = contacts.map { contact -> ListBlock.Item in
      let item = context.child(.listItem, "contact", of: list)
      let date = contact.date.map { PartialDateText.text($0, context.language) } ?? ""
      let label = context.paragraph(
        words: date, .personName, .label, name: "date", in: item)
      let body = context.child(.listBody, "body", of: item)
      return ListBlock.Item(
        label: label ?? Stack([]),
        body: Stack(self.contact(contact, in: body, context)))
    }
    var block = ListBlock(items, indent: hasDates ? look.style.size * 9.5 : 0)
    block.itemSpacing = look.style.leading * 0.35
    block.spaceAfter = look.style.leading * 0.6
    return block
  }

  private func contact(
    _ contact: PreviousContact, in body: ComposeContext.Scope, _ context: ComposeContext
  ) -> [any Block] {
    var text = context.paragraph(
      context.phrase(contact.text, citing: contact.cite), .text, in: body, span: contact.span)
    text?.spaceAfter = 0
    text?.paragraph.style.alignment = .start
    return [context.markingLine(contact.marking, in: body), text].compactMap(\.self)
  }
}
