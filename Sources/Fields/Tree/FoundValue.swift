package import Diagnostics

/// A value that the reader of another format than YAML and JSON found in a file, with its place in
/// bytes. Its text need not stand there as it is.
package indirect enum FoundValue: Sendable {
  case text(String, Range<Int>)
  case list([FoundValue], Range<Int>)
  case mapping([Member], Range<Int>)

  package struct Member: Sendable {
    package let key: String
    package let keyRange: Range<Int>
    package let value: FoundValue

    package init(_ key: String, at keyRange: Range<Int>, _ value: FoundValue) {
      self.key = key
      self.keyRange = keyRange
      self.value = value
    }
  }
}

/// A file's bytes, known to be UTF-8 without forbidden characters, for readers of other formats.
package struct ReadableText: Sendable {
  package let bytes: [UInt8]
  /// Where the text begins, after a byte order mark.
  package let start: Int
  package let source: SourceID
  /// Whether no character of the file need be looked at again.
  private let isHarmless: Bool

  /// Nil for what is no text, too large or empty, of which exactly one diagnostic tells.
  package static func read(_ file: SourceFile, into sink: DiagnosticSink) -> ReadableText? {
    let source = sink.register(file)
    do throws(ReadingStop) {
      let text = try FileText(file, source: source)
      for problem in text.problems { sink.report(problem) }
      return ReadableText(
        bytes: text.content, start: text.start, source: source,
        isHarmless: text.content.withUnsafeBufferPointer { TextScan.isHarmless($0) })
    } catch {
      sink.report(error.diagnostic)
      return nil
    }
  }

  package func span(_ range: Range<Int>) -> SourceSpan {
    SourceSpan(source: source, start: range.lowerBound, end: range.upperBound)
  }

  /// The value as fields are read from; nil after a limit, of which one diagnostic tells.
  package func node(_ value: FoundValue, into sink: DiagnosticSink) -> Node? {
    do throws(ReadingStop) {
      var builder = TreeBuilder(source: source, content: bytes, count: 64)
      try builder.add(value)
      for problem in builder.problems { sink.report(problem) }
      let tree = NodeTree(builder)
      TextHygiene.report(tree, isHarmless: isHarmless, into: sink)
      return tree.node(0)
    } catch {
      sink.report(error.diagnostic)
      return nil
    }
  }
}

extension TreeBuilder {
  /// What goes deeper than the limit ends it, as in a file.
  fileprivate mutating func add(_ value: FoundValue) throws(ReadingStop) {
    switch value {
    case .text(let text, let range): try add(text, at: range)
    case .list(let items, let range):
      try open(.sequence, at: range, anchor: nil)
      for item in items { try add(item) }
      close(end: range.upperBound)
    case .mapping(let members, let range):
      try open(.mapping, at: range, anchor: nil)
      for member in members {
        try add(member.key, at: member.keyRange)
        try add(member.value)
      }
      close(end: range.upperBound)
    }
  }

  private mutating func add(_ text: String, at range: Range<Int>) throws(ReadingStop) {
    // Accents that its reader put upon letters become one character with them.
    let bytes = Array(Normalization.composed(text).utf8)
    let token = ScalarToken(style: .found, range: range, anchor: nil)
    var stop: ReadingStop?
    bytes.withUnsafeBufferPointer { buffer in
      do throws(ReadingStop) {
        try scalar(token, buffer)
      } catch {
        stop = error
      }
    }
    if let stop { throw stop }
  }
}
