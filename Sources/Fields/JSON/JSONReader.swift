import Diagnostics

/// Reads JSON (RFC 8259) into nodes, without recursion.
///
/// One syntax error ends it. Half surrogate pairs and controls in strings are reported, and reading
/// goes on.
struct JSONReader {
  /// What may come next.
  private enum Expectation {
    case value, firstItem, firstKey, key, colon, end
  }

  private struct Container {
    let isObject: Bool
    let start: Int
  }

  var builder: TreeBuilder
  let content: [UInt8]
  var position: Int
  private var containers: [Container] = []

  private init(content: [UInt8], source: SourceID, start: Int) {
    builder = TreeBuilder(source: source, content: content)
    self.content = content
    position = start
  }

  /// The value in valid UTF-8 that begins at `start`.
  static func read(
    _ content: [UInt8], source: SourceID, start: Int
  ) throws(ReadingStop) -> TreeBuilder {
    var reader = JSONReader(content: content, source: source, start: start)
    var expected = Expectation.value
    while expected != .end { expected = try reader.step(expected) }
    reader.skipSpace()
    if let next = reader.next { throw reader.unexpected(next, after: .end) }
    return reader.builder
  }

  var next: UInt8? { position < content.count ? content[position] : nil }

  private mutating func skipSpace() {
    while let byte = next, YAMLBytes.isBlankOrBreak(byte) { position += 1 }
  }

  private mutating func step(_ expected: Expectation) throws(ReadingStop) -> Expectation {
    skipSpace()
    guard let byte = next else { throw endOfFile() }
    switch (expected, byte) {
    case (.firstItem, UInt8(ascii: "]")), (.firstKey, UInt8(ascii: "}")): return try close()
    case (.value, _), (.firstItem, _): return try value(byte)
    case (.key, UInt8(ascii: "\"")), (.firstKey, UInt8(ascii: "\"")):
      try string()
      return .colon
    case (.colon, UInt8(ascii: ":")):
      position += 1
      return .value
    default: throw unexpected(byte, after: expected)
    }
  }

  private mutating func value(_ byte: UInt8) throws(ReadingStop) -> Expectation {
    switch byte {
    case UInt8(ascii: "{"): return try open(isObject: true)
    case UInt8(ascii: "["): return try open(isObject: false)
    case UInt8(ascii: "\""): try string()
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
    default: try word(byte)
    }
    return try afterValue()
  }

  private mutating func open(isObject: Bool) throws(ReadingStop) -> Expectation {
    try builder.open(
      isObject ? .mapping : .sequence, at: position..<position + 1, anchor: nil)
    containers.append(Container(isObject: isObject, start: position))
    position += 1
    return isObject ? .firstKey : .firstItem
  }

  private mutating func close() throws(ReadingStop) -> Expectation {
    position += 1
    builder.close(end: position)
    containers.removeLast()
    return try afterValue()
  }

  private mutating func afterValue() throws(ReadingStop) -> Expectation {
    guard let container = containers.last else { return .end }
    skipSpace()
    switch next {
    case UInt8(ascii: ","):
      let comma = position
      position += 1
      skipSpace()
      if next == UInt8(ascii: "}") || next == UInt8(ascii: "]") {
        throw stop("a comma after the last item", at: comma, hint: "remove it")
      }
      return container.isObject ? .key : .value
    case UInt8(ascii: "}") where container.isObject, UInt8(ascii: "]") where !container.isObject:
      return try close()
    case let byte?: throw missingComma(byte, container)
    case nil: throw endOfFile()
    }
  }

  private func missingComma(_ byte: UInt8, _ container: Container) -> ReadingStop {
    let close = container.isObject ? "}" : "]"
    return stop(
      "\",\" or \"\(close)\" was expected here", at: position,
      hint: commentHint(byte)
        ?? "put a comma between items; close what \"\(open(container))\" opened",
      notes: [.init("opened here", at: builder.span(container.start..<container.start + 1))])
  }

  private func open(_ container: Container) -> String { container.isObject ? "{" : "[" }

  private func endOfFile() -> ReadingStop {
    guard let container = containers.last else {
      return stop("the file ends before its value", at: position, hint: "write the data")
    }
    return stop(
      "the file ends inside \(container.isObject ? "an object" : "an array")", at: position,
      hint: "close it with \"\(container.isObject ? "}" : "]")\"",
      notes: [.init("opened here", at: builder.span(container.start..<container.start + 1))])
  }

  private func unexpected(_ byte: UInt8, after expected: Expectation) -> ReadingStop {
    switch expected {
    case .end:
      stop(
        "something follows the file's value", at: position,
        hint: "a file holds one value: remove it")
    case .colon:
      stop("\":\" was expected after the key", at: position, hint: "write \"key\": value")
    case .key, .firstKey:
      stop(
        "a key in double quotes was expected here", at: position,
        hint: commentHint(byte) ?? "write \"key\": value")
    case .value, .firstItem:
      stop("a value was expected here", at: position, hint: commentHint(byte))
    }
  }

  func commentHint(_ byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "#"): "JSON has no comments: remove it, or write YAML"
    case UInt8(ascii: "'"): "strings of JSON are in double quotes"
    default: nil
    }
  }

  func stop(
    _ summary: String, at offset: Int, hint: String? = nil, notes: [Diagnostic.Note] = []
  ) -> ReadingStop {
    var end = min(offset + 1, content.count)
    while end < content.count, isContinuation(content[end]) { end += 1 }
    return ReadingStop(
      diagnostic: Diagnostic(
        FieldsDiagnostics.jsonSyntax, summary, at: builder.span(offset..<end), notes: notes,
        hint: hint))
  }
}
