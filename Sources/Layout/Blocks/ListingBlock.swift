import Frames
package import Shaping

/// A listing: lines as they were written; one that is too long goes on below itself, further in.
package struct ListingBlock: Block {
  package struct Line: Sendable {
    /// Nil for an empty line.
    package var text: Paragraph?
    /// As wide as what goes on stands in: the blanks that the line begins with, and a few more.
    package var indent: Paragraph

    package init(text: Paragraph?, indent: Paragraph) {
      self.text = text
      self.indent = indent
    }
  }

  package var lines: [Line]
  package var spaceBefore = 0.0
  package var spaceAfter = 0.0

  /// A measure that a listing can be read in, in leadings: some twelve letters.
  private static let leastLeadings = 6.0

  /// What goes on stands in no further than this part of the measure.
  private static let greatestIndent = 0.4

  package init(_ lines: [Line]) { self.lines = lines }

  package func items(width: Double, in context: LayoutContext) -> [FlowItem] {
    let boxes = lines.flatMap { self.boxes(of: $0, width: width, in: context) }
    var items: [FlowItem] = [.space(spaceBefore)]
    for (index, box) in boxes.enumerated() {
      if index > 0 { items.append(.penalty(Self.penalty(before: index, of: boxes.count))) }
      items.append(.box(box))
    }
    return items + [.space(spaceAfter)]
  }

  /// Two lines stand on each side of a break, as in a paragraph.
  private static func penalty(before index: Int, of count: Int) -> Penalty {
    if index == count - 1 { return .widow }
    return index == 1 ? .orphan : .lines
  }

  private func boxes(of line: Line, width: Double, in context: LayoutContext) -> [FlowBox] {
    guard var text = line.text else {
      return [FlowBox(PlacedContents([]), height: line.indent.style.leading)]
    }
    let wanted = context.setter.widths(of: line.indent).preferred
    text.style.indent = min(wanted, width * Self.greatestIndent)
    text.style.firstIndent = -text.style.indent
    return TextBlock(text).items(width: width, in: context).compactMap { item in
      if case .box(let box) = item { box } else { nil }
    }
  }

  package func widths(in context: LayoutContext) -> TextWidths {
    let texts = lines.compactMap(\.text)
    var widths = Stack(texts.map { TextBlock($0) }).widths(in: context)
    // A line may go on anywhere, so no word of it needs a width of its own.
    let leading = texts.map(\.style.leading).max() ?? 0
    widths.minimum = min(widths.minimum, leading * Self.leastLeadings)
    return widths
  }
}
