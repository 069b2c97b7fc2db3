import Frames
import PangoCairo

/// A set line that can draw itself: words of the cache at their places.
///
/// Drawing shapes nothing; it copies glyphs.
final class TextLine: FrameContent {
  let fragments: [LineFragment]
  /// Natural widths of the fragments' spaces, in points; empty where each is one space of its run.
  let spaces: [Double]
  let appearances: [RunAppearance]
  /// From the line's top, in points.
  let ascent: Double
  let height: Double
  /// Where its first word begins, in points.
  let start: Double
  /// How it is brought to its measure; what is added to the letters is a part of each cluster's
  /// advance.
  let fit: LineFit

  init(
    _ parts: LineParts, appearances: [RunAppearance], style: ParagraphStyle, size: Double,
    start: Double, fit: LineFit
  ) {
    fragments = parts.fragments
    spaces = parts.spaces
    self.appearances = appearances
    ascent = style.ascent(size: size)
    height = style.leading
    self.start = start
    self.fit = fit
  }

  func draw(into frame: inout Frame, at origin: Point) {
    if frame.isSurvey { return survey(into: &frame, at: origin) }
    var pen = LinePen(line: self, origin: origin)
    places { pen.draw($0, at: $1, into: &frame) }
    pen.finish(into: &frame)
  }

  /// Sets the anchors alone.
  private func survey(into frame: inout Frame, at origin: Point) {
    places { index, place in
      let fragment = fragments[index]
      guard fragment.startsRun else { return }
      let appearance = appearances[Int(fragment.run)]
      guard let anchor = appearance.anchor else { return }
      frame.place(
        .anchor(anchor), at: Point(x: origin.x + place.x, y: origin.y), tag: appearance.tag)
    }
  }

  /// Where its spaces are, from the line's left edge, from left to right, in points.
  var spacePlaces: [Range<Double>] {
    var spaces: [Range<Double>] = []
    places { index, place in
      guard fragments[index].spaceHasWidth, place.spaceWidth > 0 else { return }
      spaces.append(place.spaceX..<place.spaceX + place.spaceWidth)
    }
    return spaces.sorted { $0.lowerBound < $1.lowerBound }
  }

  private func places(_ use: (Int, FragmentPlace) -> Void) {
    _ = LineParts(fragments: fragments, spaces: spaces)
      .place(from: start, fit: fit, appearances, use)
  }
}

/// Where a word and the space behind it stand, from the line's start, in points.
struct FragmentPlace {
  /// Left edge of the word.
  var x = 0.0
  /// With letter-fit.
  var width = 0.0
  var spaceX = 0.0
  /// Where no space stands, of the gap by which the line is stretched.
  var spaceWidth = 0.0
}

/// The words of a line in reading order.
struct LineParts {
  var fragments: [LineFragment] = []
  /// See `TextLine`.
  var spaces: [Double] = []

  /// Natural width of the space behind a fragment, in points.
  func space(behind index: Int, _ appearances: [RunAppearance]) -> Double {
    if !spaces.isEmpty { return spaces[index] }
    let fragment = fragments[index]
    return fragment.spaceHasWidth ? appearances[Int(fragment.spaceRun)].spaceWidth : 0
  }

  /// Tells every fragment's place in reading order; returns where the line ends.
  func place(
    from start: Double, fit: LineFit, _ appearances: [RunAppearance],
    _ use: (Int, FragmentPlace) -> Void
  ) -> Double {
    if fragments.contains(where: \.isTurned) {
      let (places, end) = turned(from: start, fit: fit, appearances)
      for index in places.indices { use(index, places[index]) }
      return end
    }
    var x = start
    for index in fragments.indices {
      var place = natural(index, fit, appearances)
      place.x = x
      x += place.width
      place.spaceX = x
      x += place.spaceWidth
      use(index, place)
    }
    return x
  }

  private func natural(
    _ index: Int, _ fit: LineFit, _ appearances: [RunAppearance]
  ) -> FragmentPlace {
    FragmentPlace(
      width: fragments[index].word.width(fit),
      spaceWidth: fragments[index].hasGap
        ? appearances[Int(fragments[index].run)].size * fit.gap
        : space(behind: index, appearances) * (1 + fit.space))
  }

  /// Words and spaces take turns: a space has a level of its own, by which two numbers change places
  /// where the words around them run from right to left.
  private func turned(
    from start: Double, fit: LineFit, _ appearances: [RunAppearance]
  ) -> ([FragmentPlace], end: Double) {
    var places = fragments.indices.map { natural($0, fit, appearances) }
    var x = start
    for unit in VisualOrder.indices(of: fragments.flatMap { [$0.word.level, $0.spaceLevel] }) {
      if unit.isMultiple(of: 2) {
        places[unit / 2].x = x
        x += places[unit / 2].width
      } else {
        places[unit / 2].spaceX = x
        x += places[unit / 2].spaceWidth
      }
    }
    return (places, x)
  }
}
