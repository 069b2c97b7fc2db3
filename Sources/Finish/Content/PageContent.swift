import Frames

/// Writes one page's content: flat marks around all that is drawn (14.6 and 14.8.2.2), backgrounds
/// first in one mark below everything else, the rest in reading order.
struct PageContent {
  private let structure: StructureTree
  private let figures: FigureMap
  private let sheet: InkSheet
  private var pen: ContentPen
  private var pictures = 0
  private(set) var marks = PageMarks()
  /// The mark that is open, and the depth of groups in which it was opened.
  private var open: (tag: ContentTag, depth: Int)?

  init(
    height: Double, sheet: InkSheet, codes: GlyphCodes, structure: StructureTree,
    figures: FigureMap
  ) {
    self.structure = structure
    self.figures = figures
    self.sheet = sheet
    pen = ContentPen(height: height, codes: codes)
  }

  var content: ContentStream { pen.content }

  mutating func draw(_ frame: Frame) throws(FinishingError) {
    for layer in InkLayer.allCases {
      try draw(frame, layer, .identity)
      closeMark()
    }
  }

  private mutating func draw(
    _ frame: Frame, _ layer: InkLayer, _ transform: Group.Transform
  ) throws(FinishingError) {
    for placed in frame.items {
      if case .group(let group) = placed.item {
        try draw(group, at: placed.origin, layer, transform)
      } else if layer.holds(placed.tag) {
        try draw(placed, transform)
      }
    }
  }

  private mutating func draw(
    _ group: Group, at origin: Point, _ layer: InkLayer, _ transform: Group.Transform
  ) throws(FinishingError) {
    let transform = transform.after(moveBy: origin).after(group.transform)
    guard let tags = group.frame.tags(in: layer) else {
      return try draw(group.frame, layer, transform)
    }
    // A mark and a group either hold one another or lie side by side.
    if let tag = tags.only { try openMark(tag) } else { closeMark() }
    pen.enter(group, at: origin)
    try draw(group.frame, layer, transform)
    if let open, open.depth == pen.depth { closeMark() }
    pen.leave()
  }

  private mutating func draw(
    _ placed: PlacedItem, _ transform: Group.Transform
  ) throws(FinishingError) {
    switch placed.item {
    case .glyphs(let run):
      guard !run.glyphs.isEmpty else { return }
      try openMark(placed.tag)
      try pen.draw(run, at: placed.origin)
    case .path(let path):
      try openMark(placed.tag)
      pen.draw(path, at: placed.origin)
    case .image(let image):
      try openMark(placed.tag)
      try draw(image, at: placed.origin)
    case .link(let area):
      let rect = transform.apply(Rect(origin: placed.origin, size: area.size))
      marks.links.append(PageMarks.PlacedLink(rect: rect, area: area))
    case .anchor(let id):
      let point = transform.apply(placed.origin)
      marks.anchors.append(PageMarks.PlacedAnchor(point: point, id: id))
    case .slot(let slot): throw .unfilledSlot(slot.id)
    case .group: return
    }
    noteFigure(placed, transform)
  }

  private mutating func draw(_ image: Image, at origin: Point) throws(FinishingError) {
    guard sheet.pictures.indices.contains(pictures) else { throw .missingPicture(pictures) }
    pen.draw(form: sheet.pictures[pictures], image.size, at: origin)
    pictures += 1
  }

  private mutating func openMark(_ tag: ContentTag) throws(FinishingError) {
    guard open?.tag != tag else { return }
    closeMark()
    switch tag {
    case .element(let id):
      guard structure.elements.indices.contains(Int(id.index)) else {
        throw .unknownElement(Int(id.index))
      }
      pen.beginMark(structure[id].role, number: marks.elements.count)
      marks.elements.append(id)
    case .artifact(let kind): pen.beginMark(kind)
    }
    open = (tag, pen.depth)
  }

  private mutating func closeMark() {
    guard open != nil else { return }
    open = nil
    pen.endMark()
  }

  private mutating func noteFigure(_ placed: PlacedItem, _ transform: Group.Transform) {
    guard case .element(let element) = placed.tag, let figure = figures[element],
      let ink = placed.item.inkBounds
    else { return }
    let bounds = transform.apply(ink.moved(by: placed.origin))
    let index = Int(figure.index)
    marks.figures[index] = marks.figures[index]?.union(bounds) ?? bounds
  }
}

extension FrameItem {
  /// Whether it lays ink itself; groups count by what is in them.
  fileprivate var isDrawn: Bool {
    switch self {
    case .glyphs(let run): !run.glyphs.isEmpty
    case .path, .image: true
    case .group, .link, .anchor, .slot: false
    }
  }
}

/// The tags of what is drawn in one layer of a frame.
private struct LayerTags {
  /// The tag of all of it; nil where there are several.
  let only: ContentTag?
}

extension Frame {
  /// The tags in a layer, at any depth; nil where nothing is drawn there.
  fileprivate func tags(in layer: InkLayer) -> LayerTags? {
    var found: LayerTags?
    for placed in items {
      var next: LayerTags?
      if case .group(let group) = placed.item {
        next = group.frame.tags(in: layer)
      } else if layer.holds(placed.tag), placed.item.isDrawn {
        next = LayerTags(only: placed.tag)
      }
      guard let next else { continue }
      if let found, found.only != next.only { return LayerTags(only: nil) }
      found = next
    }
    return found
  }
}
