package import Shaping

/// A linear piece of a document: it answers with flow items and never decides a page break.
///
/// A block is a value without state; asked twice for one width it gives the same items.
package protocol Block: Sendable {
  /// Lines, rows, spaces and penalties for a column of `width` points.
  ///
  /// Between any two boxes lies one place to break; penalties say what a break there costs.
  func items(width: Double, in context: LayoutContext) -> [FlowItem]

  /// The least and the wanted width, in points, for table columns.
  func widths(in context: LayoutContext) -> TextWidths
}

extension Block {
  /// The block set whole, as one box of its natural height; nil where it has no content.
  func box(width: Double, in context: LayoutContext) -> FlowBox? {
    column(width: width, in: context).box
  }

  /// The block's units for a place of its own, such as a cell.
  func column(width: Double, in context: LayoutContext) -> UnitColumn {
    UnitColumn(FlowUnit.collect(items(width: width, in: context), in: context))
  }
}
