package import Frames
import Shaping

/// The distances from a sheet's edges to its text, in points.
package struct PageMargins: Sendable, Hashable {
  package var top: Double
  package var bottom: Double
  /// At the spine: left on a recto, right on a verso.
  package var inside: Double
  package var outside: Double

  package init(top: Double, bottom: Double, inside: Double, outside: Double) {
    self.top = top
    self.bottom = bottom
    self.inside = inside
    self.outside = outside
  }
}

/// What a kind of page looks like before it has content.
package struct PageMaster: Sendable {
  /// Of the sheet, in points.
  package var size: Size
  package var margins: PageMargins
  /// Whether versos are mirrored, for printing on both sides.
  package var isMirrored: Bool
  /// Running heads and feet; none on a title page.
  package var slots: [PageSlot]
  /// Drawn from the sheet's corner, below all else: bands, rules, a full bleed.
  package var backdrop: (any FrameContent)?
  /// Where notes stand beside the text; nil where they have their place at the foot.
  package var sideMargin: SideMargin?

  package init(
    size: Size, margins: PageMargins, isMirrored: Bool = false, slots: [PageSlot] = [],
    backdrop: (any FrameContent)? = nil
  ) {
    self.size = size
    self.margins = margins
    self.isMirrored = isMirrored
    self.slots = slots
    self.backdrop = backdrop
  }

  /// The region between the margins.
  package func body(isRecto: Bool) -> Rect {
    let isFlipped = isMirrored && !isRecto
    return Rect(
      x: isFlipped ? margins.outside : margins.inside, y: margins.top,
      width: size.width - margins.inside - margins.outside,
      height: size.height - margins.top - margins.bottom)
  }

  /// Where a slot's text is set on this side of the sheet.
  package func rect(of slot: PageSlot, isRecto: Bool) -> Rect {
    let body = body(isRecto: isRecto)
    return Rect(x: body.minX, y: slot.y, width: body.size.width, height: slot.height)
  }
}

/// A place outside the text that is filled when all pages are known; as wide as the text.
package struct PageSlot: Sendable, Hashable {
  package enum Side: Sendable, Hashable {
    case start, center, end
    /// Towards the spine or away from it.
    case inside, outside
  }

  /// `running-head`, `folio`, `marking`.
  package var id: String
  /// From the sheet's top edge to the slot's, in points.
  package var y: Double
  package var height: Double
  package var side: Side
  /// The share of the text's width that its line may take before it is reported.
  package var share: Double

  package init(id: String, y: Double, height: Double, side: Side, share: Double = 1) {
    self.id = id
    self.y = y
    self.height = height
    self.side = side
    self.share = share
  }

  /// The side as paragraphs know it.
  func alignment(isRecto: Bool) -> Alignment {
    switch side {
    case .start: .start
    case .center: .center
    case .end: .end
    case .inside: isRecto ? .start : .end
    case .outside: isRecto ? .end : .start
    }
  }
}
