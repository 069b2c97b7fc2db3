import Diagnostics

/// Unicode Normalization Form C (UAX 15).
enum Normalization {
  static func composed(_ text: String) -> String {
    guard !TextScan.isHarmless(text) else { return text }
    return String(decoding: text._nfcCodeUnits, as: UTF8.self)
  }

  /// The text in NFC; a character that was composed is one piece of the map.
  static func composed(_ text: SourceText) -> SourceText {
    guard !TextScan.isHarmless(text.string), !isComposed(text.string) else { return text }
    var composition = Composition(text)
    for character in text.string { composition.take(character) }
    return composition.result
  }

  static func isComposed(_ text: String) -> Bool {
    text._nfcCodeUnits.elementsEqual(text.utf8)
  }

  /// The place of the first character that is not composed, in UTF-8 offsets.
  static func firstDecomposed(in text: String) -> Range<Int>? {
    guard !isComposed(text) else { return nil }
    var offset = 0
    for character in text {
      let length = character.utf8.count
      if !isComposed(String(character)) { return offset..<offset + length }
      offset += length
    }
    return nil
  }
}

/// A text in NFC as it grows, with its map.
private struct Composition {
  private let text: SourceText
  private var bytes: [UInt8] = []
  private var segments: [SourceMap.Segment] = []
  /// In the text as it was.
  private var offset = 0
  /// First byte behind the last character that changed.
  private var unchanged = 0

  init(_ text: SourceText) { self.text = text }

  mutating func take(_ character: Character) {
    let length = character.utf8.count
    defer { offset += length }
    guard character.utf8.contains(where: { $0 >= 0xCC }) else { return }
    let composed = String(character)._nfcCodeUnits
    if composed.elementsEqual(character.utf8) { return }
    copyUnchanged()
    let span = text.span(of: offset..<offset + length)
    segments.append(
      SourceMap.Segment(
        text: bytes.count, file: Int(span.start), fileLength: Int(span.end - span.start),
        isLinear: false))
    bytes += composed
    unchanged = offset + length
  }

  var result: SourceText {
    mutating get {
      copyUnchanged()
      return SourceText(
        String(decoding: bytes, as: UTF8.self),
        map: SourceMap(source: text.map.source, segments: segments))
    }
  }

  private mutating func copyUnchanged() {
    guard unchanged < offset else { return }
    for var segment in text.map.slice(unchanged..<offset).segments {
      segment.text += Int32(clamping: bytes.count)
      segments.append(segment)
    }
    bytes += text.string.utf8.dropFirst(unchanged).prefix(offset - unchanged)
    unchanged = offset
  }
}
