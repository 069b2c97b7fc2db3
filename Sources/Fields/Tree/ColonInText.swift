import Diagnostics

/// Text that became a mapping, since a colon before a space ends a key in YAML:
/// `- Tanggal: 1 Februari`.
struct ColonInText {
  /// As it is written, on one line.
  let text: String
  /// Of the first key.
  let span: SourceSpan

  /// Nil for a mapping in braces or with a key in quotes, which its author wanted, and for one that
  /// holds more than texts.
  init?(_ node: Node) {
    guard node.kind == .mapping, node.use == nil else { return nil }
    let (entries, content) = (node.entries, node.tree.content)
    let start = Int(node.record.start)
    guard let first = entries.first, let last = entries.last, content.indices.contains(start),
      content[start] != UInt8(ascii: "{"),
      entries.allSatisfy({ $0.isText })
    else { return nil }
    let end = max(Int(last.value.record.end), Int(last.key.record.end) + 1)
    let begin = Int(first.key.record.start)
    guard begin < end, end <= content.count else { return nil }
    text = Self.line(content[begin..<end])
    span = first.key.span
  }

  /// What to write instead: the text in quotes, which tell it from the colon's other meaning.
  var quoted: String {
    let hasQuotes = text.utf8.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
    guard hasQuotes else { return "\"\(text)\"" }
    return "'"
      + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
      + "'"
  }

  private static func line(_ bytes: ArraySlice<UInt8>) -> String {
    let words = bytes.split { $0 == 0x20 || (0x09...0x0D).contains($0) }
    return words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }
}

extension Node.Entry {
  /// Whether key and value stand in the text as words would.
  fileprivate var isText: Bool {
    key.use == nil && value.use == nil && key.record.style == .plain && key.kind == .scalar
      && value.kind == .scalar && ![.literal, .folded].contains(value.record.style)
  }
}

extension FieldValue {
  /// Reports text that a colon made a mapping; false for any other value.
  func rejectsColon() -> Bool {
    guard let colon = ColonInText(node) else { return false }
    sink.report(
      Diagnostic(
        FieldsDiagnostics.colonInText,
        "the colon behind \"\(excerpt(key))\" makes this text a mapping", at: colon.span,
        hint: "put text with a colon and a space in quotes: \(colon.quoted)"))
    return true
  }

  private var key: String { node.entries.first?.key.string ?? "" }
}
