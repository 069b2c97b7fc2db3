import Diagnostics

/// Reads what stands between the brackets of a cross-reference: `#id`, `#id, page`.
struct ReferenceReader {
  private let text: BracketText
  private let report: MarkupReport

  init(_ text: SourceText, report: MarkupReport) {
    self.text = BracketText(text)
    self.report = report
  }

  /// Nil where it is malformed, which then has been reported.
  func reference() -> CrossReference? {
    let end = text.keyEnd(from: min(1, text.bytes.count))
    let id = text.string(min(1, end)..<end)
    guard let form = form(behind: end) else { return nil }
    return CrossReference(id: id, form: form, span: text.source.span(of: 0..<end))
  }

  /// Nothing, or a comma and one word.
  private func form(behind end: Int) -> CrossReference.Form? {
    let count = text.bytes.count
    let next = text.skippingSpace(from: end)
    guard next < count else { return .full }
    guard text.bytes[next] == .comma else {
      return fail(#"a reference's id is followed by a comma or "]""#, from: next)
    }
    let start = min(text.skippingSpace(from: next + 1), count)
    switch text.string(start..<text.trimmedEnd(of: start..<count)) {
    case "name": return .name
    case "page": return .page
    case "": return fail("nothing follows the reference's comma", from: next)
    case let word: return fail(#"a reference has no form "\#(word)""#, from: start)
    }
  }

  private func fail(_ summary: String, from offset: Int) -> CrossReference.Form? {
    report.malformedReference(summary, at: text.source.span(of: offset..<text.bytes.count))
    return nil
  }
}

extension CrossReference {
  /// The id to which a link's address leads; nil for an address outside the document.
  static func id(_ address: String) -> String? {
    address.utf8.first == .numberSign ? String(address.dropFirst()) : nil
  }
}
