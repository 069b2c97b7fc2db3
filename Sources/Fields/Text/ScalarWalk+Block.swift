extension ScalarWalk {
  /// Literal (`|`) and folded (`>`) scalars (YAML 1.2, 8.1).
  mutating func block(isFolded: Bool) {
    while !isAtEnd, breakLength() == 0 { position += 1 }
    position += breakLength()
    guard let indentation else { return }
    var isFirst = true
    var wasBlank = false
    while !isAtEnd, !isFull {
      let gap = breaks(indentation, isFirst: isFirst)
      let isBlank = YAMLBytes.isBlank(peek(gap.length))
      let folds = isFolded && !isFirst && !wasBlank && !isBlank
      if isAtEnd(after: gap.length) { return takeTrailingBreaks() }
      take(gap, folds: folds)
      copyLine()
      isFirst = false
      wasBlank = isBlank
    }
  }

  private func isAtEnd(after length: Int) -> Bool { position + length >= range.upperBound }

  /// Spaces before each line that are not the text's: those of the first line with letters, less
  /// what the text has there. Nil for a text without letters.
  private var indentation: Int? {
    var line = position
    var column = 0
    while line < range.upperBound, YAMLBytes.isBlankOrBreak(content[line]) {
      column = YAMLBytes.isBreak(content[line]) ? 0 : column + 1
      line += 1
    }
    guard line < range.upperBound else { return nil }
    return column - textIndentation
  }

  /// The line breaks before the next line's text, with the indentation behind each.
  private func breaks(_ indentation: Int, isFirst: Bool) -> (length: Int, count: Int) {
    var length = 0
    var count = 0
    while true {
      if count > 0 || isFirst { length += spaces(at: length, atMost: indentation) }
      let next = breakLength(at: length)
      guard next > 0 else { return (length, count) }
      length += next
      count += 1
    }
  }

  private func spaces(at offset: Int, atMost limit: Int) -> Int {
    var count = 0
    while count < limit, peek(offset + count) == 0x20 { count += 1 }
    return count
  }

  private mutating func take(_ gap: (length: Int, count: Int), folds: Bool) {
    if gap.count == 0 {
      position += gap.length
      return
    }
    if !folds { return replace(gap.length, by: lineFeeds(gap.count)) }
    replace(gap.length, by: gap.count == 1 ? [0x20] : lineFeeds(gap.count - 1))
  }

  private func lineFeeds(_ count: Int) -> [UInt8] {
    Array(repeating: 0x0A, count: count)
  }

  /// Chomping leaves no break at the scalar's end, one, or all.
  private mutating func takeTrailingBreaks() {
    while !isFull, !isAtEnd {
      let length = breakLength()
      if length > 0 { replace(length, by: [0x0A]) } else { position += 1 }
    }
  }

  private mutating func copyLine() {
    var length = 0
    while position + length < range.upperBound, breakLength(at: length) == 0 { length += 1 }
    copy(length)
  }
}
