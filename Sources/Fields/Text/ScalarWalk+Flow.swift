extension ScalarWalk {
  /// Plain and quoted scalars, which may fold lines, and strings of JSON, which do not.
  mutating func flow(_ style: NodeTree.Record.Style) {
    if style != .plain { position += 1 }
    let end = style == .plain ? range.upperBound : range.upperBound - 1
    while position < end, !isAtEnd {
      let byte = peek()
      if YAMLBytes.isBlankOrBreak(byte), style != .jsonString {
        space(before: end)
      } else if byte == UInt8(ascii: "'"), style == .singleQuoted {
        replace(2, by: [byte])
      } else if byte == UInt8(ascii: "\\"), style == .doubleQuoted || style == .jsonString {
        escape(style, before: end)
      } else {
        copy(plainRun(before: end))
      }
    }
  }

  /// How many bytes from here certainly stand for themselves; at least one.
  private func plainRun(before end: Int) -> Int {
    var length = 1
    while position + length < end {
      let byte = peek(length)
      if byte <= 0x20 || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\\") { break }
      length += 1
    }
    return length
  }

  /// Blanks within a line stay; a break with the blanks around it becomes a space, and each
  /// further break a line feed (YAML 1.2, 6.5).
  private mutating func space(before end: Int) {
    let run = blankRun(from: 0, before: end)
    switch run.breaks {
    case 0: copy(run.length)
    case 1: replace(run.length, by: [0x20])
    default: replace(run.length, by: Array(repeating: 0x0A, count: run.breaks - 1))
    }
  }

  private func blankRun(from start: Int, before end: Int) -> (length: Int, breaks: Int) {
    var length = start
    var breaks = 0
    while position + length < end, YAMLBytes.isBlankOrBreak(peek(length)) {
      let breakLength = breakLength(at: length)
      breaks += breakLength > 0 ? 1 : 0
      length += max(1, breakLength)
    }
    return (length, breaks)
  }

  private mutating func escape(_ style: NodeTree.Record.Style, before end: Int) {
    if breakLength(at: 1) > 0 {
      let run = blankRun(from: 1, before: end)
      return replace(run.length, by: Array(repeating: 0x0A, count: run.breaks - 1))
    }
    switch peek(1) {
    case UInt8(ascii: "x"): replaceByCharacter(4)
    case UInt8(ascii: "u"):
      let isPair = style == .jsonString && JSONEscape.pair(content, at: position) != nil
      replaceByCharacter(isPair ? 12 : 6)
    case UInt8(ascii: "U"): replaceByCharacter(10)
    default: replaceByCharacter(2)
    }
  }
}
