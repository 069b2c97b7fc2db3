import Diagnostics
import Frames
import Layout

@testable import Proofreading

/// Pages put together by hand: 400 × 600 pt, the text between margins of 50 pt.
struct MockProof {
  var document: PagedDocument
  var setting = Proof.Setting()
  private var paragraphs = 0

  init(pages: Int = 1) {
    let size = Size(width: 400, height: 600)
    var tree = StructureTree()
    _ = tree.add(.document, path: "doc", to: nil)
    document = PagedDocument(
      pages: (1...pages).map { number in
        var page = Page(size: size, label: "\(number)")
        page.body = Rect(x: 50, y: 50, width: 300, height: 500)
        return page
      },
      structure: tree, outline: [],
      properties: DocumentProperties(
        title: "Mock", language: .english,
        date: DocumentDate(year: 2025, month: 1, day: 1),
        creator: "test"))
  }

  mutating func add(
    _ role: StructureRole, _ path: String, to parent: ElementID = StructureTree.root,
    at span: SourceSpan? = nil
  ) -> ElementID {
    var properties = StructureProperties()
    properties.span = span
    return document.structure.add(role, path: "doc/" + path, to: parent, properties)
  }

  /// Something drawn on a page, from 1.
  mutating func place(
    _ item: FrameItem, at origin: Point, tag: ContentTag, page: Int
  ) {
    var frame = Frame(size: document.pages[page - 1].size)
    frame.place(item, at: origin, tag: tag)
    document.pages[page - 1].placements.append(Page.Placement(frame, at: .zero))
  }

  /// Text of one line with its top at `y`, whose letters stand from there to 10 pt below.
  mutating func text(
    _ tag: ContentTag, page: Int = 1, x: Double = 50, y: Double, width: Double = 300,
    size: Double = 10, color: Color = .black
  ) {
    place(
      .glyphs(Self.run(width: width, size: size, color: color)),
      at: Point(x: x, y: y + 0.75 * size), tag: tag, page: page)
  }

  /// Something of an element, 10 pt high.
  mutating func mark(_ element: ElementID, page: Int = 1, x: Double = 50, y: Double = 60) {
    text(.element(element), page: page, x: x, y: y, width: 100)
  }

  static func run(width: Double, size: Double = 10, color: Color = .black) -> GlyphRun {
    var run = GlyphRun(face: FaceID(index: 0), size: size, color: color)
    run.text = [0x78]
    run.glyphs = [Glyph(index: 1, x: 0, y: 0)]
    run.clusters = [GlyphCluster(bytes: 1, glyphs: 1)]
    run.width = width
    return run
  }

  /// Where the lines of one paragraph stand, and how each is set.
  struct Line {
    var page = 1
    var x = 50.0
    var y = 60.0
    var stretch = 0.0
    var endsInHyphen = false
    var excess = 0.0
    var spaces: [Range<Double>] = []
  }

  mutating func paragraph(_ element: ElementID, _ lines: [Line], tag: ContentTag? = nil) {
    for (index, line) in lines.enumerated() {
      var setting = LineSetting(
        paragraph: paragraphs, index: index, count: lines.count, stretch: line.stretch)
      setting.endsInHyphen = line.endsInHyphen
      setting.excess = line.excess
      setting.spaces = line.spaces
      let tag = tag ?? .element(element)
      var frame = Frame(size: document.pages[line.page - 1].size)
      frame.place(
        .glyphs(Self.run(width: 300 + line.excess)), at: Point(x: line.x, y: line.y + 7.5), tag: tag
      )
      frame.note(
        PlacedLine(
          box: Rect(x: line.x, y: line.y, width: 300 + line.excess, height: 12), tag: tag,
          setting: setting))
      document.pages[line.page - 1].placements.append(Page.Placement(frame, at: .zero))
    }
    paragraphs += 1
  }

  /// What all rules mark, at their own levels: `widow on page 2, 300 × 12 pt at 50 50`.
  var findings: [String] { findings(levels: [:]).map { "\($0.kind.id) on \($0.where)" } }

  func findings(levels: [String: RuleLevel]) -> [Diagnostic] {
    let sink = DiagnosticSink()
    Proofreader(levels: levels).report(Proof(document, setting), into: sink)
    return sink.inOrder
  }
}

extension Diagnostic {
  var `where`: String { area?.description ?? "no page" }
}
