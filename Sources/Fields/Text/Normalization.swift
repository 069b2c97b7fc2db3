import Diagnostics

/// Unicode Normalization Form C (UAX 15).
enum Normalization {
  /// True where the text may hold something that NFC changes: nothing below U+0300 does.
  static func needsLook(_ text: String) -> Bool {
    text.utf8.contains { $0 >= 0xCC }
  }

  static func composed(_ text: String) -> String {
    guard needsLook(text) else { return text }
    return String(decoding: text._nfcCodeUnits, as: UTF8.self)
  }

  /// The text in NFC; a character that was composed is one piece of the map.
  static func composed(_ text: SourceText) -> SourceText {
    guard needsLook(text.string), !isComposed(text.string) else { return text }
    var bytes: [UInt8] = []
    var segments: [SourceMap.Segment] = []
    var offset = 0
    for character in text.string {
      let length = character.utf8.count
      let composed = String(character)._nfcCodeUnits
      let source = text.map.slice(offset..<offset + length)
      if composed.elementsEqual(character.utf8) {
        segments += shifted(source.segments, by: bytes.count)
      } else {
        let span = text.map.span(of: offset..<offset + length)
        segments.append(
          SourceMap.Segment(
            text: bytes.count, file: Int(span.start), fileLength: Int(span.end - span.start),
            isLinear: false))
      }
      bytes += composed
      offset += length
    }
    return SourceText(
      String(decoding: bytes, as: UTF8.self),
      map: SourceMap(source: text.map.source, segments: joined(segments)))
  }

  static func isComposed(_ text: String) -> Bool {
    text._nfcCodeUnits.elementsEqual(text.utf8)
  }

  /// The place of the first character that is not composed, in UTF-8 offsets.
  static func firstDecomposed(in text: String) -> Range<Int>? {
    guard needsLook(text), !isComposed(text) else { return nil }
    var offset = 0
    for character in text {
      let length = character.utf8.count
      if !isComposed(String(character)) { return offset..<offset + length }
      offset += length
    }
    return nil
  }

  private static func shifted(
    _ segments: [SourceMap.Segment], by length: Int
  ) -> [SourceMap.Segment] {
    segments.map { segment in
      var moved = segment
      moved.text += Int32(clamping: length)
      return moved
    }
  }

  /// Neighbouring linear segments that continue each other become one.
  private static func joined(_ segments: [SourceMap.Segment]) -> [SourceMap.Segment] {
    var result: [SourceMap.Segment] = []
    for segment in segments {
      if let last = result.last, last.isLinear, segment.isLinear,
        segment.file - last.file == segment.text - last.text
      {
        result[result.count - 1].fileLength = segment.file + segment.fileLength - last.file
      } else {
        result.append(segment)
      }
    }
    return result
  }
}
