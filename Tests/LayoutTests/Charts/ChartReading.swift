import Diagnostics
import Frames
import Layout
import Shaping
import Testing

/// A chart laid out with the plain setter: its words with their extents, and its areas.
struct LaidChart {
  struct Word {
    let text: String
    let rect: Rect
  }

  let words: [Word]
  let paths: [(path: Path, bounds: Rect)]
  let diagnostics: [Diagnostic]
  let regions: Int

  init(_ block: some Block, width: Double = 400, height: Double = 4_000) {
    let laid = lay(block, width: width, height: height)
    diagnostics = laid.diagnostics
    regions = laid.fragment.parts.count
    let items = laid.fragment.parts.flatMap { draw($0.placements).items }
    words = items.compactMap { item in
      guard case .glyphs(let run) = item.item else { return nil }
      return Word(
        text: String(decoding: run.text, as: UTF8.self),
        rect: Rect(x: item.origin.x, y: item.origin.y - 7, width: run.width, height: 9))
    }
    paths = items.compactMap { item in
      guard case .path(let path) = item.item, let bounds = path.bounds else { return nil }
      return (path, bounds.moved(by: item.origin))
    }
  }

  func word(_ text: String) -> Rect? { words.first { $0.text == text }?.rect }

  /// Filled areas of one colour.
  func areas(_ color: Color) -> [Rect] {
    paths.filter { $0.path.fill == color }.map(\.bounds)
  }

  /// Pairs of words that touch.
  var collisions: [String] {
    var found: [String] = []
    for (index, one) in words.enumerated() {
      for other in words[(index + 1)...]
      where one.rect.minX < other.rect.maxX - 0.01 && other.rect.minX < one.rect.maxX - 0.01
        && one.rect.minY < other.rect.maxY - 0.01 && other.rect.minY < one.rect.maxY - 0.01
      {
        found.append("\(one.text) | \(other.text)")
      }
    }
    return found
  }
}

let chartInk = Color(hex: 0x17395C)

func chartStyle() -> ChartStyle {
  ChartStyle(
    tag: .element(StructureTree.root), axis: Stroke(color: .black, width: 0.6),
    grid: Stroke(color: Color(hex: 0xCCCCCC), width: 0.4), colors: (chartInk, .white), leading: 10)
}

func bar(_ label: String, _ value: Double) -> BarChart.Bar {
  BarChart.Bar(
    paragraph(label), parts: [BarChart.Part(value, fill: ChartFill(chartInk))],
    value: paragraph("\(value)"))
}
