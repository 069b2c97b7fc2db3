import Diagnostics

/// The values of one file in flat arrays: a few bytes a node, so that a million of them fit.
///
/// Aliases stay one record however often they are used, so no alias bomb can unfold.
final class NodeTree: Sendable {
  /// One key, value, or alias.
  struct Record: Sendable {
    enum Kind: UInt8, Sendable { case scalar, sequence, mapping, alias, broken }
    enum Style: UInt8, Sendable {
      case plain, singleQuoted, doubleQuoted, literal, folded, jsonString
      /// Of a file of another format, whose reader said what the text is.
      case found

      /// How many bytes stand before the text where the file holds it byte for byte.
      var quoteLength: Int { self == .plain || self == .found ? 0 : 1 }
    }

    var kind: Kind
    var style: Style = .plain
    /// The value's own bytes in the file.
    var start: Int32
    var end: Int32
    /// Scalar: offset of its text in `decoded`, or -1 where the file holds it byte for byte.
    /// Sequence, mapping: first of its `children`. Alias: the record that it stands for.
    var first: Int32 = -1
    /// Scalar: length of its text in bytes. Sequence, mapping: how many children.
    var count: Int32 = 0
  }

  let source: SourceID
  /// The file's bytes, forbidden characters replaced by harmless ones of the same length.
  let content: [UInt8]
  let records: [Record]
  /// Items of sequences; keys and values of mappings by turns.
  let children: [Int32]
  /// Texts that do not stand in the file byte for byte.
  let decoded: [UInt8]

  init(_ builder: TreeBuilder) {
    source = builder.source
    content = builder.content
    records = builder.records
    children = builder.children
    decoded = builder.decoded
  }

  func span(of record: Record) -> SourceSpan {
    SourceSpan(source: source, start: Int(record.start), end: Int(record.end))
  }

  /// The node with this number, aliases followed; `use` is the place of an alias passed before.
  func node(_ index: Int32, use: SourceSpan? = nil) -> Node {
    let record = records[Int(index)]
    guard record.kind == .alias else { return Node(tree: self, index: index, use: use) }
    return Node(tree: self, index: record.first, use: use ?? span(of: record))
  }

  func children(of record: Record) -> ArraySlice<Int32> {
    children[Int(record.first)..<Int(record.first + record.count)]
  }

  /// The scalar's text as decoded, before it is brought to NFC.
  func bytes(of record: Record) -> ArraySlice<UInt8> {
    scalarBytes(of: record, content: content, decoded: decoded)
  }
}

/// The text behind a scalar's record: a stretch of the file, or of what had to be decoded.
func scalarBytes(
  of record: NodeTree.Record, content: [UInt8], decoded: [UInt8]
) -> ArraySlice<UInt8> {
  let count = Int(record.count)
  if record.first >= 0 { return decoded[Int(record.first)..<Int(record.first) + count] }
  let start = Int(record.start) + record.style.quoteLength
  return content[start..<start + count]
}
