import Diagnostics

/// Reads what stands between the brackets of a cross-reference: `#id`, `#id, page`.
struct ReferenceReader {
  private let text: SourceText
  private let bytes: [UInt8]
  private let report: MarkupReport

  init(_ text: SourceText, report: MarkupReport) {
    self.text = text
    bytes = Array(text.string.utf8)
    self.report = report
  }

  /// Nil where it is malformed, which then has been reported.
  func reference() -> CrossReference? {
    var end = min(1, bytes.count)
    while end < bytes.count, CitationReader.isKeyByte(bytes[end]) { end += 1 }
    let id = String(decoding: bytes[min(1, end)..<end], as: UTF8.self)
    guard let form = form(behind: end) else { return nil }
    return CrossReference(id: id, form: form, span: text.span(of: 0..<end))
  }

  /// Nothing, or a comma and one word.
  private func form(behind end: Int) -> CrossReference.Form? {
    let next = skippingSpace(from: end)
    guard next < bytes.count else { return .full }
    guard bytes[next] == .comma else {
      return fail(#"a reference's id is followed by a comma or "]""#, from: next)
    }
    let start = min(skippingSpace(from: next + 1), bytes.count)
    switch String(decoding: bytes[start...], as: UTF8.self).trimmedTail {
    case "name": return .name
    case "page": return .page
    case "": return fail("nothing follows the reference's comma", from: next)
    case let word: return fail(#"a reference has no form "\#(word)""#, from: start)
    }
  }

  private func fail(_ summary: String, from offset: Int) -> CrossReference.Form? {
    report.malformedReference(summary, at: text.span(of: offset..<bytes.count))
    return nil
  }

  private func skippingSpace(from offset: Int) -> Int {
    var next = offset
    while next < bytes.count, MarkupInput.isWhitespace(bytes[next]) { next += 1 }
    return next
  }
}

extension String {
  fileprivate var trimmedTail: String {
    var text = self
    while let last = text.utf8.last, MarkupInput.isWhitespace(last) { text.removeLast() }
    return text
  }
}

extension CrossReference {
  /// The id to which a link's address leads; nil for an address outside the document.
  static func id(_ address: String) -> String? {
    address.utf8.first == .numberSign ? String(address.dropFirst()) : nil
  }
}
