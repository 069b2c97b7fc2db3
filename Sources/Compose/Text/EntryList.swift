import Frames
import Layout
import Shaping
import Templates

/// Entries of the meeting's data as a list: numbered, or with a small mark before each.
struct EntryList {
  let context: ComposeContext
  var style: StyleName = .text
  /// The first entry's number; nil for entries that are not counted.
  var start: Int? = 1
  /// Whether an entry stays on one page.
  var keepsWhole = true
  /// Between entries and behind the last, in lines.
  var spacing = (inner: 0.45, after: 0.6)

  /// - Parameter body: an entry's blocks, in its element.
  func block<Entry>(
    _ entries: [Entry], name: String = "list", in scope: ComposeContext.Scope,
    body: (Entry, ComposeContext.Scope) -> [any Block]
  ) -> (any Block)? {
    guard !entries.isEmpty, let look = context.look(style) else { return nil }
    var attributes = StructureAttributes()
    attributes.listNumbering = start == nil ? "None" : "Decimal"
    let list = context.child(
      .list, name, of: scope, StructureProperties(attributes: attributes))
    let items = entries.enumerated().map { index, entry in
      let item = context.child(.listItem, "item", of: list)
      let label = label(index, look: look, in: item)
      let body = body(entry, context.child(.listBody, "body", of: item))
      return ListBlock.Item(label: label, body: Stack(body))
    }
    let last = (start ?? 1) + entries.count - 1
    let size = look.style.size
    var block = ListBlock(
      items, indent: start == nil ? size * 1.2 : size * (0.7 + 0.6 * Double(String(last).count + 1))
    )
    block.keepsItemsWhole = keepsWhole
    block.itemSpacing = look.style.leading * spacing.inner
    block.spaceAfter = look.style.leading * spacing.after
    return block
  }

  private func label(
    _ index: Int, look: TextLook, in item: ComposeContext.Scope
  ) -> any Block {
    let label = context.child(.label, "label", of: item)
    var style = look.text
    style.features.remove(.oldStyleFigures)
    if context.template.options.entryNumbers == .strong {
      style.color = context.template.palette.accent
      style.weight = max(style.weight, 600)
    }
    var paragraph = look.paragraph
    paragraph.alignment = .start
    let text = start.map { "\($0 + index)." } ?? "–"
    return TextBlock(
      Paragraph(
        [TextRun(text, style: style, language: label.language, tag: .element(label.element))],
        style: paragraph))
  }
}
