import Frames

/// What was found on a page while its content was written.
struct PageMarks {
  /// A link area in page coordinates.
  struct PlacedLink {
    var rect: Rect
    var area: LinkArea
  }

  /// A place that links lead to, in page coordinates.
  struct PlacedAnchor {
    var point: Point
    var id: AnchorID
  }

  /// The element of each numbered mark; `elements[n]` is that of MCID n.
  var elements: [ElementID] = []
  var links: [PlacedLink] = []
  var anchors: [PlacedAnchor] = []
  /// What each figure's drawing covers, for its BBox; by its element's index, in page coordinates.
  var figures: [Int: Rect] = [:]
}
