package import Fonts
package import Frames
import PangoCairo

/// Draws pages into a PDF with flat marks only, and says what each mark stands for.
///
/// Cairo numbers the marks of a page in drawing order from 0, so the painter knows every one; the
/// finishing writer makes structure, links and destinations of them. Cairo's own are never used:
/// they dangle, lose content or damage the file.
package final class PDFPainter {
  private let surface: CairoPDFSurface
  private let fonts: FontCatalogue
  private let figures: FigureMap
  /// The faces that text was drawn in up to now, in the catalogue's order.
  package private(set) var faces: [FaceID] = []

  /// `receive` gets cairo's bytes in order, during `paint` and `finish`.
  package init(
    structure: StructureTree, fonts: FontCatalogue,
    receive: @escaping (UnsafeRawBufferPointer) -> Void
  ) throws {
    surface = try CairoPDFSurface(receive: receive)
    self.fonts = fonts
    figures = FigureMap(structure)
  }

  /// Draws a page to its end.
  package func paint(_ page: Page) throws -> PageMarks {
    let frame = page.frame()
    let context = try surface.beginPage(width: page.size.width, height: page.size.height)
    var pass = PDFPagePass(
      context: context, fonts: fonts, figures: figures,
      marks: PageMarks(size: page.size, label: page.label))
    try pass.draw(frame)
    note(pass.faces)
    try context.check()
    try surface.endPage()
    return pass.marks
  }

  private func note(_ drawn: [FaceID]) {
    faces += drawn.filter { !faces.contains($0) }
    faces.sort { $0.index < $1.index }
  }

  /// Ends the file; the painter must not be used any more.
  package func finish() throws { try surface.finish() }
}

/// The figure that each structure element is or lies in.
struct FigureMap {
  private var figures: [Int32] = []

  init(_ structure: StructureTree) {
    figures.reserveCapacity(structure.elements.count)
    for (index, element) in structure.elements.enumerated() {
      let own = element.role == .figure ? Int32(clamping: index) : -1
      // A figure in a figure belongs to the outer one too, but only the inner has the ink.
      let outer = element.parent.map { figures[Int($0.index)] } ?? -1
      figures.append(own >= 0 ? own : outer)
    }
  }

  subscript(element: ElementID) -> ElementID? {
    guard figures.indices.contains(Int(element.index)) else { return nil }
    let figure = figures[Int(element.index)]
    return figure < 0 ? nil : ElementID(index: figure)
  }
}

/// The drawing of one page.
private struct PDFPagePass {
  /// Backgrounds first, in one mark below everything else; then the rest in reading order.
  private enum Layer { case background, content }

  private let context: CairoContext
  private let figures: FigureMap
  private var painter: FramePainter
  private(set) var marks: PageMarks
  private var open: CairoContext.Mark?
  private var openTag: ContentTag?

  var faces: [FaceID] { painter.faces }

  init(
    context: CairoContext, fonts: FontCatalogue, figures: FigureMap, marks: PageMarks
  ) {
    self.context = context
    self.figures = figures
    self.marks = marks
    painter = FramePainter(context: context, fonts: fonts)
  }

  mutating func draw(_ frame: Frame) throws {
    for layer in [Layer.background, .content] {
      try draw(frame, layer, .identity)
      try closeMark()
    }
  }

  private mutating func draw(
    _ frame: Frame, _ layer: Layer, _ transform: Group.Transform
  ) throws {
    for placed in frame.items {
      if case .group(let group) = placed.item {
        try draw(group, at: placed.origin, layer, transform)
      } else if (placed.tag == .artifact(.background)) == (layer == .background) {
        try draw(placed, transform)
      }
    }
  }

  private mutating func draw(
    _ group: Group, at origin: Point, _ layer: Layer, _ transform: Group.Transform
  ) throws {
    guard group.frame.contains(layer == .background) else { return }
    try painter.enter(group, at: origin)
    let inner = transform.after(moveBy: origin).after(group.transform)
    try draw(group.frame, layer, inner)
    try painter.leave()
  }

  private mutating func draw(_ placed: PlacedItem, _ transform: Group.Transform) throws {
    switch placed.item {
    case .glyphs(let run):
      guard !run.glyphs.isEmpty else { return }
      try openMark(placed.tag)
      try painter.draw(run, at: placed.origin)
    case .path(let path):
      try openMark(placed.tag)
      try painter.draw(path, at: placed.origin)
    case .image(let image):
      try openMark(placed.tag)
      try painter.draw(image, at: placed.origin, isPixels: false)
    case .link(let area):
      let rect = transform.apply(Rect(origin: placed.origin, size: area.size))
      marks.links.append(PageMarks.PlacedLink(rect: rect, area: area))
    case .anchor(let id):
      let point = transform.apply(placed.origin)
      marks.anchors.append(PageMarks.PlacedAnchor(point: point, id: id))
    case .slot(let slot): throw PaintError.unfilledSlot(slot.id)
    case .group: return
    }
    noteFigure(placed, transform)
  }

  private mutating func openMark(_ tag: ContentTag) throws {
    guard openTag != tag else { return }
    try closeMark()
    let mark: CairoContext.Mark =
      switch tag {
      case .element: .content
      case .artifact: .artifact
      }
    context.begin(mark)
    marks.marks.append(tag)
    open = mark
    openTag = tag
  }

  private mutating func closeMark() throws {
    guard let mark = open else { return }
    try painter.flush()
    context.end(mark)
    open = nil
    openTag = nil
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

extension Frame {
  /// Whether anything in it, at any depth, is a background, or anything is not.
  fileprivate func contains(_ background: Bool) -> Bool {
    items.contains { placed in
      if case .group(let group) = placed.item { return group.frame.contains(background) }
      return (placed.tag == .artifact(.background)) == background
    }
  }
}
