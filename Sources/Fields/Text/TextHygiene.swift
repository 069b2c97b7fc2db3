import Diagnostics

/// Looks over every key and text of a file for characters that no text may hold.
enum TextHygiene {
  /// Nothing is found twice: what stands unescaped in the file was reported when it was opened.
  ///
  /// - Parameter isHarmless: whether the whole file is, where that is known.
  static func report(
    _ tree: NodeTree, isHarmless: Bool? = nil, into sink: DiagnosticSink
  ) {
    let isHarmlessFile =
      isHarmless ?? tree.content.withUnsafeBufferPointer { TextScan.isHarmless($0) }
    for record in tree.records where record.kind == .scalar {
      if isHarmlessFile, record.first < 0 { continue }
      let bytes = tree.bytes(of: record)
      if bytes.withUnsafeBufferPointer({ TextScan.isHarmless($0) }) { continue }
      report(String(decoding: bytes, as: UTF8.self), of: record, in: tree, sink)
    }
  }

  private static func report(
    _ text: String, of record: NodeTree.Record, in tree: NodeTree, _ sink: DiagnosticSink
  ) {
    guard !sink.isFull else { return }
    let map = ScalarMap.map(of: record, in: tree)
    for fault in TextScan.faults(in: text) {
      sink.report(fault.diagnostic(at: map.span(of: fault.range)))
    }
    guard let decomposed = Normalization.firstDecomposed(in: text) else { return }
    sink.report(
      Diagnostic(
        FieldsDiagnostics.notNFC, "decomposed characters here are composed (Unicode NFC)",
        at: map.span(of: decomposed)))
  }
}
