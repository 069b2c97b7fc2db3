import Diagnostics
import Fonts
import Frames
import Languages
import TestSupport
import Testing

@testable import Shaping

/// A typesetter with the bundled fonts and languages, and what it said.
final class Bench {
  let sink = DiagnosticSink()
  let fonts: FontCatalogue
  let setter: Typesetter

  init() throws {
    fonts = FontCatalogue(faces: try BundledFonts.manifestFaces())
    setter = try #require(
      Typesetter(fonts: fonts, languages: SharedLanguages.library(), sink: sink))
  }

  /// The lines of a text of one run, as they read.
  func read(_ text: String, width: Double, _ change: (inout ParagraphStyle) -> Void = { _ in })
    -> [String]
  {
    lines([run(text)], width: width, change).map(\.text)
  }

  func lines(
    _ runs: [TextRun], width: Double, _ change: (inout ParagraphStyle) -> Void = { _ in }
  ) -> [SetLine] {
    setter.lines(of: paragraph(runs, change), width: width).map(SetLine.init)
  }

  /// The width of a text that is set on one line, in points.
  func width(of text: String, _ style: TextStyle = .serif) -> Double {
    setter.widths(of: paragraph([run(text, style: style)])).preferred
  }
}

extension TextStyle {
  /// Source Serif Pro of 10 pt.
  static let serif = TextStyle(family: "Source Serif Pro", size: 10)

  func with(_ change: (inout TextStyle) -> Void) -> TextStyle {
    var style = self
    change(&style)
    return style
  }
}

func run(
  _ text: String, style: TextStyle = .serif, language: LanguageTag = .indonesian,
  source: SourceMap? = nil
) -> TextRun {
  TextRun(
    text, style: style, language: language, tag: .element(StructureTree.root), source: source)
}

/// Justified and hyphenated, on 14 pt, unless changed.
func paragraph(_ runs: [TextRun], _ change: (inout ParagraphStyle) -> Void = { _ in })
  -> Paragraph
{
  var style = ParagraphStyle(alignment: .justified, leading: 14, isHyphenated: true)
  change(&style)
  return Paragraph(runs, style: style)
}

/// A line as its frame has it.
struct SetLine {
  let line: Line
  let frame: Frame

  init(_ line: Line) {
    self.line = line
    var frame = Frame(size: Size(width: 0, height: line.height))
    line.content.draw(into: &frame, at: Point(x: 0, y: 0))
    self.frame = frame
  }

  var runs: [(origin: Point, run: GlyphRun)] {
    frame.items.compactMap { placed in
      if case .glyphs(let run) = placed.item { (placed.origin, run) } else { nil }
    }
  }

  /// In reading order, without the space at the line's end.
  var text: String {
    var bytes = runs.flatMap(\.run.text)
    while bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// With the space at its end, where there is one.
  var wholeText: String { String(decoding: runs.flatMap(\.run.text), as: UTF8.self) }

  /// From the column's edge, in points.
  var left: Double { runs.map(\.origin.x).min() ?? 0 }

  /// Where the ink and the spaces end, from the column's edge, in points.
  var right: Double { runs.map { $0.origin.x + $0.run.width }.max() ?? 0 }

  var links: [(origin: Point, area: LinkArea)] {
    frame.items.compactMap { placed in
      if case .link(let area) = placed.item { (placed.origin, area) } else { nil }
    }
  }
}
