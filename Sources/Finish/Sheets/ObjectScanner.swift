import Glibc
import PDFSyntax

/// An indirect object in the graphics library's stream: where its value and its data stand.
struct ScannedObject {
  let number: Int
  let value: Range<Int>
  let stream: Range<Int>?
}

/// The graphics library's PDF, cut into objects as it arrives.
///
/// Cairo writes objects one after another and never goes back, so no cross-reference table is
/// needed. It gives a stream's length in the object behind it; the end of a stream is therefore
/// taken only where the number found there is the distance passed.
struct ObjectScanner {
  private(set) var bytes: [UInt8] = []
  /// The objects since the last `discard`.
  private(set) var objects: [ScannedObject] = []
  /// Whether the cross-reference table was reached, behind which no object comes.
  private(set) var isComplete = false
  private var position = 0
  /// What `discard` has dropped, for places in messages.
  private var dropped = 0

  mutating func append(_ chunk: UnsafeRawBufferPointer) {
    if !isComplete { bytes.append(contentsOf: chunk) }
  }

  /// Finds all objects that have arrived in full.
  mutating func scan() throws(FinishingError) {
    while !isComplete, let end = try scanObject() { position = end }
  }

  /// Forgets all objects found so far and their bytes.
  mutating func discard() {
    objects.removeAll(keepingCapacity: true)
    bytes.removeSubrange(0..<position)
    dropped += position
    position = 0
  }

  /// Throws unless the stream came to its end.
  func checkComplete() throws(FinishingError) {
    guard isComplete else { throw .truncatedStream(offset: dropped + bytes.count) }
  }

  /// The end of the object at `position`; nil where it has not arrived in full.
  private mutating func scanObject() throws(FinishingError) -> Int? {
    var lexer = PDFLexer(bytes, position..<bytes.count)
    guard let first = lexer.next() else { return nil }
    if bytes.matches(first, "xref") {
      isComplete = true
      return nil
    }
    guard lexer.next() != nil, let keyword = lexer.next() else { return nil }
    guard let number = bytes.naturalNumber(first), bytes.matches(keyword, "obj") else {
      if keyword.end == bytes.count { return nil }
      throw .malformedObject(offset: dropped + first.start)
    }
    let start = lexer.position
    guard let closing = skipValue(&lexer) else { return nil }
    let value = start..<closing.start
    guard bytes.matches(closing, "stream") else {
      objects.append(ScannedObject(number: number, value: value, stream: nil))
      return closing.end
    }
    guard let stream = try streamRange(after: closing.end, dictionary: value) else { return nil }
    objects.append(ScannedObject(number: number, value: value, stream: stream))
    return stream.upperBound + Self.streamEnd.utf8CodeUnitCount
  }

  private static let streamEnd: StaticString = "\nendstream\nendobj\n"

  /// Moves behind `endobj` or `stream` and returns it.
  private func skipValue(_ lexer: inout PDFLexer) -> PDFToken? {
    while let token = lexer.next() {
      guard token.kind == .keyword else { continue }
      if bytes.matches(token, "endobj") || bytes.matches(token, "stream") { return token }
    }
    return nil
  }

  private func streamRange(
    after keyword: Int, dictionary: Range<Int>
  ) throws(FinishingError) -> Range<Int>? {
    guard keyword < bytes.count else { return nil }
    let start = keyword + (bytes[keyword] == 13 ? 2 : 1)
    guard let entry = bytes.dictionary(in: dictionary)?.value(of: "/Length", in: bytes) else {
      throw .malformedObject(offset: dropped + dictionary.lowerBound)
    }
    var lexer = PDFLexer(bytes, entry)
    guard let number = lexer.next().flatMap({ bytes.naturalNumber($0) }) else {
      throw .malformedObject(offset: dropped + entry.lowerBound)
    }
    if lexer.next() == nil { return directEnd(start: start, length: number) }
    var from = start
    while let end = find(Self.streamEnd, from: from) {
      if lengthObject(number, behind: end) == end - start { return start..<end }
      from = end + 1
    }
    return nil
  }

  private func directEnd(start: Int, length: Int) -> Range<Int>? {
    let end = start + length
    return find(Self.streamEnd, from: end) == end ? start..<end : nil
  }

  /// The number in object `number` if that follows the stream that ends at `end`.
  private func lengthObject(_ number: Int, behind end: Int) -> Int? {
    var lexer = PDFLexer(bytes, (end + Self.streamEnd.utf8CodeUnitCount)..<bytes.count)
    guard let first = lexer.next(), bytes.naturalNumber(first) == number, lexer.next() != nil,
      let keyword = lexer.next(), bytes.matches(keyword, "obj"), let value = lexer.next(),
      let closing = lexer.next(), bytes.matches(closing, "endobj")
    else { return nil }
    return bytes.naturalNumber(value)
  }

  private func find(_ text: StaticString, from start: Int) -> Int? {
    let length = text.utf8CodeUnitCount
    return bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return nil }
      var from = max(0, start)
      while from + length <= buffer.count {
        guard let line = memchr(base + from, 10, buffer.count - length + 1 - from) else {
          return nil
        }
        if memcmp(line, text.utf8Start, length) == 0 { return UnsafeRawPointer(line) - base }
        from = UnsafeRawPointer(line) - base + 1
      }
      return nil
    }
  }
}
