import Diagnostics

/// A file's bytes once they are known to be UTF-8 without forbidden characters.
struct FileText {
  /// As in the file, but each forbidden character replaced by a harmless one of the same length, so
  /// that reading can go on and report what else is wrong.
  private(set) var content: [UInt8]
  /// Where the text begins, after a byte order mark.
  let start: Int
  private(set) var problems: [Diagnostic] = []
  private let source: SourceID

  init(_ file: SourceFile, source: SourceID) throws(ReadingStop) {
    self.source = source
    content = file.bytes
    start = content.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    try refuseSize()
    try refuseEncoding()
    try refuseBadBytes()
    replaceForbidden()
    if content[start...].allSatisfy(YAMLBytes.isBlankOrBreak) {
      throw ReadingStop(
        diagnostic: Self.emptyFile(source, isZero: file.bytes.contains(0)))
    }
  }

  private func span(_ start: Int, _ length: Int = 1) -> SourceSpan {
    SourceSpan(source: source, start: start, end: min(start + length, content.count))
  }

  private func refuseSize() throws(ReadingStop) {
    guard content.count > Limits.fileSize else { return }
    throw ReadingStop(diagnostic: Limits.fileTooLarge(content.count, at: span(0, 0)))
  }

  private func refuseEncoding() throws(ReadingStop) {
    guard let encoding = foreignEncoding else { return }
    throw ReadingStop(
      diagnostic: Diagnostic(
        FieldsDiagnostics.wrongEncoding, "the file is in \(encoding)", at: span(0, 0),
        hint: "save it as UTF-8"))
  }

  /// By byte order mark, or by the zero bytes that ASCII has in wider encodings.
  private var foreignEncoding: String? {
    let head = Array(content.prefix(4))
    if head == [0xFF, 0xFE, 0, 0] || head == [0, 0, 0xFE, 0xFF] { return "UTF-32" }
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
    guard head.count == 4 else { return nil }
    switch head.map({ $0 == 0 }) {
    case [true, true, true, false], [false, true, true, true]: return "UTF-32"
    case [true, false, true, false], [false, true, false, true]: return "UTF-16"
    default: return nil
    }
  }

  private func refuseBadBytes() throws(ReadingStop) {
    let fault = content.withUnsafeBufferPointer { UTF8Validity.firstFault(in: $0) }
    guard let fault else { return }
    let byte = String(content[fault], radix: 16, uppercase: true)
    throw ReadingStop(
      diagnostic: Diagnostic(
        FieldsDiagnostics.invalidUTF8, "the byte 0x\(byte) is not UTF-8", at: span(fault),
        hint: "save the file as UTF-8; now it may be in Windows-1252, or damaged"))
  }

  static func emptyFile(_ source: SourceID, isZero: Bool = false) -> Diagnostic {
    Diagnostic(
      FieldsDiagnostics.emptyFile,
      isZero ? "the file holds nothing but NUL bytes" : "the file holds no data",
      at: SourceSpan(source: source, start: 0, end: 0),
      hint: "write the data, or check that the right file was given")
  }

  private mutating func replaceForbidden() {
    var position = start
    while let fault = nextForbidden(from: position) {
      if problems.count <= DiagnosticSink.limit {
        problems.append(fault.diagnostic(at: span(fault.range.lowerBound, fault.range.count)))
      }
      for (offset, byte) in Self.substitute(fault.range.count).enumerated() {
        content[fault.range.lowerBound + offset] = byte
      }
      position = fault.range.upperBound
    }
  }

  /// A space, U+00A0, U+2003 or U+1FFFD: one of each length in UTF-8.
  private static func substitute(_ length: Int) -> [UInt8] {
    switch length {
    case 1: [0x20]
    case 2: [0xC2, 0xA0]
    case 3: [0xE2, 0x80, 0x83]
    default: [0xF0, 0x9F, 0xBF, 0xBD]
    }
  }

  /// The next character that may stand nowhere in a file, not even in a comment. Bidi controls are
  /// judged in each text instead.
  private func nextForbidden(from start: Int) -> TextFault? {
    content.withUnsafeBufferPointer { bytes in
      var position = start
      while position < bytes.count {
        let byte = bytes[position]
        if byte >= 0x20, byte < 0x7F {
          position += 1
          continue
        }
        let range = position..<position + sequenceLength(lead: byte)
        position = range.upperBound
        guard byte != 0x0D, byte < 0x80 || Self.isSuspectLead(byte) else { continue }
        let scalar = Self.scalar(bytes[range])
        guard let reason = TextScan.reason(scalar), reason != .bidiOverride else { continue }
        return TextFault(reason: reason, character: scalar, range: range)
      }
      return nil
    }
  }

  /// C1 controls, separators and noncharacters begin with no other byte.
  private static func isSuspectLead(_ byte: UInt8) -> Bool {
    byte == 0xC2 || byte == 0xE2 || byte >= 0xEF
  }

  private static func scalar(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Unicode.Scalar {
    var iterator = bytes.makeIterator()
    var decoder = UTF8()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return "\u{FFFD}" }
    return scalar
  }
}

/// How many bytes the UTF-8 sequence has that begins with this byte.
func sequenceLength(lead: UInt8) -> Int {
  switch lead {
  case ..<0xC0: 1
  case ..<0xE0: 2
  case ..<0xF0: 3
  default: 4
  }
}
