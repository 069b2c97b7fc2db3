package import Frames
package import Shaping

/// A table that may be wider than the page: turned pages are made for it, or it is parted by columns.
package struct WideTable: Block {
  package enum Turning: Sendable, Hashable {
    /// Where a turned page holds the columns and an upright one does not.
    case ifNeeded
    case always, never
  }

  package var content: TableBlock
  package var turning: Turning
  package var anchor: AnchorID
  package var tag: ContentTag
  /// How it is folded before it is turned or parted; nil for a table that never is.
  package var fold: TableFold?
  /// Below the table, on its last page.
  package var notes: (any Block)?

  package init(_ content: TableBlock, turning: Turning, anchor: AnchorID, tag: ContentTag) {
    self.content = content
    self.turning = turning
    self.anchor = anchor
    self.tag = tag
  }

  package func items(width: Double, in context: LayoutContext) -> [FlowItem] {
    let suited = fold?.suited(content, to: width, in: context) ?? content
    var items = Anchored(suited, anchor: anchor, tag: tag).items(width: width, in: context)
    guard let notes else { return items }
    items.append(.penalty(.lastRow))
    items += notes.items(width: width, in: context)
    return items
  }

  package func widths(in context: LayoutContext) -> TextWidths {
    var widths = content.widths(in: context)
    if let fold { widths.minimum = fold.leastWidth(of: content, in: context) }
    return widths
  }

  /// Whether it is to stand on turned pages, which are `turned` points wide between their margins.
  func isTurned(width: Double, turned: Double, in context: LayoutContext) -> Bool {
    switch turning {
    case .always: return true
    case .never: return false
    case .ifNeeded:
      let least = widths(in: context).minimum
      return least > width + 0.01 && least <= turned + 0.01
    }
  }
}

extension PageRun {
  /// The run, with its wide tables on turned pages between the others.
  func parted(in context: LayoutContext) -> [PageRun] {
    guard let turned, let flow = content as? Flow, let stack = flow.content as? Stack else {
      return [self]
    }
    let width = min(first.body(isRecto: true).size.width, following.body(isRecto: true).size.width)
    let turnedWidth = turned.body(isRecto: true).size.width
    func isTurned(_ block: any Block) -> Bool {
      (block as? WideTable)?.isTurned(width: width, turned: turnedWidth, in: context) ?? false
    }
    var parts = RunParts()
    for block in stack.blocks {
      let pieces = (block as? ColumnsBlock)?.parted(around: isTurned) ?? [block]
      for piece in pieces { parts.add(piece, isTurned: isTurned(piece)) }
    }
    guard parts.list.contains(where: \.isTurned) else { return [self] }
    return parts.list.enumerated().map { index, part in
      var run = self
      run.content = Flow(Stack(part.blocks, spacing: stack.spacing), breaker: flow.breaker)
      if index > 0 {
        run.first = run.following
        run.numbering.start = nil
      }
      if part.isTurned {
        run.first = turned
        run.following = turned
      }
      return run
    }
  }
}

/// Blocks in a row, by the pages that they stand on.
private struct RunParts {
  private(set) var list: [(isTurned: Bool, blocks: [any Block])] = []

  /// A heading, and what begins there, goes with the table that it stands over.
  mutating func add(_ block: any Block, isTurned: Bool) {
    if list.last?.isTurned == isTurned {
      list[list.count - 1].blocks.append(block)
      return
    }
    var headings: [any Block] = []
    while isTurned, let last = list.last?.blocks.last,
      HeadingBlock.heads(last) || last is FloatBarrier
    {
      headings.insert(last, at: 0)
      list[list.count - 1].blocks.removeLast()
    }
    if list.last?.blocks.isEmpty == true { list.removeLast() }
    list.append((isTurned, headings + [block]))
  }
}
