import Diagnostics

/// What may follow a bracket: `{lang=en}`.
struct LanguageMark {
  /// Nil where it is not formed as it should be.
  let tag: LanguageTag?
  let range: Range<Int>

  /// Nil where no mark begins at `offset`: other braces are text.
  init?(in input: MarkupInput, at offset: Int) {
    guard input[offset] == .openBrace else { return nil }
    let name = input.first(from: offset + 1) { !MarkupInput.isBlank($0) }
    let equals = name + 4
    guard input.hasPrefix("lang", at: name), input[equals]?.isASCIILetterOrDigit != true else {
      return nil
    }
    let end = input.first(from: equals + 1) { !$0.isASCIILetterOrDigit && $0 != .hyphen }
    if input.hasPrefix("{lang=", at: offset), input[end] == .closeBrace {
      tag = LanguageTag(input.string(equals + 1..<end))
      range = offset..<end + 1
    } else {
      tag = nil
      range = offset..<Self.end(of: input, from: end)
    }
  }

  /// Behind the brace that was meant to close the mark, or behind the word.
  private static func end(of input: MarkupInput, from offset: Int) -> Int {
    let brace = input.first(from: offset) {
      $0 == .closeBrace || $0 == .openBrace || $0 == .openBracket || MarkupInput.isNewline($0)
    }
    return input[brace] == .closeBrace
      ? brace + 1 : input.first(from: offset, where: MarkupInput.isWhitespace)
  }
}
