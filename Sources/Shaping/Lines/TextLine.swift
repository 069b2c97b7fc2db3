import Frames
import PangoCairo

/// A set line that can draw itself: words of the cache at their places.
///
/// Drawing shapes nothing; it copies glyphs.
final class TextLine: FrameContent {
  let fragments: [LineFragment]
  let appearances: [RunAppearance]
  /// From the line's top, in points.
  let ascent: Double
  let height: Double
  /// Added to each cluster's advance, as a part of it.
  let letterFit: Double

  init(
    fragments: [LineFragment], appearances: [RunAppearance], ascent: Double, height: Double,
    letterFit: Double
  ) {
    self.fragments = fragments
    self.appearances = appearances
    self.ascent = ascent
    self.height = height
    self.letterFit = letterFit
  }

  func draw(into frame: inout Frame, at origin: Point) {
    if frame.isSurvey, !appearances.contains(where: { $0.anchor != nil }) { return }
    var pen = LinePen(line: self, origin: origin)
    for fragment in fragments { pen.draw(fragment, into: &frame) }
    pen.finish(into: &frame)
  }
}

/// Collects a line's words into glyph runs as long as they look and mean the same.
private struct LinePen {
  let line: TextLine
  let origin: Point
  private var run: GlyphRun?
  private var runStart = 0.0
  private var runIndex: Int32 = -1
  private var link: (area: LinkArea, start: Double)?

  /// Enough for all glyphs of the line.
  private let room: Int

  init(line: TextLine, origin: Point) {
    self.line = line
    self.origin = origin
    room = line.fragments.reduce(0) { $0 + $1.word.glyphs.count + 1 }
  }

  mutating func draw(_ fragment: LineFragment, into frame: inout Frame) {
    let isRightToLeft = fragment.word.level & 1 == 1
    if fragment.run != runIndex || isRightToLeft || !isAtPen(fragment.x) {
      begin(fragment, into: &frame)
    }
    place(fragment)
    if isRightToLeft { flush(into: &frame) }
    guard fragment.hasSpace else { return }
    if fragment.spaceRun != runIndex || isRightToLeft || !isAtPen(fragment.spaceX) {
      flush(into: &frame)
      begin(fragment.spaceRun, at: fragment.spaceX, isRightToLeft: false, into: &frame)
    }
    placeSpace(fragment)
    if isRightToLeft { flush(into: &frame) }
  }

  /// Whether the run goes on at a place, and not elsewhere, as between two numbers among words that
  /// run from right to left.
  private func isAtPen(_ x: Double) -> Bool {
    guard let run else { return false }
    return abs(runStart + run.width - x) < 1e-6
  }

  mutating func finish(into frame: inout Frame) {
    flush(into: &frame)
    endLink(into: &frame)
  }

  private mutating func begin(_ fragment: LineFragment, into frame: inout Frame) {
    flush(into: &frame)
    begin(
      fragment.run, at: fragment.x, isRightToLeft: fragment.word.level & 1 == 1, into: &frame)
    let appearance = line.appearances[Int(fragment.run)]
    if fragment.startsRun, let anchor = appearance.anchor {
      frame.place(
        .anchor(anchor), at: Point(x: origin.x + fragment.x, y: origin.y), tag: appearance.tag)
    }
  }

  private mutating func begin(
    _ index: Int32, at x: Double, isRightToLeft: Bool, into frame: inout Frame
  ) {
    let appearance = line.appearances[Int(index)]
    run = GlyphRun(
      face: appearance.face, size: appearance.size, color: appearance.color,
      isRightToLeft: isRightToLeft)
    run?.reserve(glyphs: room)
    runStart = x
    runIndex = index
    updateLink(appearance, x: x, into: &frame)
  }

  private mutating func place(_ fragment: LineFragment) {
    // Taken out of the pen, so that its arrays grow in place without a look at the optional.
    guard var run else { return }
    self.run = nil
    defer { self.run = run }
    let word = fragment.word
    let fit = 1 + line.letterFit
    var x = fragment.x - runStart
    let isRightToLeft = word.level & 1 == 1
    for index in word.clusters.indices {
      let cluster = word.clusters[isRightToLeft ? word.clusters.count - 1 - index : index]
      var pen = x
      var drawn = 0
      for glyph in word.glyphs[Int(cluster.glyph)..<Int(cluster.glyph + cluster.glyphs)] {
        if glyph.index != .max {
          run.glyphs.append(
            Glyph(index: glyph.index, x: pen + glyph.xOffset, y: glyph.yOffset))
          drawn += 1
        }
        pen += glyph.advance
      }
      x += cluster.advance * fit
      run.clusters.append(GlyphCluster(bytes: Int(cluster.bytes), glyphs: drawn))
    }
    if isRightToLeft { run.clusters.reverse() }
    run.text.append(contentsOf: word.text)
    run.width = fragment.x + fragment.width - runStart
    extendLink(to: fragment.x, fragment.x + fragment.width)
  }

  private mutating func placeSpace(_ fragment: LineFragment) {
    let glyph = line.appearances[Int(fragment.spaceRun)].spaceGlyph
    run?.glyphs.append(Glyph(index: glyph, x: fragment.spaceX - runStart, y: 0))
    run?.clusters.append(GlyphCluster(bytes: 1, glyphs: 1))
    run?.text.append(0x20)
    run?.width = fragment.spaceX + fragment.spaceAfter - runStart
  }

  private mutating func flush(into frame: inout Frame) {
    defer { runIndex = -1 }
    guard let finished = run, !finished.clusters.isEmpty else { return }
    run = nil
    let appearance = line.appearances[Int(runIndex)]
    let baseline = origin.y + line.ascent - appearance.rise
    frame.place(
      .glyphs(finished), at: Point(x: origin.x + runStart, y: baseline), tag: appearance.tag)
  }

  // A link area covers the words of one line that lead to one place.

  private mutating func updateLink(_ appearance: RunAppearance, x: Double, into frame: inout Frame)
  {
    guard let target = appearance.link, let element = appearance.linkElement else {
      endLink(into: &frame)
      return
    }
    if link?.area.target == target, link?.area.element == element { return }
    endLink(into: &frame)
    link = (
      LinkArea(
        size: Size(width: 0, height: line.height), target: target, element: element,
        contents: appearance.linkDescription),
      x
    )
  }

  private mutating func extendLink(to left: Double, _ right: Double) {
    guard var open = link else { return }
    let end = max(right, open.start + open.area.size.width)
    open.start = min(open.start, left)
    open.area.size.width = end - open.start
    link = open
  }

  private mutating func endLink(into frame: inout Frame) {
    guard let open = link else { return }
    link = nil
    frame.place(
      .link(open.area), at: Point(x: origin.x + open.start, y: origin.y),
      tag: .element(open.area.element))
  }
}
