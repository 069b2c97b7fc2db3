package import Diagnostics

/// Reads the texts of CSL-JSON: plain, but for the few tags that its processors know.
///
/// `<i>` and `<b>` stress, `<span>`, `<sc>`, `<sup>` and `<sub>` are passed over; any other `<` is
/// itself.
package struct TaggedText {
  private let source: SourceText
  private let bytes: [UInt8]
  private var position = 0

  package static func inlines(_ text: SourceText) -> [Inline] {
    guard text.string.utf8.contains(UInt8(ascii: "<")) else { return [.text(text)] }
    var reader = TaggedText(text)
    return reader.content(until: nil, depth: 0)
  }

  private init(_ source: SourceText) {
    self.source = source
    bytes = Array(source.string.utf8)
  }

  private struct Tag {
    let name: String
    let isEnd: Bool
    /// Behind its `>`.
    let end: Int
  }

  /// Up to the end tag of this name, or of the text.
  private mutating func content(until name: String?, depth: Int) -> [Inline] {
    var inlines: [Inline] = []
    var start = position
    while position < bytes.count {
      guard let tag = tag(), depth < 32 || tag.isEnd else {
        position += 1
        continue
      }
      append(start..<position, to: &inlines)
      position = tag.end
      start = position
      if tag.isEnd {
        if tag.name == name { return inlines }
        continue
      }
      if Self.wrapping.contains(tag.name) {
        let inner = content(until: tag.name, depth: depth + 1)
        inlines.append(tag.name == "b" ? .strong(inner) : .emphasis(inner))
        start = position
      }
    }
    append(start..<bytes.count, to: &inlines)
    return inlines
  }

  private func append(_ range: Range<Int>, to inlines: inout [Inline]) {
    guard !range.isEmpty else { return }
    let text = String(decoding: bytes[range], as: UTF8.self)
    inlines.append(.text(SourceText(text, map: source.map.slice(range))))
  }

  private static let wrapping = ["i", "b"]
  private static let known = ["i", "b", "span", "sc", "sup", "sub"]

  /// The tag that begins here.
  private func tag() -> Tag? {
    guard bytes[position] == UInt8(ascii: "<"),
      let close = bytes[position...].prefix(80).firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    var inside = bytes[position + 1..<close]
    let isEnd = inside.first == UInt8(ascii: "/")
    if isEnd { inside.removeFirst() }
    let name = String(decoding: inside.prefix { $0 != 0x20 }, as: UTF8.self).lowercased()
    guard Self.known.contains(name) else { return nil }
    return Tag(name: name, isEnd: isEnd, end: close + 1)
  }
}
