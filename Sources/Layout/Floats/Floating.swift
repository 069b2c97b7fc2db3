package import Shaping

/// A block that may stand at the top or the foot of a page rather than where the text calls it.
///
/// It never stands on a page before its call, keeps its order among others, and never crosses a
/// `FloatBarrier`: what has found no place by then is set in the text before it. Inside of panels,
/// lists, cells and columns, and where no page would hold it whole, it stands where it is called.
package struct Floating: Block {
  package var content: any Block
  package var place: FloatPlace

  package init(_ content: any Block, place: FloatPlace) {
    self.content = content
    self.place = place
  }

  package func items(width: Double, in context: LayoutContext) -> [FlowItem] {
    let items = content.items(width: width, in: context)
    return FloatItem(items, place: place, in: context).map { [.float($0)] } ?? items
  }

  package func widths(in context: LayoutContext) -> TextWidths { content.widths(in: context) }
}

/// The beginning of something that floats may not cross: a section, a figure that keeps its place.
package struct FloatBarrier: Block {
  package init() {}

  package func items(width: Double, in context: LayoutContext) -> [FlowItem] {
    var barrier = Penalty.blocks
    barrier.stopsFloats = true
    return [.penalty(barrier)]
  }

  package func widths(in context: LayoutContext) -> TextWidths {
    TextWidths(minimum: 0, preferred: 0)
  }
}
