import Frames
import PangoCairo

/// What the lines of one paragraph have in common, and the words of all of them: a document keeps
/// them until its pages are drawn, and many small lists would take a third more.
final class LineSet: Sendable {
  let fragments: [LineFragment]
  let appearances: [RunAppearance]
  /// From a line's top, in points.
  let ascent: Double
  let height: Double

  init(
    _ lines: [LineParts], appearances: [RunAppearance], style: ParagraphStyle, size: Double
  ) {
    var fragments: [LineFragment] = []
    fragments.reserveCapacity(lines.reduce(0) { $0 + $1.fragments.count })
    for line in lines { fragments += line.fragments }
    self.fragments = fragments
    self.appearances = appearances
    ascent = style.ascent(size: size)
    height = style.leading
  }
}

/// A set line that can draw itself: words of the cache at their places.
///
/// Drawing shapes nothing; it copies glyphs.
final class TextLine: FrameContent {
  private let lines: LineSet
  /// Its words in the set.
  private let first: Int32
  private let end: Int32
  /// Natural widths of the fragments' spaces, in points; empty where each is one space of its run.
  private let spaces: [Double]
  /// Where its first word begins, in points.
  private let start: Double
  /// How it is brought to its measure; what is added to the letters is a part of each cluster's
  /// advance.
  let fit: LineFit

  init(_ set: LineSet, _ words: Range<Int>, spaces: [Double], start: Double, fit: LineFit) {
    lines = set
    first = Int32(clamping: words.lowerBound)
    end = Int32(clamping: words.upperBound)
    self.spaces = spaces
    self.start = start
    self.fit = fit
  }

  var parts: LineParts {
    LineParts(fragments: Array(lines.fragments[Int(first)..<Int(end)]), spaces: spaces)
  }

  var appearances: [RunAppearance] { lines.appearances }
  /// From the line's top, in points.
  var ascent: Double { lines.ascent }
  var height: Double { lines.height }

  func draw(into frame: inout Frame, at origin: Point) {
    if frame.isSurvey { return survey(into: &frame, at: origin) }
    let parts = parts
    var pen = LinePen(line: self, fragments: parts.fragments, origin: origin)
    _ = parts.place(from: start, fit: fit, appearances) { pen.draw($0, at: $1, into: &frame) }
    pen.finish(into: &frame)
  }

  /// Sets the anchors alone.
  private func survey(into frame: inout Frame, at origin: Point) {
    guard appearances.contains(where: { $0.anchor != nil }) else { return }
    let parts = parts
    _ = parts.place(from: start, fit: fit, appearances) { index, place in
      let fragment = parts.fragments[index]
      guard fragment.startsRun else { return }
      let appearance = appearances[Int(fragment.run)]
      guard let anchor = appearance.anchor else { return }
      frame.place(
        .anchor(anchor), at: Point(x: origin.x + place.x, y: origin.y), tag: appearance.tag)
    }
  }

  /// Where its spaces are, from the line's left edge, from left to right, in points.
  var spacePlaces: [Range<Double>] {
    let parts = parts
    var spaces: [Range<Double>] = []
    _ = parts.place(from: start, fit: fit, appearances) { index, place in
      guard parts.fragments[index].spaceHasWidth, place.spaceWidth > 0 else { return }
      spaces.append(place.spaceX..<place.spaceX + place.spaceWidth)
    }
    return spaces.sorted { $0.lowerBound < $1.lowerBound }
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
