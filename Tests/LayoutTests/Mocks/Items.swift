import Diagnostics
import Frames
import Layout
import Shaping

/// Flow items as they are given.
struct Items: Block {
  var list: [FlowItem]

  init(_ list: [FlowItem]) { self.list = list }

  func items(width: Double, in context: LayoutContext) -> [FlowItem] { list }

  func widths(in context: LayoutContext) -> TextWidths {
    TextWidths(minimum: 0, preferred: 0)
  }
}

/// A box that draws its name at its lower edge.
func box(_ name: String, _ height: Double, span: SourceSpan? = nil) -> FlowItem {
  .box(flowBox(name, height, span: span))
}

func flowBox(_ name: String, _ height: Double, span: SourceSpan? = nil) -> FlowBox {
  FlowBox(MockText(text: name, baseline: height), height: height, span: span)
}

/// What `lay` gives tests to read.
struct LaidFlow {
  let fragment: Fragment
  let diagnostics: [Diagnostic]

  /// Names in each region, repeated heads in brackets.
  var regions: [[String]] { fragment.parts.map { readTexts($0.placements).map(\.name) } }
  var ends: [RegionEnd] { fragment.parts.map(\.end) }
  var ids: [String] { diagnostics.map(\.kind.id) }

  /// Where a text's lower edge or baseline lies in its region.
  func y(of name: String) -> Double? {
    fragment.parts.lazy.flatMap { readTexts($0.placements) }.first { $0.name == name }?.origin.y
  }

  func x(of name: String) -> Double? {
    fragment.parts.lazy.flatMap { readTexts($0.placements) }.first { $0.name == name }?.origin.x
  }

  /// Rectangles and lines drawn as background in a region, by their origin and size.
  func backgrounds(_ region: Int) -> [Rect] {
    guard fragment.parts.indices.contains(region) else { return [] }
    return draw(fragment.parts[region].placements).items.compactMap { item in
      guard case .path(let path) = item.item, item.tag == .artifact(.background) else {
        return nil
      }
      return path.bounds?.moved(by: item.origin)
    }
  }
}

func lay(
  _ block: some Block, width: Double = 20, height: Double,
  by breaker: any PageBreaker = TotalFitPageBreaker()
) -> LaidFlow {
  lay(block, in: Regions(width: width, height: height), by: breaker)
}

func lay(
  _ items: [FlowItem], height: Double, by breaker: any PageBreaker = TotalFitPageBreaker()
) -> LaidFlow {
  lay(Items(items), height: height, by: breaker)
}

func lay(
  _ block: some Block, in regions: Regions, by breaker: any PageBreaker = TotalFitPageBreaker()
) -> LaidFlow {
  let sink = DiagnosticSink()
  let context = LayoutContext(setter: MockSetter(), sink: sink)
  let fragment = Flow(block, breaker: breaker).layout(in: regions, context: context)
  return LaidFlow(fragment: fragment, diagnostics: sink.diagnostics)
}

/// A text that was drawn.
struct ReadText {
  let name: String
  let origin: Point
  let tag: ContentTag
}

func draw(_ placements: [Page.Placement]) -> Frame {
  var frame = Frame(size: Size(width: 0, height: 0))
  for placement in placements { placement.content.draw(into: &frame, at: placement.origin) }
  return frame
}

func readTexts(_ placements: [Page.Placement]) -> [ReadText] {
  draw(placements).items.compactMap { item in
    guard case .glyphs(let run) = item.item else { return nil }
    let text = String(decoding: run.text, as: UTF8.self)
    let name = item.tag == .artifact(.repeated) ? "[\(text)]" : text
    return ReadText(name: name, origin: item.origin, tag: item.tag)
  }
}

extension Path {
  /// Of its points, without the width of a stroke.
  var bounds: Rect? {
    let points = segments.flatMap { segment -> [Point] in
      switch segment {
      case .move(let point), .line(let point): [point]
      case .curve(let first, let second, let end): [first, second, end]
      case .close: []
      }
    }
    guard let first = points.first else { return nil }
    return points.dropFirst().reduce(Rect(origin: first, size: Size(width: 0, height: 0))) {
      $0.union(Rect(origin: $1, size: Size(width: 0, height: 0)))
    }
  }
}
