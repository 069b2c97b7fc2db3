import Diagnostics

/// Where the text of a scalar stands in the file, byte for byte.
///
/// The decoder (libyaml, or the JSON reader) tells only the text and the scalar's bounds. A walk
/// along both finds the place of each byte; where the walk and the text differ, the map points at
/// the whole scalar rather than at a wrong place.
enum ScalarMap {
  static func map(of record: NodeTree.Record, in tree: NodeTree) -> SourceMap {
    let range = Int(record.start)..<Int(record.end)
    guard record.first >= 0 else {
      let start = range.lowerBound + record.style.quoteLength
      return SourceMap(
        span: SourceSpan(source: tree.source, start: start, end: start + Int(record.count)))
    }
    // Only its own reader knows how such a text came of the file.
    guard record.style != .found else { return whole(range, in: tree) }
    var walk = ScalarWalk(
      content: tree.content, range: extended(range, record.style, tree.content),
      text: tree.bytes(of: record))
    switch record.style {
    case .plain, .singleQuoted, .doubleQuoted, .jsonString: walk.flow(record.style)
    case .literal, .folded: walk.block(isFolded: record.style == .folded)
    case .found: break
    }
    guard walk.isComplete, !walk.segments.isEmpty else { return whole(range, in: tree) }
    return SourceMap(source: tree.source, segments: walk.segments)
  }

  /// A block's range with the breaks at its end, which its text may keep.
  private static func extended(
    _ range: Range<Int>, _ style: NodeTree.Record.Style, _ content: [UInt8]
  ) -> Range<Int> {
    guard style == .literal || style == .folded else { return range }
    let end = content[range.upperBound...].firstIndex { !YAMLBytes.isBlankOrBreak($0) }
    return range.lowerBound..<(end ?? content.count)
  }

  private static func whole(_ range: Range<Int>, in tree: NodeTree) -> SourceMap {
    SourceMap(
      source: tree.source,
      segments: [
        SourceMap.Segment(
          text: 0, file: range.lowerBound, fileLength: range.count, isLinear: false)
      ])
  }
}

/// A walk along a scalar's bytes in the file and its decoded text at once.
struct ScalarWalk {
  let content: [UInt8]
  let range: Range<Int>
  private let text: ArraySlice<UInt8>
  /// Next byte of the file.
  var position: Int
  private var produced = 0
  private var isOff = false
  private(set) var segments: [SourceMap.Segment] = []

  init(content: [UInt8], range: Range<Int>, text: ArraySlice<UInt8>) {
    self.content = content
    self.range = range
    self.text = text
    position = range.lowerBound
  }

  /// True once every byte of the text has its place.
  var isComplete: Bool { !isOff && isFull }

  /// True when the text has no more bytes.
  var isFull: Bool { produced >= text.count }

  var isAtEnd: Bool { position >= range.upperBound || isOff }

  /// The file's byte `offset` after the position; 0 at the end.
  func peek(_ offset: Int = 0) -> UInt8 {
    position + offset < range.upperBound ? content[position + offset] : 0
  }

  /// Blanks before the text's first letter on its line.
  var textIndentation: Int {
    var column = 0
    for byte in text {
      guard YAMLBytes.isBlankOrBreak(byte) else { break }
      column = YAMLBytes.isBreak(byte) ? 0 : column + 1
    }
    return column
  }

  /// The text's next byte.
  var nextOfText: UInt8? { isFull ? nil : text[text.startIndex + produced] }

  /// Takes bytes that stand in the text as they stand in the file.
  mutating func copy(_ count: Int) {
    let file = content[position..<min(position + count, range.upperBound)]
    let rest = text.dropFirst(produced).prefix(count)
    guard rest.elementsEqual(file) else {
      isOff = true
      return
    }
    if let last = segments.last, last.isLinear, Int(last.file + last.fileLength) == position {
      segments[segments.count - 1].fileLength += Int32(clamping: count)
    } else if count > 0 {
      add(count, isLinear: true)
    }
    produced += count
    position += count
  }

  /// Takes `count` bytes of the file that became the text's next `expected` bytes.
  mutating func replace(_ count: Int, by expected: [UInt8]) {
    guard text.dropFirst(produced).starts(with: expected) else {
      isOff = true
      return
    }
    replace(count, textCount: expected.count)
  }

  /// Takes `count` bytes of the file that became the text's next character.
  mutating func replaceByCharacter(_ count: Int) {
    guard let lead = nextOfText else {
      isOff = true
      return
    }
    replace(count, textCount: sequenceLength(lead: lead))
  }

  private mutating func replace(_ count: Int, textCount: Int) {
    if textCount > 0 { add(count, isLinear: false) }
    produced += textCount
    position += count
  }

  private mutating func add(_ count: Int, isLinear: Bool) {
    segments.append(
      SourceMap.Segment(text: produced, file: position, fileLength: count, isLinear: isLinear))
  }

  /// How many bytes the line break at `offset` after the position has: CR LF is one break.
  func breakLength(at offset: Int = 0) -> Int {
    switch peek(offset) {
    case 0x0A: 1
    case 0x0D: peek(offset + 1) == 0x0A ? 2 : 1
    default: 0
    }
  }
}
