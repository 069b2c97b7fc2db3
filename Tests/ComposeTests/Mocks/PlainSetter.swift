import Frames
import Layout
import Shaping

/// Sets each character half an em wide, breaks at spaces, the first fit, and draws what a run means
/// (its tag, link and anchor), so that pages can be read without fonts.
final class PlainSetter: TextSetter {
  /// Every paragraph that was set, in order; measured alternatives are among them.
  private(set) var paragraphs: [Paragraph] = []

  func lines(of paragraph: Paragraph, width: Double) -> [Line] {
    paragraphs.append(paragraph)
    let leading = paragraph.style.leading
    return pieces(of: paragraph, width: width).map { pieces in
      var line = Line(
        height: leading, ascent: leading * 0.75, width: pieces.reduce(0) { $0 + $1.width },
        content: PlainLine(pieces: pieces, height: leading, baseline: leading * 0.75))
      line.notes = pieces.compactMap { $0.isFirst ? $0.run.note : nil }
      return line
    }
  }

  func widths(of paragraph: Paragraph) -> TextWidths {
    let words = Self.words(of: paragraph).map(\.width)
    return TextWidths(minimum: words.max() ?? 0, preferred: words.reduce(0, +))
  }

  private func pieces(of paragraph: Paragraph, width: Double) -> [[PlainPiece]] {
    var lines: [[PlainPiece]] = []
    var used = Double.infinity
    for word in Self.words(of: paragraph) {
      if used + word.width > width + 0.001 || lines.isEmpty {
        lines.append([])
        used = 0
      }
      var piece = word
      piece.x = used
      lines[lines.count - 1].append(piece)
      used = piece.text.hasSuffix("\u{2028}") ? .infinity : used + piece.width
    }
    return lines
  }

  /// Each with the space behind it.
  private static func words(of paragraph: Paragraph) -> [PlainPiece] {
    paragraph.runs.flatMap { run -> [PlainPiece] in
      var texts: [String] = [""]
      for character in run.text {
        texts[texts.count - 1].append(character)
        if character == " " || character == "\u{2028}", !run.isUnbreakable { texts.append("") }
      }
      return texts.filter { !$0.isEmpty }.enumerated().map { index, text in
        PlainPiece(text: text, run: run, isFirst: index == 0)
      }
    }
  }
}

private struct PlainPiece: Sendable {
  let text: String
  let run: TextRun
  let isFirst: Bool
  var x = 0.0

  var width: Double { Double(text.count) * run.style.size / 2 }
}

private struct PlainLine: FrameContent {
  let pieces: [PlainPiece]
  let height: Double
  let baseline: Double

  func draw(into frame: inout Frame, at origin: Point) {
    for piece in pieces {
      let run = piece.run
      let place = Point(x: origin.x + piece.x, y: origin.y)
      if let anchor = run.anchor, piece.isFirst {
        frame.place(.anchor(anchor), at: place, tag: run.tag)
      }
      var glyphs = GlyphRun(
        face: FaceID(index: 0), size: run.style.size, color: run.style.color)
      glyphs.text = Array(piece.text.utf8)
      glyphs.width = piece.width
      let base = Point(x: place.x, y: origin.y + baseline - run.style.rise)
      frame.place(.glyphs(glyphs), at: base, tag: run.tag)
      drawLink(of: piece, at: place, into: &frame)
    }
  }

  private func drawLink(of piece: PlainPiece, at place: Point, into frame: inout Frame) {
    let run = piece.run
    guard let target = run.link, case .element(let element) = run.tag else { return }
    let owner = run.linkOwner ?? element
    let area = LinkArea(
      size: Size(width: piece.width, height: height), target: target, element: owner,
      contents: run.linkDescription ?? "")
    frame.place(.link(area), at: place, tag: .element(owner))
  }
}
