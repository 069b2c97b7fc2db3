import Diagnostics

/// Reads what stands between the brackets of a citation: `@key, hlm. 2; @other`.
struct CitationReader {
  private let text: BracketText
  private let report: MarkupReport
  private var bytes: [UInt8] { text.bytes }

  init(_ text: SourceText, report: MarkupReport) {
    self.text = BracketText(text)
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
      offset = text.skippingSpace(from: end + 1)
      if end >= bytes.count { return citations }
    } while true
  }

  /// The citation that begins at `offset`, and where it ends: at a semicolon or the text's end.
  private func citation(at offset: Int) -> (Citation, end: Int)? {
    let keyEnd = text.keyEnd(from: offset + 1)
    guard offset < bytes.count, bytes[offset] == .at, keyEnd > offset + 1 else {
      return fail("a citation needs a key behind its @", from: offset)
    }
    let key = text.string(offset + 1..<keyEnd)
    let span = text.source.span(of: offset..<keyEnd)
    let next = text.skippingSpace(from: keyEnd)
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
    let next = text.skippingSpace(from: offset + 1)
    return next < bytes.count && bytes[next] == .at
  }

  private func locator(in range: Range<Int>) -> SourceText? {
    let start = min(text.skippingSpace(from: range.lowerBound), range.upperBound)
    let end = text.trimmedEnd(of: start..<range.upperBound)
    guard start < end else {
      return fail("nothing follows the citation's comma", from: range.lowerBound - 1)
    }
    return SourceText(text.string(start..<end), map: text.source.map.slice(start..<end))
  }

  private func fail<Value>(_ summary: String, from offset: Int) -> Value? {
    let start = min(offset, max(0, bytes.count - 1))
    report.malformedCitation(summary, at: text.source.span(of: start..<bytes.count))
    return nil
  }
}
