import Diagnostics
import Languages

extension SourceText {
  /// The text with some ranges replaced; each replacement stands in the file where what it replaced
  /// stood.
  func replacing(_ edits: [TextReplacement]) -> SourceText {
    guard !edits.isEmpty else { return self }
    let bytes = Array(string.utf8)
    var text: [UInt8] = []
    var map: SourceMap?
    var done = 0
    func keep(_ part: SourceMap) {
      if map == nil { map = part } else { map?.append(part, at: text.count) }
    }
    for edit in edits {
      if edit.range.lowerBound > done {
        keep(self.map.slice(done..<edit.range.lowerBound))
        text += bytes[done..<edit.range.lowerBound]
      }
      let span = self.map.span(of: edit.range)
      keep(
        SourceMap(
          source: span.source,
          segments: [
            SourceMap.Segment(
              text: 0, file: Int(span.start), fileLength: Int(span.end - span.start),
              isLinear: false)
          ]))
      text += Array(edit.text.utf8)
      done = edit.range.upperBound
    }
    if done < bytes.count {
      keep(self.map.slice(done..<bytes.count))
      text += bytes[done...]
    }
    return SourceText(String(decoding: text, as: UTF8.self), map: map ?? self.map)
  }
}
