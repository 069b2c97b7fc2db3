import Diagnostics

/// Ends reading at once: the file's only diagnostic then.
struct ReadingStop: Error {
  let diagnostic: Diagnostic
}

/// A scalar as a reader hands it over.
struct ScalarToken {
  var style: NodeTree.Record.Style
  /// Of the scalar in the file, quotes included, anchor and tag not.
  var range: Range<Int>
  var anchor: String?
}

/// Collects a reader's events into the arrays of a `NodeTree`, counts them against the limits, and
/// keeps what is wrong with keys and aliases for the end.
struct TreeBuilder {
  /// A sequence or mapping whose end has not come.
  private struct Frame {
    let record: Int32
    let firstPending: Int
    let expandedBefore: Int
    let anchor: String?
    /// Sequences and mappings inside each other below it.
    var height = 0
  }

  /// What an alias needs to know of its anchor.
  private struct Anchor {
    let record: Int32
    var isOpen: Bool
    var expanded = 1
    var height = 0
  }

  let source: SourceID
  let content: [UInt8]
  private(set) var records: [NodeTree.Record] = []
  private(set) var children: [Int32] = []
  private(set) var decoded: [UInt8] = []
  /// Errors that do not end reading.
  private(set) var problems: [Diagnostic] = []
  private var frames: [Frame] = []
  private var pending: [Int32] = []
  private var anchors: [String: Anchor] = [:]
  private var expanded = 0

  /// - Parameter count: how many values are to come; nil for as many as such a file has.
  init(source: SourceID, content: [UInt8], count: Int? = nil) {
    self.source = source
    self.content = content
    records.reserveCapacity(count ?? content.count / 32)
  }

  mutating func report(
    _ kind: DiagnosticKind, _ summary: String, at range: Range<Int>,
    notes: [Diagnostic.Note] = [], hint: String? = nil
  ) {
    guard problems.count <= DiagnosticSink.limit else { return }
    problems.append(Diagnostic(kind, summary, at: span(range), notes: notes, hint: hint))
  }

  func span(_ range: Range<Int>) -> SourceSpan {
    SourceSpan(source: source, start: range.lowerBound, end: range.upperBound)
  }

  /// Adds a scalar whose text is `bytes`, which are kept only where the file differs from them.
  mutating func scalar(
    _ token: ScalarToken, _ bytes: UnsafeBufferPointer<UInt8>
  ) throws(ReadingStop) {
    try count(1, at: token.range)
    var record = NodeTree.Record(
      kind: .scalar, style: token.style, start: Int32(clamping: token.range.lowerBound),
      end: Int32(clamping: token.range.upperBound), count: Int32(clamping: bytes.count))
    if !standsInFile(bytes, token) {
      record.first = Int32(clamping: decoded.count)
      decoded.append(contentsOf: bytes)
    }
    let index = append(record)
    if let anchor = token.anchor { anchors[anchor] = Anchor(record: index, isOpen: false) }
  }

  private func standsInFile(_ bytes: UnsafeBufferPointer<UInt8>, _ token: ScalarToken) -> Bool {
    let quote = token.style.quoteLength
    guard token.style != .literal, token.style != .folded,
      token.range.count == bytes.count + 2 * quote
    else { return false }
    let start = token.range.lowerBound + quote
    return content[start..<start + bytes.count].elementsEqual(bytes)
  }

  mutating func open(
    _ kind: NodeTree.Record.Kind, at range: Range<Int>, anchor: String?
  ) throws(ReadingStop) {
    try count(1, at: range)
    guard frames.count < Limits.depth else { throw tooDeep(at: range) }
    let record = NodeTree.Record(
      kind: kind, start: Int32(clamping: range.lowerBound), end: Int32(clamping: range.upperBound))
    let index = append(record)
    frames.append(
      Frame(
        record: index, firstPending: pending.count, expandedBefore: expanded - 1, anchor: anchor))
    if let anchor { anchors[anchor] = Anchor(record: index, isOpen: true) }
  }

  /// Ends the innermost sequence or mapping; `end` is nil where only its last child tells.
  mutating func close(end: Int?) {
    guard let frame = frames.popLast() else { return }
    var own = pending[frame.firstPending...]
    let last = own.last.map { records[Int($0)].end }
    if records[Int(frame.record)].kind == .mapping { own = checkedPairs(own) }
    records[Int(frame.record)].first = Int32(clamping: children.count)
    records[Int(frame.record)].count = Int32(clamping: own.count)
    if let end = end.map({ Int32(clamping: $0) }) ?? last { records[Int(frame.record)].end = end }
    children.append(contentsOf: own)
    pending.removeSubrange(frame.firstPending...)
    raiseHeight(frame.height + 1)
    if let anchor = frame.anchor {
      anchors[anchor] = Anchor(
        record: frame.record, isOpen: false, expanded: expanded - frame.expandedBefore,
        height: frame.height + 1)
    }
  }

  mutating func alias(_ name: String, at range: Range<Int>) throws(ReadingStop) {
    var record = NodeTree.Record(
      kind: .broken, start: Int32(clamping: range.lowerBound),
      end: Int32(clamping: range.upperBound))
    guard let anchor = anchors[name] else {
      report(
        FieldsDiagnostics.unknownAnchor, "no anchor \"&\(name)\" stands before this alias",
        at: range, hint: "write &\(name) before the value that the alias should repeat")
      _ = append(record)
      return
    }
    guard !anchor.isOpen else {
      let target = records[Int(anchor.record)]
      report(
        FieldsDiagnostics.recursiveAlias, "the alias \"*\(name)\" stands inside its own value",
        at: range,
        notes: [
          .init("the value begins here", at: span(Int(target.start)..<Int(target.start) + 1))
        ],
        hint: "a value cannot hold itself: write the part that is meant")
      _ = append(record)
      return
    }
    try count(anchor.expanded, at: range)
    guard frames.count + anchor.height <= Limits.depth else { throw tooDeep(at: range) }
    record.kind = .alias
    record.first = anchor.record
    _ = append(record)
    raiseHeight(anchor.height)
  }

  /// What stands beside the place where reading stopped.
  var neighbours: YAMLNeighbours {
    let frame = frames.last
    let last = pending.count > (frame?.firstPending ?? 0) ? pending.last : nil
    return YAMLNeighbours(
      content: content, last: last.map(range(of:)),
      open: frame.map { Int(records[Int($0.record)].start) }, isInner: frames.count > 1)
  }

  private mutating func append(_ record: NodeTree.Record) -> Int32 {
    let index = Int32(clamping: records.count)
    records.append(record)
    if !frames.isEmpty { pending.append(index) }
    return index
  }

  private mutating func raiseHeight(_ height: Int) {
    guard let last = frames.indices.last else { return }
    frames[last].height = max(frames[last].height, height)
  }

  private mutating func count(_ nodes: Int, at range: Range<Int>) throws(ReadingStop) {
    expanded += nodes
    guard expanded > Limits.nodes else { return }
    throw ReadingStop(
      diagnostic: Diagnostic(
        FieldsDiagnostics.tooManyNodes,
        "the file has more than \(Limits.nodes) keys and values, aliases counted as often as used",
        at: span(range), hint: "split the file, or repeat less by aliases"))
  }

  private func tooDeep(at range: Range<Int>) -> ReadingStop {
    ReadingStop(
      diagnostic: Diagnostic(
        FieldsDiagnostics.tooDeep, "lists and mappings are nested deeper than \(Limits.depth)",
        at: span(range), hint: "no field of a meeting needs such depth: look for a stray bracket"))
  }
}
