import Diagnostics
import Frames
import Languages
import Layout
import Markup
import Shaping
import Templates

/// Turns one list into a block and its structure: marks and numbers by its level, boxes for tasks.
struct ListComposer {
  let composer: BlockComposer
  let list: MarkupList

  private var context: ComposeContext { composer.context }
  private var options: ComponentOptions { context.template.options }

  func block(in scope: ComposeContext.Scope, language: LanguageTag) -> (any Block)? {
    guard let look = context.look(composer.style) else { return nil }
    var attributes = StructureAttributes()
    attributes.listNumbering = listNumbering
    let element = context.child(
      .list, "list", of: scope, language: language,
      StructureProperties(attributes: attributes, span: list.span))
    let markers = list.items.indices.map(marker)
    let items = zip(list.items, markers).map { item($0, marker: $1, look: look, in: element) }
    let size = look.style.size
    let widest = Double(markers.map(\.unicodeScalars.count).max() ?? 0)
    let room = size * (0.35 + 0.55 * widest)
    var block = ListBlock(
      items, indent: list.start == nil ? max(size * 1.2, size * (0.5 + 0.7 * (widest - 1))) : room,
      labelGap: list.start == nil ? nil : size * 0.5)
    block.itemSpacing = look.style.leading / 6
    block.spaceAfter = look.style.spaceAfter
    block.turnWithItsText()
    return block
  }

  // MARK: Marks

  private var numbers: ListNumbers {
    Self.value(of: options.listNumbers, at: composer.depths.numbered) ?? .decimal
  }

  /// The last of a list of values also stands for all levels below.
  private static func value<Value>(of values: [Value], at depth: Int) -> Value? {
    values.indices.contains(depth) ? values[depth] : values.last
  }

  private func marker(_ index: Int) -> String {
    guard let start = list.start else {
      return Self.value(of: options.listMarkers, at: composer.depths.marked) ?? ""
    }
    return numbers.text(start &+ index) + "."
  }

  /// ISO 32000-1, table 347; `None` for what it has no name for.
  private var listNumbering: String {
    guard list.start == nil else {
      return switch numbers {
      case .decimal: "Decimal"
      case .letters: "LowerAlpha"
      case .roman: "LowerRoman"
      case .capitals: "UpperAlpha"
      case .romanCapitals: "UpperRoman"
      }
    }
    return marker(0) == "•" ? "Disc" : "None"
  }

  // MARK: Items

  private func item(
    _ item: MarkupList.Item, marker: String, look: TextLook, in list: ComposeContext.Scope
  ) -> ListBlock.Item {
    let element = context.child(.listItem, "item", of: list)
    let label = context.child(.label, "label", of: element)
    let box = item.isDone.map { taskBox(isDone: $0, look: look, in: label) }
    let mark = mark(marker, look: look, in: label)
    let body = context.child(.listBody, "body", of: element)
    var inner = composer
    if self.list.start == nil { inner.depths.marked += 1 } else { inner.depths.numbered += 1 }
    let content = Stack(inner.blocks(item.blocks, in: body, language: list.language))
    // A task that has a number has both, and an unnumbered one its box alone.
    guard let box, self.list.start != nil else {
      return ListBlock.Item(label: box ?? mark, body: content)
    }
    let task = HangingBlock(label: box, body: content, indent: look.style.size * 1.2)
    return ListBlock.Item(label: mark, body: task)
  }

  private func taskBox(
    isDone: Bool, look: TextLook, in label: ComposeContext.Scope
  ) -> any Block {
    let words = context.language.label(isDone ? .taskDone : .taskOpen)
    let box = context.child(
      .figure, "box", of: label, StructureProperties(alternative: words))
    return TaskBox(
      isDone: isDone, size: look.style.size * 0.8, color: look.style.color,
      tag: .element(box.element))
  }

  private func mark(
    _ marker: String, look: TextLook, in label: ComposeContext.Scope
  ) -> any Block {
    guard !marker.isEmpty else { return Stack([]) }
    var style = look.paragraph
    style.alignment = .start
    style.isHyphenated = false
    style.hasOpticalMargins = false
    style.indent = 0
    let run = TextRun(
      marker, style: look.text, language: label.language, tag: .element(label.element))
    return TextBlock(Paragraph([run], style: style))
  }
}

extension ListBlock {
  /// Puts the labels at the right where the first item runs from right to left.
  fileprivate mutating func turnWithItsText() {
    guard (items.first?.body as? Stack)?.blocks.runFromRightToLeft == true else { return }
    isMirrored = true
    for index in items.indices {
      guard var label = items[index].label as? TextBlock else { continue }
      label.paragraph.style.direction = .rightToLeft
      items[index].label = label
    }
  }
}
