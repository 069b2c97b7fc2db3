package import Diagnostics
package import Shaping

/// A paragraph: its lines, with widows and orphans forbidden.
package struct TextBlock: Block {
  package var paragraph: Paragraph
  /// Collapses with the space of its neighbours: the larger one counts.
  package var spaceBefore: Double
  package var spaceAfter: Double
  package var span: SourceSpan?

  package init(
    _ paragraph: Paragraph, spaceBefore: Double = 0, spaceAfter: Double = 0,
    span: SourceSpan? = nil
  ) {
    self.paragraph = paragraph
    self.spaceBefore = spaceBefore
    self.spaceAfter = spaceAfter
    self.span = span
  }

  package func items(width: Double, in context: LayoutContext) -> [FlowItem] {
    let lines = context.setter.lines(of: paragraph, width: width)
    var items: [FlowItem] = []
    items.reserveCapacity(2 * lines.count + 2)
    if spaceBefore > 0 { items.append(.space(spaceBefore)) }
    for (index, line) in lines.enumerated() {
      if index > 0 { items.append(.penalty(penalty(before: index, of: lines))) }
      check(line, width: width, in: context)
      var box = FlowBox(line.content, height: line.height, ascent: line.ascent, span: place)
      box.notes = line.notes
      items.append(.box(box))
    }
    if spaceAfter > 0 { items.append(.space(spaceAfter)) }
    return items
  }

  package func widths(in context: LayoutContext) -> TextWidths {
    context.setter.widths(of: paragraph)
  }

  private var place: SourceSpan? {
    span ?? paragraph.runs.lazy.compactMap { $0.source?.wholeSpan }.first
  }

  private func penalty(before index: Int, of lines: [Line]) -> Penalty {
    if index == lines.count - 1 { return .widow }
    if index == 1 { return .orphan }
    return lines[index - 1].isHyphenated ? .hyphen : .lines
  }

  private func check(_ line: Line, width: Double, in context: LayoutContext) {
    if context.isProofread { return }
    // A setter that knows no place of the line tells by its width alone.
    guard line.overfull != nil || line.width > width + paragraph.style.leading / 4 else { return }
    context.report(
      LayoutDiagnostics.overfullLine, "a line is wider than its column", at: line.overfull ?? place,
      hint: "shorten the longest word, or give the column more width")
  }
}

extension SourceMap {
  /// From the first byte to the last.
  fileprivate var wholeSpan: SourceSpan? {
    guard let first = segments.first, let last = segments.last else { return nil }
    return SourceSpan(
      source: source, start: Int(first.file), end: Int(last.file) + Int(last.fileLength))
  }
}
