/// A line of a file as a diagnostic shows it, and the carets below.
struct SourceExcerpt {
  /// Code points shown before and after the place in a line too long to be shown whole.
  private static let context = 60
  /// Lines up to this many bytes are shown whole.
  private static let wholeLine = 240

  let text: String
  let carets: String

  /// `span` is in bytes of the file and begins in `line`; what lies behind the line is left out.
  init(_ bytes: [UInt8], line: Range<Int>, span: Range<Int>) {
    let start = min(max(span.lowerBound, line.lowerBound), line.upperBound)
    let end = min(max(span.upperBound, start), line.upperBound)
    let window = Self.window(bytes, line: line, around: start..<end)
    let before = Self.scalars(bytes[window.lowerBound..<start])
    let marked = Self.scalars(bytes[start..<min(end, window.upperBound)])
    let after = Self.scalars(bytes[min(end, window.upperBound)..<window.upperBound])
    let opening = window.lowerBound > line.lowerBound ? "…" : ""
    let closing = window.upperBound < line.upperBound ? "…" : ""
    text = opening + Self.shown(before) + Self.shown(marked) + Self.shown(after) + closing
    carets = (opening.isEmpty ? "" : " ") + Self.blanks(before) + Self.carets(marked)
  }

  private static func window(
    _ bytes: [UInt8], line: Range<Int>, around span: Range<Int>
  ) -> Range<Int> {
    guard line.count > wholeLine else { return line }
    var start = span.lowerBound
    var end = span.lowerBound
    for _ in 0..<context { start = previous(bytes, start, from: line.lowerBound) }
    for _ in 0..<(context + min(context, span.count)) {
      end = next(bytes, end, to: line.upperBound)
    }
    return start..<end
  }

  private static func previous(_ bytes: [UInt8], _ offset: Int, from start: Int) -> Int {
    var offset = max(start, offset - 1)
    while offset > start, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }

  private static func next(_ bytes: [UInt8], _ offset: Int, to end: Int) -> Int {
    var offset = min(end, offset + 1)
    while offset < end, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }

  private static func scalars(_ bytes: ArraySlice<UInt8>) -> String.UnicodeScalarView {
    String(decoding: bytes, as: UTF8.self).unicodeScalars
  }

  private static func shown(_ scalars: String.UnicodeScalarView) -> String {
    VisibleText.escaped(String(scalars), keepsTabs: true)
  }

  /// Blanks as wide as the text, tabs as tabs, so that carets stand right at any tab width.
  private static func blanks(_ scalars: String.UnicodeScalarView) -> String {
    scalars.map { scalar in
      scalar == "\t" ? "\t" : String(repeating: " ", count: VisibleText.width(scalar))
    }.joined()
  }

  private static func carets(_ scalars: String.UnicodeScalarView) -> String {
    let width = scalars.reduce(0) { $0 + ($1 == "\t" ? 1 : VisibleText.width($1)) }
    return String(repeating: "^", count: max(1, width))
  }
}
