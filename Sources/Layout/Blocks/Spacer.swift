package import Shaping

/// Space of its own: added to the spaces of its neighbours, never collapsed with them.
package struct Spacer: Block {
  package var glue: Glue

  /// Dropped at the top and foot of a page.
  package init(_ height: Double) { glue = Glue(height, kind: .fixed) }

  /// Never dropped; gives way only where the content would not fit.
  package init(kept height: Double) { glue = Glue(height, kind: .kept) }

  /// Takes its share of the room that is left on the page; see `Regions`.
  package init(fill share: Double) { glue = Glue(0, fill: share, kind: .kept) }

  package func items(width: Double, in context: LayoutContext) -> [FlowItem] { [.glue(glue)] }

  package func widths(in context: LayoutContext) -> TextWidths {
    TextWidths(minimum: 0, preferred: 0)
  }
}
