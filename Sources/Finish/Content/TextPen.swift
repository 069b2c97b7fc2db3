import Frames

/// Writes text objects (ISO 32000-1, 9.4): gathers glyphs of one look and says each line of them
/// with as few numbers as it takes.
///
/// Every number counts from where a reader's own pen is, advances and roundings included, so that
/// no error adds up: a glyph stands within `tolerance` of its place.
struct TextPen {
  /// What may differ from a glyph's place, in thousandths of its em: a fiftieth of a point in text.
  private static let tolerance = 1.5
  /// A gap of more than so many thousandths of the em begins a line of its own.
  private static let widestGap = 3000.0

  /// Of letters and words, in ems.
  private static let widestSpacing = 0.75

  private struct Look: Equatable {
    let face: FaceID
    let size: Double
    let color: Color
  }

  private let codes: GlyphCodes
  private var look: Look?
  private var shown: [ShownGlyph] = []
  /// Glyphs whose text is not their own, and that text.
  private var actualTexts: [(glyphs: Range<Int>, text: [UInt8])] = []
  /// How many of these are written.
  private var writtenTexts = 0
  private var gaps = TextGaps()
  private var line = TextLineWriter()

  init(codes: GlyphCodes) { self.codes = codes }

  /// Takes a run whose baseline begins at `origin`, y upward.
  mutating func add(
    _ run: GlyphRun, at origin: Point, to content: inout ContentStream
  ) throws(FinishingError) {
    let look = Look(face: run.face, size: run.size, color: run.color)
    if look != self.look { flush(&content) }
    self.look = look
    guard !codes.append(plain: run, at: origin, to: &shown) else { return }
    var clusters = VisualClusters(run)
    while let cluster = clusters.next() { try add(cluster, of: run, at: origin) }
  }

  private mutating func add(
    _ cluster: VisualClusters.Cluster, of run: GlyphRun, at origin: Point
  ) throws(FinishingError) {
    let first = shown.count
    let text = run.text[cluster.text]
    var isOwnText = cluster.glyphs.count == 1
    for glyph in run.glyphs[cluster.glyphs] {
      guard let place = try codes.place(run.face, glyph.index) else { continue }
      isOwnText = isOwnText && codes.shows(codes.codes[place], text)
      shown.append(
        ShownGlyph(code: Int32(clamping: place), x: origin.x + glyph.x, y: origin.y - glyph.y))
    }
    let isBlank = !cluster.glyphs.isEmpty && shown.count == first
    guard !isOwnText, !isBlank, !cluster.glyphs.isEmpty || !Self.isIgnorable(text) else { return }
    actualTexts.append((first..<shown.count, Array(text)))
  }

  /// Whether text without a glyph may go unsaid.
  private static func isIgnorable(_ text: ArraySlice<UInt8>) -> Bool {
    String(decoding: text, as: UTF8.self).unicodeScalars
      .allSatisfy(\.properties.isDefaultIgnorableCodePoint)
  }

  /// Writes what was gathered.
  mutating func flush(_ content: inout ContentStream) {
    guard let look, !shown.isEmpty || !actualTexts.isEmpty else { return }
    if !content.isTextOpen { line.begin(&content) }
    content.state.setFill(look.color, &content.output)
    line.size = look.size
    var start = 0
    while start < shown.count {
      let end = lineEnd(from: start)
      writeLine(start..<end, &content)
      start = end
    }
    writeTextsWithoutGlyph(until: shown.count, &content)
    shown.removeAll(keepingCapacity: true)
    actualTexts.removeAll(keepingCapacity: true)
    writtenTexts = 0
  }

  /// Ends the text object, if one is open.
  mutating func close(_ content: inout ContentStream) {
    flush(&content)
    if content.isTextOpen { line.end(&content) }
  }

  /// Where the glyphs of one baseline end. Those of one text stay together: marks of a letter have
  /// heights of their own.
  private func lineEnd(from start: Int) -> Int {
    var end = start + 1
    var text = writtenTexts
    while end < shown.count {
      while text < actualTexts.count, actualTexts[text].glyphs.upperBound <= end { text += 1 }
      let isInText = text < actualTexts.count && actualTexts[text].glyphs.lowerBound < end
      guard isInText || abs(shown[end].y - shown[start].y) < 0.0005 else { break }
      end += 1
    }
    return end
  }

  private mutating func writeLine(_ range: Range<Int>, _ content: inout ContentStream) {
    setSpacing(range, &content)
    var start = range.lowerBound
    while start < range.upperBound {
      writeTextsWithoutGlyph(until: start, &content)
      guard writtenTexts < actualTexts.count,
        actualTexts[writtenTexts].glyphs.lowerBound < range.upperBound
      else { break }
      let (glyphs, text) = actualTexts[writtenTexts]
      write(start..<glyphs.lowerBound, &content)
      if !glyphs.isEmpty {
        line.beginActualText(text, &content)
        write(glyphs, &content)
        line.endActualText(&content)
        writtenTexts += 1
      }
      start = max(start, glyphs.upperBound)
    }
    write(min(start, range.upperBound)..<range.upperBound, &content)
    line.closeArray(&content)
  }

  /// Writes glyphs of one line that stand for their own text.
  private mutating func write(_ range: Range<Int>, _ content: inout ContentStream) {
    for index in range {
      let glyph = shown[index]
      let error = line.error(to: glyph.x)
      if !line.isOn(glyph.y) || abs(error) > Self.widestGap {
        line.move(x: glyph.x, y: glyph.y, &content)
      } else if abs(error) > Self.tolerance {
        line.adjust(by: error, &content)
      }
      line.put(codes.codes[Int(glyph.code)], &content)
    }
  }

  private mutating func writeTextsWithoutGlyph(until index: Int, _ content: inout ContentStream) {
    while writtenTexts < actualTexts.count {
      let (glyphs, text) = actualTexts[writtenTexts]
      guard glyphs.isEmpty, glyphs.lowerBound <= index else { return }
      line.beginActualText(text, &content)
      line.endActualText(&content)
      writtenTexts += 1
    }
  }

  private mutating func setSpacing(_ range: Range<Int>, _ content: inout ContentStream) {
    gaps.removeAll()
    for index in range.dropLast() where !gaps.isFull {
      let code = codes.codes[Int(shown[index].code)]
      let gap = shown[index + 1].x - shown[index].x - code.advance * line.size / 1000
      // What stands further apart is no spacing, but a place of its own.
      guard abs(gap) < Self.widestSpacing * line.size else { continue }
      gaps.add(gap, afterWordSpace: code.isWordSpace)
    }
    let current = TextSpacing(
      letters: content.state.letterSpacing, words: content.state.wordSpacing)
    content.state.setSpacing(gaps.spacing(current: current), &content.output)
  }
}

/// A glyph at its place in the coordinates of the content, y upward.
struct ShownGlyph {
  /// Among the codes of `GlyphCodes`.
  let code: Int32
  let x: Double
  let y: Double
}

extension GlyphCodes {
  /// Takes a run from left to right whose every glyph shows its own text; false, with nothing taken,
  /// for any other. Nearly all runs are such.
  fileprivate func append(
    plain run: GlyphRun, at origin: Point, to shown: inout [ShownGlyph]
  ) -> Bool {
    guard !run.isRightToLeft, run.clusters.count == run.glyphs.count else { return false }
    let places = places(of: run.face)
    let start = shown.count
    var byte = 0
    for index in run.glyphs.indices {
      let (glyph, cluster) = (run.glyphs[index], run.clusters[index])
      let next = byte + max(0, Int(cluster.bytes))
      guard cluster.glyphs == 1, next <= run.text.count, Int(glyph.index) < places.count,
        places[Int(glyph.index)] >= 0
      else { break }
      let place = places[Int(glyph.index)]
      let ownByte = codes[Int(place)].ownByte
      guard
        next == byte + 1 && ownByte != 0 && run.text[byte] == ownByte
          || shows(codes[Int(place)], run.text[byte..<next])
      else { break }
      shown.append(ShownGlyph(code: place, x: origin.x + glyph.x, y: origin.y - glyph.y))
      byte = next
    }
    if shown.count - start == run.glyphs.count { return true }
    shown.removeLast(shown.count - start)
    return false
  }
}
