import Diagnostics

/// Where the text of a scalar stands in the file, byte for byte.
enum ScalarMap {
  static func map(of record: NodeTree.Record, in tree: NodeTree) -> SourceMap {
    let range = Int(record.start)..<Int(record.end)
    if record.first < 0 {
      let start = range.lowerBound + (record.style == .plain ? 0 : 1)
      return SourceMap(
        span: SourceSpan(source: tree.source, start: start, end: start + Int(record.count)))
    }
    return whole(range, in: tree)
  }

  /// The map of a scalar that points at all of it, whatever part is asked for.
  private static func whole(_ range: Range<Int>, in tree: NodeTree) -> SourceMap {
    SourceMap(
      source: tree.source,
      segments: [
        SourceMap.Segment(
          text: 0, file: range.lowerBound, fileLength: range.count, isLinear: false)
      ])
  }
}
