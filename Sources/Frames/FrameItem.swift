/// Whose content an item is: an element's, or nobody's.
package enum ContentTag: Hashable, Sendable {
  case element(ElementID)
  case artifact(ArtifactKind)
}

/// Why something is drawn without meaning (ISO 32000-1, 14.8.2.2).
package enum ArtifactKind: Hashable, Sendable {
  /// Rules, fills, ornaments; drawn below all text of the page.
  case background
  /// Running heads, folios.
  case pagination
  /// A table header or caption that was already read on an earlier page.
  case repeated
}

/// Something to be drawn, or a place to be known, relative to its own origin.
package enum FrameItem: Sendable {
  /// Origin at the start of the baseline.
  case glyphs(GlyphRun)
  case path(Path)
  case image(Image)
  case group(Group)
  /// An area that leads somewhere; draws nothing.
  case link(LinkArea)
  /// A place that links may lead to; draws nothing.
  case anchor(AnchorID)
  /// Room for text that is known after layout; replaced before painting.
  case slot(Slot)
}

/// An item at its place in a frame.
package struct PlacedItem: Sendable {
  package var origin: Point
  package var tag: ContentTag
  package var item: FrameItem

  package init(_ item: FrameItem, at origin: Point, tag: ContentTag) {
    self.item = item
    self.origin = origin
    self.tag = tag
  }
}

/// A finished picture of some content: items in reading order.
package struct Frame: Sendable {
  package var size: Size
  package var items: [PlacedItem] = []
  /// How the lines among the items were set; empty unless the typesetter keeps it for a proofreader.
  package private(set) var lines: [PlacedLine] = []
  /// Whether only anchors and slots are asked for; contents may then leave out all that draws.
  package let isSurvey: Bool

  package init(size: Size, isSurvey: Bool = false) {
    self.size = size
    self.isSurvey = isSurvey
  }

  /// Puts an item at `origin` of this frame.
  package mutating func place(_ item: FrameItem, at origin: Point, tag: ContentTag) {
    items.append(PlacedItem(item, at: origin, tag: tag))
  }

  /// Notes how a line was set whose items are in the frame, too.
  package mutating func note(_ line: PlacedLine) { lines.append(line) }

  /// Puts all items of another frame, moved by `offset`.
  package mutating func place(_ frame: Frame, at offset: Point) {
    items.reserveCapacity(items.count + frame.items.count)
    for placed in frame.items {
      items.append(PlacedItem(placed.item, at: placed.origin + offset, tag: placed.tag))
    }
    for var line in frame.lines {
      line.box = line.box.moved(by: offset)
      lines.append(line)
    }
  }
}

/// Content that was measured and can draw itself when its page is made.
///
/// Layout keeps contents, not frames, so that a thousand pages cost what their breaks cost.
package protocol FrameContent: Sendable {
  /// Adds its items with its top left corner at `origin`.
  func draw(into frame: inout Frame, at origin: Point)
}

extension Frame: FrameContent {
  package func draw(into frame: inout Frame, at origin: Point) { frame.place(self, at: origin) }
}
