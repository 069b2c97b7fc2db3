import Diagnostics

/// Reads what stands between the brackets of a citation: `@key, hlm. 2; @other`.
struct CitationReader {
  private let text: SourceText
  private let bytes: [UInt8]
  private let report: MarkupReport

  init(_ text: SourceText, report: MarkupReport) {
    self.text = text
    bytes = Array(text.string.utf8)
    self.report = report
  }

  /// Nil where it is malformed, which then has been reported.
  func citations() -> [Citation]? {
    var citations: [Citation] = []
    var offset = 0
    repeat {
      guard let (citation, end) = citation(at: offset) else { return nil }
      if let first = citations.first(where: { $0.isSame(as: citation) }) {
        report.repeatedCitation(citation, first: first)
      } else {
        citations.append(citation)
      }
      offset = skippingSpace(from: end + 1)
      if end >= bytes.count { return citations }
    } while true
  }

  /// The citation that begins at `offset`, and where it ends: at a semicolon or the text's end.
  private func citation(at offset: Int) -> (Citation, end: Int)? {
    var keyEnd = offset + 1
    while keyEnd < bytes.count, Self.isKeyByte(bytes[keyEnd]) { keyEnd += 1 }
    guard offset < bytes.count, bytes[offset] == .at, keyEnd > offset + 1 else {
      return fail("a citation needs a key behind its @", from: offset)
    }
    let key = string(offset + 1..<keyEnd)
    let span = text.span(of: offset..<keyEnd)
    let next = skippingSpace(from: keyEnd)
    if next >= bytes.count || bytes[next] == .semicolon {
      return (Citation(key: key, locator: nil, span: span), next)
    }
    guard bytes[next] == .comma else {
      return fail(#"a citation's key is followed by a comma or "]""#, from: next)
    }
    let end = locatorEnd(from: next + 1)
    return locator(in: next + 1..<end).map {
      (Citation(key: key, locator: $0, span: span), end)
    }
  }

  /// A locator may hold semicolons; only one before the next `@` ends it.
  private func locatorEnd(from start: Int) -> Int {
    var end = start
    while end < bytes.count, !endsLocator(at: end) { end += 1 }
    return min(end, bytes.count)
  }

  private func endsLocator(at offset: Int) -> Bool {
    guard bytes[offset] == .semicolon else { return false }
    let next = skippingSpace(from: offset + 1)
    return next < bytes.count && bytes[next] == .at
  }

  private func locator(in range: Range<Int>) -> SourceText? {
    let start = min(skippingSpace(from: range.lowerBound), range.upperBound)
    var end = range.upperBound
    while end > start, MarkupInput.isWhitespace(bytes[end - 1]) { end -= 1 }
    guard start < end else {
      return fail("nothing follows the citation's comma", from: range.lowerBound - 1)
    }
    return SourceText(string(start..<end), map: text.map.slice(start..<end))
  }

  private func fail<Value>(_ summary: String, from offset: Int) -> Value? {
    let start = min(offset, max(0, bytes.count - 1))
    report.malformedCitation(summary, at: text.span(of: start..<bytes.count))
    return nil
  }

  private func skippingSpace(from offset: Int) -> Int {
    var next = offset
    while next < bytes.count, MarkupInput.isWhitespace(bytes[next]) { next += 1 }
    return next
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// Letters and digits of any script, and `- _ . : / +`.
  static func isKeyByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte.isASCIILetterOrDigit || byte == .hyphen || byte == .underscore
      || byte == .period || byte == .colon || byte == 0x2F || byte == 0x2B
  }
}
