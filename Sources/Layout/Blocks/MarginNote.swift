import Frames
package import Shaping

/// A block with a short note in the margin beside its last line, their baselines level.
///
/// The note is read after the block and takes no room in the column.
package struct MarginNote: Block {
  package var content: any Block
  package var note: any Block
  /// Between the column and the note, in points.
  package var gap: Double
  /// Of the note, in points.
  package var width: Double

  package init(_ content: any Block, note: any Block, gap: Double, width: Double) {
    self.content = content
    self.note = note
    self.gap = gap
    self.width = width
  }

  package func items(width: Double, in context: LayoutContext) -> [FlowItem] {
    let items = content.items(width: width, in: context)
    guard let note = note.box(width: self.width, in: context) else { return items }
    return items.replacingLastBox { join($0, note, x: width + gap) }
  }

  package func widths(in context: LayoutContext) -> TextWidths { content.widths(in: context) }

  private func join(_ line: FlowBox, _ note: FlowBox, x: Double) -> FlowBox {
    let contents = PlacedContents([
      Page.Placement(line.content, at: Point(x: line.x, y: 0)),
      Page.Placement(note.content, at: Point(x: x + note.x, y: line.ascent - note.ascent)),
    ])
    return FlowBox(
      contents, height: line.height, ascent: line.ascent, span: line.span, of: [line, note])
  }
}
