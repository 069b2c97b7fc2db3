/// The values beside a syntax error, which may be what is wrong: libyaml stops behind a value that
/// it read as something else than was meant, and behind all that an open bracket took in.
struct YAMLNeighbours {
  let content: [UInt8]
  /// The value that ended last in the innermost list or mapping still open.
  let last: Range<Int>?
  /// Where that list or mapping begins.
  let open: Int?
  /// Whether it stands in another.
  let isInner: Bool

  /// Nil where the neighbours have nothing to do with it.
  func finding(for failure: YAMLFailure, at problem: Int) -> YAMLSyntaxError.Finding? {
    guard Self.isAboutNeighbours(failure) else { return nil }
    // A place at the file's end, however libyaml counts it, is no index.
    let problem = min(problem, content.count)
    return misreadText(before: problem) ?? openBracket(before: problem)
  }

  private static func isAboutNeighbours(_ failure: YAMLFailure) -> Bool {
    ["key", "'-' indicator", "',' or ']'", "',' or '}'", "node content"].contains {
      failure.problem == "did not find expected " + $0
    }
  }

  func character(at offset: Int) -> Range<Int> {
    let start = min(offset, content.count)
    var end = min(start + 1, content.count)
    while end < content.count, isContinuation(content[end]) { end += 1 }
    return start..<end
  }
}

// MARK: - Text whose beginning was read as a value

extension YAMLNeighbours {
  /// `*Note that* all`, `[words](https://a.b) here`, `"Words" of all`.
  private func misreadText(before problem: Int) -> YAMLSyntaxError.Finding? {
    guard let last, !last.isEmpty, last.upperBound <= problem, problem < content.count,
      !Self.signs.contains(content[problem]),
      content[last.upperBound..<problem].allSatisfy(YAMLBytes.isBlank)
    else { return nil }
    switch content[last.lowerBound] {
    case UInt8(ascii: "*"): return misread("*", as: "an alias", at: last)
    case UInt8(ascii: "["): return misread("[", as: "a list", at: last)
    case UInt8(ascii: "{"): return misread("{", as: "a mapping", at: last)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return behindQuote(last, at: problem)
    default: return nil
    }
  }

  /// With these a value of its own begins, or a collection goes on.
  private static let signs = Array("[]{},:\"'&*!".utf8)

  private func misread(
    _ sign: String, as meaning: String, at value: Range<Int>
  ) -> YAMLSyntaxError.Finding {
    let wording = YAMLWording.misread(sign, as: meaning)
    return YAMLSyntaxError.Finding(
      summary: wording.summary, hint: wording.hint, place: value.lowerBound)
  }

  /// A quotation mark that was forgotten on an earlier line lets the next one close the text.
  private func behindQuote(_ value: Range<Int>, at problem: Int) -> YAMLSyntaxError.Finding {
    let isLong = content[value].contains(where: YAMLBytes.isBreak)
    return YAMLSyntaxError.Finding(
      summary: "text behind a closing quotation mark",
      hint: "put the whole text in quotes, and write '' for ' or \\\" for \" inside",
      place: problem, note: isLong ? (YAMLWording.quotedText, value) : nil)
  }
}

// MARK: - Brackets that are not closed

extension YAMLNeighbours {
  private func openBracket(before problem: Int) -> YAMLSyntaxError.Finding? {
    guard let open, content.indices.contains(open), let kind = Self.kinds[content[open]] else {
      return nil
    }
    if let comment = CommentedEnd(
      of: open, before: problem, closing: kind.closing, in: content)
    {
      return comment.finding(kind.name, kind.closing)
    }
    let isAtEnd = content[problem...].allSatisfy(YAMLBytes.isBlankOrBreak)
    guard isAtEnd || hasEnded(open, before: problem) else { return nil }
    return YAMLSyntaxError.Finding(
      summary: "a \"\(kind.opening)\" that is not closed",
      hint: "close the \(kind.name) with \"\(kind.closing)\", or put text that begins with"
        + " \"\(kind.opening)\" in quotes",
      place: open,
      note: isAtEnd ? nil : ("read as a part of it up to here", character(at: problem)))
  }

  private static let kinds: [UInt8: (name: String, opening: String, closing: String)] = [
    UInt8(ascii: "["): ("list", "[", "]"), UInt8(ascii: "{"): ("mapping", "{", "}"),
  ]

  /// Whether a later line is not indented deeper than the one that the bracket stands in: YAML wants
  /// it to be, and libyaml does not look.
  private func hasEnded(_ bracket: Int, before problem: Int) -> Bool {
    let (first, later) = (lineStart(of: bracket), lineStart(of: problem))
    return isInner && later > first && indentation(at: later) <= indentation(at: first)
  }

  private func lineStart(of offset: Int) -> Int {
    content[..<offset].lastIndex(where: YAMLBytes.isBreak).map { $0 + 1 } ?? 0
  }

  private func indentation(at line: Int) -> Int {
    content[line...].prefix(while: YAMLBytes.isBlank).count
  }
}
