import Frames
import PangoCairo

/// Collects a line's words into glyph runs as long as they look and mean the same.
struct LinePen {
  private let line: TextLine
  private let fragments: [LineFragment]
  private let origin: Point
  /// The fragment that is drawn.
  private var index = 0
  private var run: GlyphRun?
  private var runStart = 0.0
  private var runIndex: Int32 = -1
  private var link: (area: LinkArea, start: Double)?

  /// - Parameter fragments: the line's.
  init(line: TextLine, fragments: [LineFragment], origin: Point) {
    self.line = line
    self.fragments = fragments
    self.origin = origin
  }

  /// Draws the fragments one after another.
  mutating func draw(_ index: Int, at place: FragmentPlace, into frame: inout Frame) {
    self.index = index
    let fragment = fragments[index]
    let isRightToLeft = fragment.word.level & 1 == 1
    if fragment.run != runIndex || isRightToLeft || !isAtPen(place.x) {
      begin(fragment, at: place.x, into: &frame)
    }
    self.place(fragment.word, place)
    if isRightToLeft { flush(into: &frame) }
    guard fragment.hasSpace else { return }
    if fragment.spaceRun != runIndex || isRightToLeft || !isAtPen(place.spaceX) {
      flush(into: &frame)
      begin(fragment.spaceRun, at: place.spaceX, isRightToLeft: false, into: &frame)
    }
    placeSpace(fragment.spaceRun, place)
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

  private mutating func begin(
    _ fragment: LineFragment, at x: Double, into frame: inout Frame
  ) {
    flush(into: &frame)
    begin(fragment.run, at: x, isRightToLeft: fragment.word.level & 1 == 1, into: &frame)
    let appearance = line.appearances[Int(fragment.run)]
    if fragment.startsRun, let anchor = appearance.anchor {
      frame.place(.anchor(anchor), at: Point(x: origin.x + x, y: origin.y), tag: appearance.tag)
    }
  }

  private mutating func begin(
    _ run: Int32, at x: Double, isRightToLeft: Bool, into frame: inout Frame
  ) {
    let appearance = line.appearances[Int(run)]
    var begun = GlyphRun(
      face: appearance.ink.face, size: appearance.size, color: appearance.ink.color,
      isRightToLeft: isRightToLeft)
    begun.callsNote = appearance.note != nil
    begun.reserve(glyphs: room(inRun: run))
    self.run = begun
    runStart = x
    runIndex = run
    updateLink(appearance, x: x, into: &frame)
  }

  /// Enough for the glyphs that may follow in a run: a line of many short runs has room for each,
  /// not for all of them each time.
  private func room(inRun run: Int32) -> Int {
    var room = 1
    for fragment in fragments[index...] {
      guard fragment.run == run else { break }
      room += fragment.word.glyphs.count + 1
      if fragment.word.level & 1 == 1 { break }
    }
    return room
  }

  private mutating func place(_ word: Word, _ place: FragmentPlace) {
    // Taken out of the pen, so that its arrays grow in place without a look at the optional.
    guard var run else { return }
    self.run = nil
    defer { self.run = run }
    let fit = word.isRigid ? 1 : 1 + line.fit.letters
    if let clusters = word.plainClusters {
      run.append(word, clusters, from: place.x - runStart, fit: fit)
    } else {
      run.append(word, from: place.x - runStart, fit: fit)
    }
    // Over a gap the run goes on.
    let gap = fragments[index].hasGap ? place.spaceWidth : 0
    run.width = place.x + place.width + gap - runStart
    extendLink(to: place.x, place.x + place.width)
  }

  private mutating func placeSpace(_ index: Int32, _ place: FragmentPlace) {
    let glyph = line.appearances[Int(index)].ink.spaceGlyph
    run?.glyphs.append(Glyph(index: glyph, x: place.spaceX - runStart, y: 0))
    run?.clusters.append(GlyphCluster(bytes: 1, glyphs: 1))
    run?.text.append(0x20)
    run?.width = place.spaceX + place.spaceWidth - runStart
  }

  private mutating func flush(into frame: inout Frame) {
    defer { runIndex = -1 }
    guard let finished = run, !finished.clusters.isEmpty else { return }
    run = nil
    let appearance = line.appearances[Int(runIndex)]
    let baseline = origin.y + line.ascent - appearance.ink.rise
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

extension GlyphRun {
  /// Adds a word of one drawn glyph a cluster, from left to right.
  fileprivate mutating func append(
    _ word: Word, _ wordClusters: [GlyphCluster], from start: Double, fit: Double
  ) {
    word.glyphs.withUnsafeBufferPointer { shaped in
      word.clusters.withUnsafeBufferPointer { advances in
        var x = start
        for index in shaped.indices {
          let glyph = shaped[index]
          glyphs.append(Glyph(index: glyph.index, x: x + glyph.xOffset, y: glyph.yOffset))
          x += advances[index].advance * fit
        }
      }
    }
    clusters.append(contentsOf: wordClusters)
    text.append(contentsOf: word.text)
  }

  /// Adds any word.
  fileprivate mutating func append(_ word: Word, from start: Double, fit: Double) {
    var x = start
    let isRightToLeft = word.level & 1 == 1
    for index in word.clusters.indices {
      let cluster = word.clusters[isRightToLeft ? word.clusters.count - 1 - index : index]
      var pen = x
      var drawn = 0
      for glyph in word.glyphs[Int(cluster.glyph)..<Int(cluster.glyph + cluster.glyphs)] {
        if glyph.index != .max {
          glyphs.append(Glyph(index: glyph.index, x: pen + glyph.xOffset, y: glyph.yOffset))
          drawn += 1
        }
        pen += glyph.advance
      }
      x += cluster.advance * fit
      clusters.append(GlyphCluster(bytes: Int(cluster.bytes), glyphs: drawn))
    }
    if isRightToLeft { clusters.reverse() }
    text.append(contentsOf: word.text)
  }
}
