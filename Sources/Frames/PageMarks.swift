/// What a painter drew on one page, for the writer that finishes it.
///
/// The painter opens a flat mark for every stretch of items with one tag; `marks[n]` is the tag of
/// the n-th, which is also its MCID as the graphics library numbers it.
package struct PageMarks: Sendable {
  /// A link area in page coordinates.
  package struct PlacedLink: Sendable {
    package var rect: Rect
    package var area: LinkArea

    package init(rect: Rect, area: LinkArea) {
      self.rect = rect
      self.area = area
    }
  }

  /// A place that links lead to, in page coordinates.
  package struct PlacedAnchor: Sendable {
    package var point: Point
    package var id: AnchorID

    package init(point: Point, id: AnchorID) {
      self.point = point
      self.id = id
    }
  }

  package var size: Size
  package var label: String
  package var marks: [ContentTag] = []
  package var links: [PlacedLink] = []
  package var anchors: [PlacedAnchor] = []
  /// What each figure's drawing covers, for its BBox; by its element's index, in page coordinates.
  package var figures: [Int: Rect] = [:]

  package init(size: Size, label: String) {
    self.size = size
    self.label = label
  }
}
