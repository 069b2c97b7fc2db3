/// Finds the signs of forms for which md4c gives no place.
enum MarkLines {
  /// The rest of the line in which `offset` stands, or of the next one with anything in it.
  static func rest(of input: MarkupInput, from offset: Int) -> Range<Int> {
    let start = input.first(from: offset) { !MarkupInput.isWhitespace($0) }
    return start..<input.lineEnd(from: start)
  }

  /// The `![` with which an image begins.
  static func image(in input: MarkupInput, from offset: Int) -> Range<Int> {
    var start = offset
    while start < input.bytes.count, !input.hasPrefix("![", at: start) { start += 1 }
    return start..<min(start + 2, input.bytes.count)
  }

  /// The thematic break that comes next, to its line's end.
  static func thematicBreak(in input: MarkupInput, from offset: Int) -> Range<Int> {
    line(in: input, from: offset) { isBreak(input, $0) }
  }

  /// The code fence that comes next, to its line's end.
  static func fence(in input: MarkupInput, from offset: Int) -> Range<Int> {
    line(in: input, from: offset) { isFence(input, $0) }
  }

  /// The code fence that closes a listing whose text ends at `offset`; nil where none does.
  static func closingFence(in input: MarkupInput, from offset: Int) -> Range<Int>? {
    let start = input.first(from: offset) { !MarkupInput.isWhitespace($0) && $0 != .greater }
    return isFence(input, start) ? start..<input.lineEnd(from: start) : nil
  }

  private static func line(
    in input: MarkupInput, from offset: Int, where isMark: (Int) -> Bool
  ) -> Range<Int> {
    var start = lineStart(from: offset, in: input)
    while start < input.bytes.count {
      if isMark(start) { return start..<input.lineEnd(from: start) }
      start += 1
    }
    return rest(of: input, from: offset)
  }

  /// The `#` signs of the heading that begins between two offsets; nil where it is underlined.
  static func heading(in input: MarkupInput, from start: Int, to end: Int) -> Range<Int>? {
    var line = lineStart(from: start, in: input)
    while line <= end, line < input.bytes.count {
      if let mark = headingMark(of: input, inLineAt: line) { return mark }
      line = input.lineBreak(from: line).upperBound
    }
    return nil
  }

  /// The `#` signs of the heading in whose line `offset` stands; nil where it has none.
  static func headingMark(in input: MarkupInput, before offset: Int) -> Range<Int>? {
    var line = offset
    while let before = input[line - 1], !MarkupInput.isNewline(before) { line -= 1 }
    return headingMark(of: input, inLineAt: line)
  }

  /// CommonMark 0.30, 4.2: one to six signs, then a blank or the line's end.
  private static func headingMark(of input: MarkupInput, inLineAt line: Int) -> Range<Int>? {
    var start = line
    while let end = containerMarkEnd(in: input, at: start) { start = end }
    let end = input.first(from: start) { $0 != .numberSign }
    guard (1...6).contains(end - start), isBlankOrEnd(input, end) else { return nil }
    return start..<end
  }

  /// The end of a blank or of a quote's or item's mark at `start`; nil where none is.
  private static func containerMarkEnd(in input: MarkupInput, at start: Int) -> Int? {
    guard let sign = input[start], !MarkupInput.isNewline(sign) else { return nil }
    if MarkupInput.isBlank(sign) || sign == .greater { return start + 1 }
    let digits = input.first(from: start) { !(0x30...0x39).contains($0) }
    let isItem =
      digits == start
      ? sign == .hyphen || sign == 0x2A || sign == 0x2B
      : input[digits] == .period || input[digits] == .closeParenthesis
    return isItem && isBlankOrEnd(input, digits + 1) ? digits + 1 : nil
  }

  private static func isBlankOrEnd(_ input: MarkupInput, _ offset: Int) -> Bool {
    input[offset].map(MarkupInput.isWhitespace) ?? true
  }

  /// `offset` itself where no text stands before it in its line, else the next line's start.
  private static func lineStart(from offset: Int, in input: MarkupInput) -> Int {
    guard let before = input[offset - 1], !MarkupInput.isNewline(before) else { return offset }
    return input.lineBreak(from: offset).upperBound
  }

  /// CommonMark 0.30, 4.1: three or more of one sign, and blanks.
  private static func isBreak(_ input: MarkupInput, _ start: Int) -> Bool {
    guard let sign = input[start], sign == .hyphen || sign == .underscore || sign == 0x2A else {
      return false
    }
    var count = 0
    var offset = start
    while let byte = input[offset], byte == sign || MarkupInput.isBlank(byte) {
      if byte == sign { count += 1 }
      offset += 1
    }
    return count >= 3 && (offset == input.bytes.count || MarkupInput.isNewline(input.bytes[offset]))
  }

  private static func isFence(_ input: MarkupInput, _ start: Int) -> Bool {
    input.hasPrefix("```", at: start) || input.hasPrefix("~~~", at: start)
  }
}
