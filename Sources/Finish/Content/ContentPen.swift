import Frames

/// Draws frame items as content operators (ISO 32000-1, annex A).
///
/// Frames count y downward, contents upward: `height` is what y is taken from. Inside a group, whose
/// matrix turns both alike, it is 0.
struct ContentPen {
  private(set) var content = ContentStream()
  private var height: Double
  private var text: TextPen
  private var saved: [(state: GraphicsState, height: Double)] = []

  init(height: Double, codes: GlyphCodes) {
    self.height = height
    text = TextPen(codes: codes)
  }

  /// How many groups are open.
  var depth: Int { saved.count }

  mutating func draw(_ run: GlyphRun, at origin: Point) throws(FinishingError) {
    try text.add(run, at: Point(x: origin.x, y: height - origin.y), to: &content)
  }

  mutating func draw(_ path: Path, at origin: Point) {
    text.close(&content)
    guard path.fill != nil || path.stroke != nil else { return }
    if let fill = path.fill { content.state.setFill(fill, &content.output) }
    if let stroke = path.stroke { content.state.setStroke(stroke, &content.output) }
    trace(path, at: origin)
    switch (path.fill, path.stroke) {
    case (.some, .some): content.output.put("B\n")
    case (.some, nil): content.output.put("f\n")
    case (nil, _): content.output.put("S\n")
    }
  }

  private mutating func trace(_ path: Path, at origin: Point) {
    if path.isRectangle {
      put(path.bounds.moved(by: origin))
      return
    }
    for segment in path.segments {
      switch segment {
      case .move(let point): put([point], origin, "m\n")
      case .line(let point): put([point], origin, "l\n")
      case .curve(let first, let second, let end): put([first, second, end], origin, "c\n")
      case .close: content.output.put("h\n")
      }
    }
  }

  private mutating func put(_ points: [Point], _ origin: Point, _ name: StaticString) {
    for point in points {
      content.output.put(x: origin.x + point.x, y: height - origin.y - point.y)
    }
    content.output.put(name)
  }

  private mutating func put(_ rect: Rect) {
    content.output.put(x: rect.minX, y: height - rect.maxY)
    content.output.put(x: rect.size.width, y: rect.size.height)
    content.output.put("re\n")
  }

  /// Draws a form of this size, whose own origin is at its foot.
  mutating func draw(form: Int, _ size: Size, at origin: Point) {
    text.close(&content)
    content.note(form: form)
    content.output.put("q 1 0 0 1 ")
    content.output.put(x: origin.x, y: height - origin.y - size.height)
    content.output.put("cm /X")
    content.output.put(form)
    content.output.put(" Do Q\n")
  }

  /// Draws what comes under the group's transformation and clip, until `leave`.
  mutating func enter(_ group: Group, at origin: Point) {
    text.close(&content)
    saved.append((content.state, height))
    let matrix = group.transform
    content.output.put("q ")
    content.output.put(x: matrix.a, y: -matrix.b)
    content.output.put(x: -matrix.c, y: matrix.d)
    content.output.put(x: origin.x + matrix.tx, y: height - origin.y - matrix.ty)
    content.output.put("cm\n")
    height = 0
    guard let clip = group.clip else { return }
    put(clip)
    content.output.put("W n\n")
  }

  mutating func leave() {
    text.close(&content)
    guard let outer = saved.popLast() else { return }
    (content.state, height) = outer
    content.output.put("Q\n")
  }

  /// Begins marked content: of an element with its number on the page, or an artifact.
  mutating func beginMark(_ role: StructureRole, number: Int) {
    content.output.put(role.structureType)
    content.output.put(" <</MCID ")
    content.output.put(number)
    content.output.put(">> BDC\n")
  }

  mutating func beginMark(_ artifact: ArtifactKind) {
    switch artifact {
    case .background: content.output.put("/Artifact <</Type/Layout>> BDC\n")
    case .pagination, .repeated: content.output.put("/Artifact <</Type/Pagination>> BDC\n")
    }
  }

  mutating func endMark() {
    text.close(&content)
    content.output.put("EMC\n")
  }
}
