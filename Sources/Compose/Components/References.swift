import Diagnostics
import Fields
import Frames
import Languages
import Layout
import Meetings
import Shaping
import Templates

/// The sources in the order of the style, each with the pages that cite it; numbered where texts cite
/// by numbers.
struct References: Component {
  static let section = SectionDeclaration("references", of: "references", mayHaveColumns: true)

  func blocks(in context: ComposeContext) -> [any Block] {
    let references = context.listedSources
    guard !references.isEmpty, let look = context.look(.reference) else { return [] }
    let section = context.child(.section, "references", of: context.document)
    let heading = context.heading(.references, id: "references", level: 2, in: section)
    let list = SourceList(context: context, look: look, count: references.count)
    guard context.template.options.sources.grouping == .kind else {
      return [heading].compactMap(\.self) + list.blocks(references, in: section)
    }
    let groups = Self.groups(references).flatMap { group -> [any Block] in
      let part = context.child(.section, "group[\(group.kind)]", of: section)
      let heading = context.heading(group.kind.label, level: 3, in: part)
      return [heading].compactMap(\.self) + list.blocks(group.references, in: part)
    }
    return [heading].compactMap(\.self) + groups
  }

  /// Those that hold a source, in their fixed order.
  private static func groups(
    _ references: [Reference]
  ) -> [(kind: Reference.Group, references: [Reference])] {
    Reference.Group.allCases.compactMap { kind in
      let members = references.filter { ($0.form?.group ?? .other) == kind }
      return members.isEmpty ? nil : (kind, members)
    }
  }
}

extension Reference.Group {
  fileprivate var label: LabelKey {
    switch self {
    case .law: .groupLaw
    case .reports: .groupReports
    case .books: .groupBooks
    case .articles: .groupArticles
    case .data: .groupData
    case .talks: .groupTalks
    case .web: .groupWeb
    case .other: .groupOther
    }
  }
}

/// Entries below each other, as one list.
private struct SourceList {
  let context: ComposeContext
  let look: TextLook
  /// Of all sources that the document lists: the greatest number decides the indent.
  let count: Int

  func blocks(
    _ references: [Reference], in section: ComposeContext.Scope
  ) -> [any Block] {
    var attributes = StructureAttributes()
    attributes.listNumbering = context.citing.isNumbered ? "Decimal" : "None"
    let list = context.child(
      .list, "list", of: section, StructureProperties(attributes: attributes))
    return keepingLastTwo(
      references.map { reference in
        ReferenceEntry(context: context, look: look, reference: reference)
          .block(in: list, count: count)
      })
  }

  /// The last entry never stands alone on a page.
  private func keepingLastTwo(_ entries: [any Block]) -> [any Block] {
    guard entries.count > 2 else { return entries }
    var entries = entries
    entries[entries.count - 2] = KeepWithNext(entries[entries.count - 2])
    return entries
  }
}

private struct ReferenceEntry {
  let context: ComposeContext
  let look: TextLook
  let reference: Reference

  func block(in list: ComposeContext.Scope, count: Int) -> any Block {
    let item = context.child(
      .listItem, "reference[\(reference.id.value)]", of: list,
      StructureProperties(span: reference.span))
    let block = context.citing.isNumbered ? numbered(in: item, count: count) : hanging(in: item)
    return Anchored(
      KeepTogether(Stack([block, Spacer(look.style.spaceAfter)])),
      anchor: CitationIndex.anchor(ofReference: reference.id.value),
      tag: .element(item.element))
  }

  private func numbered(in item: ComposeContext.Scope, count: Int) -> any Block {
    let label = context.child(.label, "label", of: item)
    let body = context.child(.listBody, "body", of: item)
    let number = context.citations.number(of: reference.id.value)
    let digits = String(count).utf8.count
    let size = look.style.size
    return HangingBlock(
      label: TextBlock(
        Paragraph(
          [
            TextRun(
              "\(number).", style: look.text, language: item.language,
              tag: .element(label.element))
          ], style: look.paragraph)),
      body: withBackLinks(entry(in: body), in: body),
      indent: size * (1 + 0.55 * Double(digits)), labelGap: size * 0.5)
  }

  /// Its first line stands out, so that the names are found (APA 7, 9.43).
  private func hanging(in item: ComposeContext.Scope) -> any Block {
    let body = context.child(.listBody, "body", of: item)
    var entry = entry(in: body)
    let indent = look.style.size * 1.5
    entry.paragraph.style.indent += indent
    entry.paragraph.style.firstIndent = -indent
    return withBackLinks(entry, in: body, indent: indent)
  }

  private func entry(in body: ComposeContext.Scope) -> TextBlock {
    let setter = InlineSetter(
      context: context, look: look, language: context.meeting.language, element: body.element)
    let text = context.citing.entry(reference, in: context)
    var entry = look.block(setter.runs(text), span: reference.span)
    entry.spaceAfter = 0
    return entry
  }

  /// Beside the entry there is room for the pages that cite it, which are known last.
  private func withBackLinks(
    _ entry: TextBlock, in body: ComposeContext.Scope, indent: Double = 0
  ) -> any Block {
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
      context.template.columns(of: References.section.name) == nil
      && context.template.notes.place == .foot
    guard isMarginFree, room > look.style.size / 2 * 20 else {
      let below: any Block = indent > 0 ? PaddingBlock(slot, insets: Insets(left: indent)) : slot
      return Stack([entry, below])
    }
    return MarginNote(entry, note: slot, gap: gap, width: room)
  }
}
