import Diagnostics

/// A listing whose end has not been reached.
struct OpenListing {
  /// Where it begins; nil for one that is indented.
  let fence: Range<Int>?
  private let input: MarkupInput
  private var lines: [[InlineToken]] = []
  private var line: [InlineToken] = []
  /// Of the line so far, in characters.
  private var width = 0
  /// Blanks that the line's text has before it.
  private var blanks = 0
  private var extent: Range<Int>?

  /// Tabs reach to the next place that is a multiple of this (CommonMark 0.30, 2.2).
  private static let tabStop = 4

  init(_ input: MarkupInput, fence: Range<Int>?) {
    self.input = input
    self.fence = fence
    extent = fence
  }

  /// Blanks at a line's beginning, which md4c counts.
  mutating func indent(by count: Int) { blanks += count }

  mutating func add(_ range: Range<Int>) {
    takeBlanks(before: range.lowerBound)
    var start = range.lowerBound
    for offset in range where input[offset] == .tab {
      if start < offset { add(.plain(start..<offset)) }
      add(
        .decoded(
          String(repeating: " ", count: Self.tabStop - width % Self.tabStop),
          offset..<offset + 1))
      start = offset + 1
    }
    if start < range.upperBound { add(.plain(start..<range.upperBound)) }
  }

  mutating func add(_ token: InlineToken) {
    switch token {
    case .plain(let range), .decoded(_, let range):
      takeBlanks(before: range.lowerBound)
      extent = (extent?.lowerBound ?? range.lowerBound)..<range.upperBound
    case .node: break
    }
    append(token)
  }

  private mutating func append(_ token: InlineToken) {
    switch token {
    case .plain(let range): width += input.string(range).unicodeScalars.count
    case .decoded(let text, _): width += text.unicodeScalars.count
    case .node: break
    }
    line.append(token)
  }

  mutating func endLine() {
    lines.append(line)
    line = []
    width = 0
    blanks = 0
  }

  /// A tab that a container's mark uses up in part stands for the rest of its width.
  private mutating func takeBlanks(before offset: Int) {
    guard blanks > 0 else { return }
    var start = offset
    while start > 0, start > offset - blanks, input[start - 1].map(MarkupInput.isBlank) == true {
      start -= 1
    }
    append(.decoded(String(repeating: " ", count: blanks), start..<offset))
    blanks = 0
  }

  /// Nil where it shows nothing.
  var finished: MarkupListing? {
    let all = line.isEmpty ? lines : lines + [line]
    guard let extent, all.contains(where: { !$0.isEmpty }) else { return nil }
    let empty = SourceText("", map: input.text.map.slice(0..<0))
    return MarkupListing(
      lines: all.map { TextAssembler.text($0, of: input) ?? empty }, span: input.span(extent))
  }
}
