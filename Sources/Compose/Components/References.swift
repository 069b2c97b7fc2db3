import Diagnostics
import Fields
import Frames
import Languages
import Layout
import Meetings
import Shaping
import Templates

/// The sources, numbered in the order of their first citation, each with the pages that cite it.
struct References: Component {
  func blocks(in context: ComposeContext) -> [any Block] {
    guard !context.meeting.references.isEmpty, let look = context.look(.reference) else {
      return []
    }
    let section = context.child(.section, "references", of: context.document)
    let heading = context.heading(.references, id: "references", level: 2, in: section)
    var attributes = StructureAttributes()
    attributes.listNumbering = "Decimal"
    let list = context.child(
      .list, "list", of: section, StructureProperties(attributes: attributes))
    let entries = numbered(context).map { number, reference in
      ReferenceEntry(context: context, look: look, reference: reference, number: number)
        .block(in: list, count: context.meeting.references.count)
    }
    return [heading].compactMap(\.self) + keepingLastTwo(entries)
  }

  /// The last entry never stands alone on a page.
  private func keepingLastTwo(_ entries: [any Block]) -> [any Block] {
    guard entries.count > 2 else { return entries }
    var entries = entries
    entries[entries.count - 2] = KeepWithNext(entries[entries.count - 2])
    return entries
  }

  /// What was never cited comes last, in the order of the file.
  private func numbered(_ context: ComposeContext) -> [(Int, Reference)] {
    context.meeting.references
      .map { (context.citations.number(of: $0.id.value), $0) }
      .sorted { $0.0 < $1.0 }
  }
}

private struct ReferenceEntry {
  let context: ComposeContext
  let look: TextLook
  let reference: Reference
  let number: Int

  func block(in list: ComposeContext.Scope, count: Int) -> any Block {
    let item = context.child(
      .listItem, "reference[\(reference.id.value)]", of: list,
      StructureProperties(span: reference.span))
    let label = context.child(.label, "label", of: item)
    let body = context.child(.listBody, "body", of: item)
    let text = ReferenceText(context: context, reference: reference)
    let digits = String(count).utf8.count
    let size = look.style.size
    var entry = look.block(text.runs(look: look, in: body), span: reference.span)
    entry.spaceAfter = 0
    let block = HangingBlock(
      label: TextBlock(
        Paragraph(
          [
            TextRun(
              "\(number).", style: look.text, language: list.language,
              tag: .element(label.element))
          ], style: look.paragraph)),
      body: withBackLinks(entry, in: body),
      indent: size * (1 + 0.55 * Double(digits)), labelGap: size * 0.5)
    return Anchored(
      KeepTogether(Stack([block, Spacer(look.style.spaceAfter)])),
      anchor: CitationIndex.anchor(ofReference: reference.id.value),
      tag: .element(item.element))
  }

  /// Beside the entry there is room for the pages that cite it, which are known last.
  private func withBackLinks(_ entry: TextBlock, in body: ComposeContext.Scope) -> any Block {
    let places = context.citations.places(of: reference.id.value)
    guard !places.isEmpty, let look = context.look(.figureSource) else { return entry }
    let scope = context.child(.paragraph, "cited", of: body)
    context.backLinks.add(
      BackLinks.Entry(
        element: scope.element,
        links: places.map { _ in context.structure.add(.link, "page", to: scope.element) },
        places: places), for: reference.id.value)
    let slot = LineSlot(
      id: BackLinks.slot(reference.id.value), height: look.style.leading, ascent: look.ascent,
      tag: .element(scope.element))
    let gap = look.style.size * 1.5
    let room = context.template.page.outside - gap - look.style.size
    // Half an em a letter: the words and two pages; of more the slot takes a shorter form.
    let isMarginFree =
      context.template.columns(of: .references) == nil && context.template.notes.place == .foot
    return isMarginFree && room > look.style.size / 2 * 20
      ? MarginNote(entry, note: slot, gap: gap, width: room) : Stack([entry, slot])
  }
}
