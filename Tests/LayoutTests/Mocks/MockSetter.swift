import Diagnostics
import Frames
import Layout
import Shaping

/// Sets each byte of text five points wide and breaks at spaces, the first fit.
final class MockSetter: TextSetter {
  static let advance = 5.0
  /// How often a paragraph was set, to see that items are measured once.
  private(set) var calls = 0

  func lines(of paragraph: Paragraph, width: Double) -> [Line] {
    calls += 1
    let tag = paragraph.runs.first?.tag ?? .artifact(.background)
    return texts(of: paragraph, width: width).map { text in
      let length = Double(text.utf8.count) * Self.advance
      let left = max(0, width - length)
      let x =
        switch paragraph.style.alignment {
        case .start, .justified: 0.0
        case .center: left / 2
        case .end: left
        }
      let leading = paragraph.style.leading
      return Line(
        height: leading, ascent: leading * 0.75, width: length,
        content: MockText(text: text, x: x, baseline: leading * 0.75, tag: tag))
    }
  }

  func widths(of paragraph: Paragraph) -> TextWidths {
    let text = paragraph.runs.map(\.text).joined()
    let words = text.split(separator: " ").map { Double($0.utf8.count) * Self.advance }
    return TextWidths(
      minimum: words.max() ?? 0, preferred: Double(text.utf8.count) * Self.advance)
  }

  private func texts(of paragraph: Paragraph, width: Double) -> [String] {
    if paragraph.runs.contains(where: \.isVerbatim) { return pieces(of: paragraph, width: width) }
    var lines: [String] = []
    for word in paragraph.runs.map(\.text).joined().split(separator: " ") {
      if let last = lines.last,
        Double(last.utf8.count + 1 + word.utf8.count) * Self.advance <= width
      {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}

extension MockSetter {
  /// As many letters as there is room for, without regard to words.
  private func pieces(of paragraph: Paragraph, width: Double) -> [String] {
    let letters = Array(paragraph.runs.map(\.text).joined())
    let style = paragraph.style
    var pieces: [String] = []
    var start = 0
    while start < letters.count {
      let indent = style.indent + (start == 0 ? style.firstIndent : 0)
      let count = max(1, Int((width - indent) / Self.advance))
      pieces.append(String(letters[start..<min(letters.count, start + count)]))
      start += count
    }
    return pieces
  }
}

/// Draws its text as one glyph run, so that tests can read pages.
struct MockText: FrameContent {
  var text: String
  var x = 0.0
  var baseline = 0.0
  var tag = ContentTag.element(StructureTree.root)

  func draw(into frame: inout Frame, at origin: Point) {
    var run = GlyphRun(face: FaceID(index: 0), size: 10, color: .black)
    run.text = Array(text.utf8)
    run.width = Double(text.utf8.count) * MockSetter.advance
    frame.place(.glyphs(run), at: origin + Point(x: x, y: baseline), tag: tag)
  }
}

/// A paragraph of 10 pt lines.
func paragraph(
  _ text: String, leading: Double = 10, alignment: Alignment = .start,
  tag: ContentTag = .element(StructureTree.root), source: SourceMap? = nil
) -> Paragraph {
  let style = TextStyle(family: "Mock", size: leading)
  return Paragraph(
    [TextRun(text, style: style, language: .indonesian, tag: tag, source: source)],
    style: ParagraphStyle(alignment: alignment, leading: leading, isHyphenated: false))
}

/// A block of text in 10 pt lines.
func text(_ text: String, before: Double = 0, after: Double = 0) -> TextBlock {
  TextBlock(paragraph(text), spaceBefore: before, spaceAfter: after)
}

/// `a1 a2 … an`, one word to a line where the column is 20 pt wide.
func lines(_ name: String, _ count: Int, before: Double = 0, after: Double = 0) -> TextBlock {
  text(
    (0..<count).map { "\(name)\($0 + 1)" }.joined(separator: " "), before: before, after: after)
}
