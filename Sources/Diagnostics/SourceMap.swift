/// Where the bytes of a decoded text stand in its file.
///
/// Decoding shortens (`\u00E9`, `''`), joins (a folded scalar) and drops (indentation), so a byte
/// offset in the text says nothing about the file. A map is a list of segments; inside a linear
/// segment offsets run in step, an atomic one (an escape, a fold) stands as a whole.
package struct SourceMap: Sendable {
  /// A stretch of decoded text that came from one stretch of the file.
  package struct Segment: Sendable, Equatable {
    /// First byte in the decoded text.
    package var text: Int32
    /// First byte in the file.
    package var file: Int32
    /// Length in the file; equal to the decoded length where the segment is linear.
    package var fileLength: Int32
    package var isLinear: Bool

    package init(text: Int, file: Int, fileLength: Int, isLinear: Bool) {
      self.text = Int32(clamping: text)
      self.file = Int32(clamping: file)
      self.fileLength = Int32(clamping: fileLength)
      self.isLinear = isLinear
    }
  }

  package let source: SourceID
  /// In order of `text`; the first begins at 0. Empty only for generated text of no length.
  package private(set) var segments: [Segment]

  package init(source: SourceID, segments: [Segment]) {
    self.source = source
    self.segments = segments
  }

  /// The map of a text that stands in the file byte for byte.
  package init(span: SourceSpan) {
    self.init(
      source: span.source,
      segments: [
        Segment(
          text: 0, file: Int(span.start), fileLength: Int(span.end - span.start), isLinear: true)
      ])
  }

  /// The file's bytes behind `range` of the decoded text.
  package func span(of range: Range<Int>) -> SourceSpan {
    guard !segments.isEmpty else { return SourceSpan(source: source, start: 0, end: 0) }
    let first = position(of: range.lowerBound)
    guard !range.isEmpty else {
      return SourceSpan(source: source, start: first.start, end: first.start)
    }
    let last = position(of: range.upperBound - 1)
    return SourceSpan(source: source, start: first.start, end: max(first.start, last.end))
  }

  /// The map of a part of the text, its offsets counted from the part's start.
  package func slice(_ range: Range<Int>) -> SourceMap {
    guard !segments.isEmpty else { return self }
    var parts: [Segment] = []
    for segment in segments[index(of: range.lowerBound)...] {
      guard parts.isEmpty || Int(segment.text) < range.upperBound else { break }
      var part = segment
      let skipped = max(0, range.lowerBound - Int(segment.text))
      if segment.isLinear {
        part.file += Int32(clamping: skipped)
        part.fileLength = max(0, part.fileLength - Int32(clamping: skipped))
      }
      part.text = Int32(clamping: max(0, Int(segment.text) - range.lowerBound))
      parts.append(part)
    }
    return SourceMap(source: source, segments: parts)
  }

  /// Adds what `other` maps behind the first `length` bytes of this text.
  package mutating func append(_ other: SourceMap, at length: Int) {
    segments += other.segments.map { segment in
      var moved = segment
      moved.text += Int32(clamping: length)
      return moved
    }
  }

  private func position(of offset: Int) -> (start: Int, end: Int) {
    let segment = segments[index(of: offset)]
    guard segment.isLinear else {
      return (Int(segment.file), Int(segment.file + segment.fileLength))
    }
    let inside = min(max(0, offset - Int(segment.text)), Int(segment.fileLength))
    return (Int(segment.file) + inside, Int(segment.file) + inside + 1)
  }

  /// The number of the segment that holds a byte of the text; there is at least one.
  private func index(of offset: Int) -> Int {
    var low = 0
    var high = segments.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if Int(segments[middle].text) <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }
}

/// A decoded text and where each of its bytes came from.
package struct SourceText: Sendable {
  package let string: String
  package let map: SourceMap

  package init(_ string: String, map: SourceMap) {
    self.string = string
    self.map = map
  }

  /// All of the text's place.
  package var span: SourceSpan { map.span(of: 0..<string.utf8.count) }

  /// The place of a range of UTF-8 offsets.
  package func span(of range: Range<Int>) -> SourceSpan { map.span(of: range) }
}
