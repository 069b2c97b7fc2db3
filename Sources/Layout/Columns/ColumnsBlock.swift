package import Diagnostics
package import Shaping

/// Blocks in columns of equal width that end level.
///
/// Where a word is wider than a column there are fewer columns; a table that is, and what is
/// `Spanning`, stands across all of them, and the columns go on below it.
package struct ColumnsBlock: Block {
  package var blocks: [any Block]
  package var setting: ColumnSetting
  /// Where the columns were asked for.
  package var span: SourceSpan?

  package init(_ blocks: [any Block], setting: ColumnSetting, span: SourceSpan? = nil) {
    self.blocks = blocks
    self.setting = setting
    self.span = span
  }

  package func items(width: Double, in context: LayoutContext) -> [FlowItem] {
    let fitted = fitted(to: width, in: context)
    guard fitted.count > 1 else { return Stack(blocks).items(width: width, in: context) }
    let columnWidth = fitted.columnWidth(in: width)
    let parts = parted { Self.stands($0, acrossColumnsOf: columnWidth, in: context) }
    return parts.flatMap { part in
      guard let columns = part as? ColumnsBlock else {
        return part.items(width: width, in: context)
      }
      let inner = Stack(columns.blocks).items(width: columnWidth, in: context).withoutFloats
      return ColumnItems(inner, setting: fitted, width: columnWidth, context: context).items
    }
  }

  package func widths(in context: LayoutContext) -> TextWidths {
    Stack(blocks).widths(in: context)
  }

  /// The same blocks, those that satisfy `isApart` by themselves and what is between them in columns.
  package func parted(around isApart: (any Block) -> Bool) -> [any Block] {
    var parts: [any Block] = []
    for block in blocks {
      if isApart(block) {
        parts.append(block)
      } else if var columns = parts.last as? ColumnsBlock {
        columns.blocks.append(block)
        parts[parts.count - 1] = columns
      } else {
        parts.append(ColumnsBlock([block], setting: setting, span: span))
      }
    }
    return parts
  }

  private static func stands(
    _ block: any Block, acrossColumnsOf width: Double, in context: LayoutContext
  ) -> Bool {
    if block is Spanning { return true }
    return block is WideTable && block.widths(in: context).minimum > width + 0.01
  }

  /// As many columns as each word has room in.
  private func fitted(to width: Double, in context: LayoutContext) -> ColumnSetting {
    guard setting.count > 1 else { return setting }
    let least = blocks.reduce(0) { least, block in
      block is Spanning || block is WideTable
        ? least : max(least, block.widths(in: context).minimum)
    }
    var fitted = setting
    while fitted.count > 1, fitted.columnWidth(in: width) < max(least - 0.01, 1) {
      fitted.count -= 1
    }
    if fitted.count < setting.count { report(fitted.count, least: least, in: width, context) }
    return fitted
  }

  private func report(
    _ count: Int, least: Double, in width: Double, _ context: LayoutContext
  ) {
    context.report(
      LayoutDiagnostics.fewerColumns,
      "a word needs \(pointsText(least)), and \(setting.count) columns have"
        + " \(pointsText(setting.columnWidth(in: width))) each: set in \(count)",
      at: span, hint: "ask for fewer columns, a narrower gutter or smaller type")
  }
}

/// A block that stands across all columns where it is among what is set in them.
package struct Spanning: Block {
  package var content: any Block

  package init(_ content: any Block) { self.content = content }

  package func items(width: Double, in context: LayoutContext) -> [FlowItem] {
    content.items(width: width, in: context)
  }

  package func widths(in context: LayoutContext) -> TextWidths { content.widths(in: context) }
}

/// Turns the items of one column into boxes of several: one for each stretch without a forced break.
struct ColumnItems {
  let items: [FlowItem]

  init(
    _ inner: [FlowItem], setting: ColumnSetting, width: Double, context: LayoutContext
  ) {
    let units = FlowUnit.collect(inner, in: context).map { unit in
      // Notes stand at the foot of the page and not of a column: the outer box calls them.
      var unit = unit
      unit.notes = []
      return unit
    }
    let leading = inner.prefix(while: \.isLoose)
    guard !units.isEmpty else {
      items = leading.filter(\.isOutside)
      return
    }
    let material = ColumnMaterial(
      units, setting: setting, width: width, limit: context.regionHeight)
    let trailing = inner.reversed().prefix(while: \.isLoose).reversed()
    items =
      leading.filter(\.isOutside) + Self.boxes(units, of: material)
      + trailing.filter(\.isOutside)
  }

  private static func boxes(_ units: [FlowUnit], of material: ColumnMaterial) -> [FlowItem] {
    var boxes: [FlowItem] = []
    var work = Work(units)
    let ends = units.indices.dropFirst().filter { units[$0].penalty.isForced } + [units.count]
    for end in ends {
      let count = end - work.index + (work.rest == nil ? 0 : 1)
      var part = work
      part.truncate(to: count)
      if !boxes.isEmpty { boxes.append(.penalty(.forced)) }
      boxes.append(.box(ColumnContent(part, of: material).box))
      work.advance(by: count)
    }
    return boxes
  }
}

extension FlowItem {
  /// Whether it may stand between boxes and is none.
  fileprivate var isLoose: Bool {
    switch self {
    case .glue, .penalty, .endContext: true
    case .box, .beginContext, .float: false
    }
  }

  /// Whether, at the edge of what is set in columns, it means the place outside of them.
  fileprivate var isOutside: Bool {
    switch self {
    case .glue(let glue): glue.kind != .kept
    case .penalty: true
    case .box, .beginContext, .endContext, .float: false
    }
  }
}
