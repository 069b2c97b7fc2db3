import CYAML
import Diagnostics

/// Turns libyaml's events into nodes.
struct YAMLReader {
  private var builder: TreeBuilder
  private var cursor: MarkCursor
  private var documents = 0
  private let content: [UInt8]
  /// Where the text begins, after a byte order mark.
  private let start: Int

  private init(source: SourceID, content: [UInt8], start: Int) {
    builder = TreeBuilder(source: source, content: content)
    cursor = MarkCursor(content, start: start)
    self.content = content
    self.start = start
  }

  /// The values of a document in valid UTF-8 that begins at `start`.
  static func read(
    _ content: [UInt8], source: SourceID, start: Int
  ) throws(ReadingStop) -> TreeBuilder {
    var reader = YAMLReader(source: source, content: content, start: start)
    try reader.refuseTagDirective()
    let result = content.withUnsafeBufferPointer { bytes in
      Result { () throws(ReadingStop) in
        try reader.readEvents(UnsafeBufferPointer(rebasing: bytes[start...]))
      }
    }
    try result.get()
    return reader.builder
  }

  private mutating func readEvents(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadingStop) {
    guard let parser = YAMLParser(bytes) else { throw stop("memory is short", at: start) }
    while true {
      guard parser.advance() else { throw syntaxError(parser.failure) }
      if parser.event.type == YAML_STREAM_END_EVENT { return }
      try read(parser.event)
    }
  }

  private mutating func read(_ event: yaml_event_t) throws(ReadingStop) {
    switch event.type {
    case YAML_DOCUMENT_START_EVENT: try startDocument(event)
    case YAML_SCALAR_EVENT: try scalar(event)
    case YAML_ALIAS_EVENT: try alias(event)
    case YAML_SEQUENCE_START_EVENT:
      let start = event.data.sequence_start
      try open(.sequence, event, tag: start.tag, anchor: start.anchor)
    case YAML_MAPPING_START_EVENT:
      let start = event.data.mapping_start
      try open(.mapping, event, tag: start.tag, anchor: start.anchor)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: close(event)
    default: break
    }
  }

  private mutating func startDocument(_ event: yaml_event_t) throws(ReadingStop) {
    documents += 1
    guard documents > 1 else { return }
    let place = range(event)
    throw ReadingStop(
      diagnostic: Diagnostic(
        FieldsDiagnostics.severalDocuments, "a second document begins here",
        at: builder.span(place.lowerBound..<min(place.lowerBound + 3, content.count)),
        hint: "keep one document a file: remove \"---\", or move what follows to a file of its own")
    )
  }

  private mutating func scalar(_ event: yaml_event_t) throws(ReadingStop) {
    let scalar = event.data.scalar
    var place = skipProperties(range(event), tag: scalar.tag, anchor: scalar.anchor)
    let style = Self.style(scalar.style)
    if style == .literal || style == .folded { place = withoutTrailingBreaks(place) }
    let token = ScalarToken(style: style, range: place, anchor: Self.name(scalar.anchor))
    try builder.scalar(token, UnsafeBufferPointer(start: scalar.value, count: scalar.length))
  }

  private mutating func alias(_ event: yaml_event_t) throws(ReadingStop) {
    guard let name = Self.name(event.data.alias.anchor) else { return }
    try builder.alias(name, at: range(event))
  }

  private mutating func open(
    _ kind: NodeTree.Record.Kind, _ event: yaml_event_t, tag: UnsafeMutablePointer<UInt8>?,
    anchor: UnsafeMutablePointer<UInt8>?
  ) throws(ReadingStop) {
    let place = skipProperties(range(event), tag: tag, anchor: anchor)
    try builder.open(kind, at: place, anchor: Self.name(anchor))
  }

  /// A block ends where its last child does: libyaml's end mark is the next token's.
  private mutating func close(_ event: yaml_event_t) {
    let place = range(event)
    builder.close(end: place.isEmpty ? nil : place.upperBound)
  }

  private mutating func range(_ event: yaml_event_t) -> Range<Int> {
    let start = cursor.offset(of: event.start_mark.index)
    return start..<max(start, cursor.offset(of: event.end_mark.index))
  }

  private func withoutTrailingBreaks(_ place: Range<Int>) -> Range<Int> {
    var end = place.upperBound
    while end > place.lowerBound, YAMLBytes.isBlankOrBreak(content[end - 1]) { end -= 1 }
    return place.lowerBound..<end
  }

  /// The place of a value behind its anchor and tag; a tag is reported.
  private mutating func skipProperties(
    _ place: Range<Int>, tag: UnsafeMutablePointer<UInt8>?, anchor: UnsafeMutablePointer<UInt8>?
  ) -> Range<Int> {
    guard tag != nil || anchor != nil else { return place }
    var position = place.lowerBound
    while position < place.upperBound {
      switch content[position] {
      case UInt8(ascii: "!"):
        let end = YAMLBytes.endOfWord(content, from: position)
        reportTag(position..<end)
        position = end
      case UInt8(ascii: "&"): position = YAMLBytes.endOfWord(content, from: position)
      case UInt8(ascii: "#"): position = YAMLBytes.endOfLine(content, from: position)
      case let byte where YAMLBytes.isBlankOrBreak(byte): position += 1
      default: return position..<place.upperBound
      }
    }
    return place.upperBound..<place.upperBound
  }

  private mutating func reportTag(_ place: Range<Int>) {
    let tag = String(decoding: content[place], as: UTF8.self)
    builder.report(
      FieldsDiagnostics.explicitTag, "the tag \"\(excerpt(tag))\" has no meaning here", at: place,
      hint: "remove it: the field decides what its value is")
  }

  /// Tags are not used, and libyaml compares every `%TAG` line with all before it.
  private func refuseTagDirective() throws(ReadingStop) {
    var position = start
    while position < content.count {
      let end = YAMLBytes.endOfLine(content, from: position)
      let line = content[position..<end]
      if line.starts(with: "%TAG".utf8) {
        throw ReadingStop(
          diagnostic: Diagnostic(
            FieldsDiagnostics.explicitTag, "tags have no meaning here",
            at: builder.span(position..<end), hint: "remove the %TAG line and the tags"))
      }
      let isPreamble =
        line.allSatisfy(YAMLBytes.isBlankOrBreak)
        || line.first == UInt8(ascii: "#") || line.first == UInt8(ascii: "%")
      guard isPreamble else { return }
      position = end + 1
    }
  }

  private mutating func syntaxError(_ failure: YAMLFailure) -> ReadingStop {
    YAMLSyntaxError(
      failure: failure, problem: cursor.offset(of: failure.mark),
      context: cursor.offset(of: failure.contextMark), neighbours: builder.neighbours
    ).stop(source: builder.source)
  }

  private func stop(_ summary: String, at offset: Int) -> ReadingStop {
    ReadingStop(
      diagnostic: Diagnostic(
        FieldsDiagnostics.yamlSyntax, summary, at: builder.span(offset..<offset)))
  }

  private static func name(_ pointer: UnsafeMutablePointer<UInt8>?) -> String? {
    pointer.map { String(cString: $0) }
  }

  private static func style(_ style: yaml_scalar_style_t) -> NodeTree.Record.Style {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }
}

/// The few character classes of YAML that places are found by.
enum YAMLBytes {
  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
  static func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
  static func isBlankOrBreak(_ byte: UInt8) -> Bool { isBlank(byte) || isBreak(byte) }

  static func endOfLine(_ content: [UInt8], from position: Int) -> Int {
    content[position...].firstIndex(where: isBreak) ?? content.count
  }

  static func endOfWord(_ content: [UInt8], from position: Int) -> Int {
    content[position...].firstIndex(where: isBlankOrBreak) ?? content.count
  }
}
