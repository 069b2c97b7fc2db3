import Layout
import Shaping

/// The people of a delegation, all beside the place of their portraits, or all below it where a
/// name of one is too long for that: their names begin at one place.
struct PortraitRows: Block {
  struct Entry: Sendable {
    let portrait: (any Block)?
    let lines: [any Block]
  }

  let entries: [Entry]
  /// In points; distances are in proportion.
  let leading: Double

  func items(width: Double, in context: LayoutContext) -> [FlowItem] {
    let room = width - indent
    let isBeside = entries.allSatisfy { Stack($0.lines).widths(in: context).minimum <= room }
    return entries.flatMap { entry in
      let row = isBeside ? beside(entry) : below(entry)
      return KeepTogether(Stack([row, Spacer(leading * 0.6)])).items(width: width, in: context)
    }
  }

  func widths(in context: LayoutContext) -> TextWidths {
    Stack(entries.flatMap(\.lines)).widths(in: context)
  }

  private var indent: Double { leading * 3 }

  private func beside(_ entry: Entry) -> any Block {
    SideBySide(
      [
        SideBySide.Column(
          AnyWidth(content: entry.portrait ?? Stack([])), width: .fixed(leading * 2.4)),
        SideBySide.Column(Stack(entry.lines), width: .weight(1)),
      ], gap: indent - leading * 2.4)
  }

  private func below(_ entry: Entry) -> any Block {
    Stack([entry.portrait.map { Stack([$0, Spacer(leading * 0.4)]) } ?? Stack([])] + entry.lines)
  }
}

/// A portrait, which is seen at any width.
private struct AnyWidth: Block {
  let content: any Block

  func items(width: Double, in context: LayoutContext) -> [FlowItem] {
    content.items(width: width, in: context)
  }

  func widths(in context: LayoutContext) -> TextWidths { TextWidths(minimum: 0, preferred: 0) }
}
