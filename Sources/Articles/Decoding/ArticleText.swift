import Diagnostics

/// An article's bytes as text: one encoding, line feeds alone, nothing that no text may hold.
struct ArticleText {
  /// Lines are counted in it as in the file.
  private(set) var string: String
  private(set) var doubts: [Doubt] = []

  /// Nil after a report.
  init?(_ file: SourceFile, sink: DiagnosticSink) {
    let bytes = file.bytes
    if bytes.allSatisfy({ $0 <= 0x20 }) {
      sink.report(Self.empty(file.name))
      return nil
    }
    if let wide = UTF16Text(bytes) {
      string = wide.string
    } else if let reason = NotText.reason(bytes) {
      sink.report(
        Diagnostic(
          ArticlesDiagnostics.articleNotText, "\"\(file.name)\" is not text: \(reason)", at: nil,
          hint: "save the article as plain text or HTML, and import that"))
      return nil
    } else {
      let decoded = MixedUTF8.text(
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...])
      string = decoded.text
      if let line = decoded.firstForeignLine {
        doubts.append(
          Doubt(line: line, text: "the file is not all UTF-8; other bytes are read as Windows-1252")
        )
      }
    }
    string = LineEnds.unified(string)
  }

  static func empty(_ name: String) -> Diagnostic {
    Diagnostic(
      ArticlesDiagnostics.emptyArticle, "\"\(name)\" holds no words", at: nil,
      hint: "check that the right file was given")
  }
}

/// Files that are not text, by what no text has.
enum NotText {
  static func reason(_ bytes: [UInt8]) -> String? {
    for (mark, name) in marks where bytes.starts(with: mark.utf8) { return "it is \(name)" }
    guard !bytes.contains(0) else { return "it holds the byte 0" }
    let controls = bytes.count { $0 < 0x20 && !(0x09...0x0D).contains($0) }
    return controls * 50 > bytes.count ? "it is full of control characters" : nil
  }

  private static let marks = [
    ("%PDF-", "a PDF"), ("{\\rtf", "a Rich Text file"),
    ("PK\u{3}\u{4}", "a packed file, as word processors write"),
    ("\u{1F}\u{8B}", "a packed file"),
  ]
}

/// UTF-16 with its mark, or of which each second byte is 0 as nearly all of Latin letters are.
private struct UTF16Text {
  let string: String

  init?(_ bytes: [UInt8]) {
    guard bytes.count.isMultiple(of: 2), let (isLittle, start) = Self.order(bytes) else {
      return nil
    }
    let units = stride(from: start, to: bytes.count, by: 2).map { index in
      let (one, two) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isLittle ? two << 8 | one : one << 8 | two
    }
    guard !units.contains(0) else { return nil }
    string = String(decoding: units, as: UTF16.self)
  }

  /// Whether the low byte comes first, and where the text begins; nil for other bytes.
  private static func order(_ bytes: [UInt8]) -> (isLittle: Bool, start: Int)? {
    if bytes.starts(with: [0xFF, 0xFE]) { return (true, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (false, 2) }
    var zeros = [0, 0]
    for (index, byte) in bytes.enumerated() where byte == 0 { zeros[index % 2] += 1 }
    let most = bytes.count / 2 * 9 / 10
    if zeros[0] == 0, zeros[1] > most { return (true, 0) }
    return zeros[1] == 0 && zeros[0] > most ? (false, 0) : nil
  }
}

/// UTF-8, and of what is none each byte as Windows-1252 has it.
enum MixedUTF8 {
  static func text(_ bytes: ArraySlice<UInt8>) -> (text: String, firstForeignLine: Int?) {
    if let text = String(validating: bytes, as: UTF8.self) { return (text, nil) }
    var scalars = String.UnicodeScalarView()
    var position = bytes.startIndex
    var line = 1
    var foreign: Int?
    while position < bytes.endIndex {
      if let (scalar, count) = UTF8Sequence.scalar(bytes[position...]) {
        scalars.append(scalar)
        if scalar == "\n" { line += 1 }
        position += count
      } else {
        scalars.append(Windows1252.scalar(bytes[position]))
        foreign = foreign ?? line
        position += 1
      }
    }
    return (String(scalars), foreign)
  }
}

/// One character at the head of bytes.
enum UTF8Sequence {
  /// Nil where they begin with no whole, well-formed sequence.
  static func scalar<Bytes: Collection>(
    _ bytes: Bytes
  ) -> (Unicode.Scalar, count: Int)? where Bytes.Element == UInt8 {
    guard let first = bytes.first else { return nil }
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let count = length(lead: first)
    guard count > 1 else { return nil }
    let sequence = Array(bytes.prefix(count))
    guard sequence.count == count,
      let scalars = String(validating: sequence, as: UTF8.self)?.unicodeScalars,
      scalars.count == 1, let scalar = scalars.first
    else { return nil }
    return (scalar, count)
  }

  /// 0 for a byte that begins none.
  static func length(lead: UInt8) -> Int {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  }
}

/// CR LF, CR, and the characters that part lines are one line feed each.
enum LineEnds {
  static func unified(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var follows: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A where follows == "\r": break
      case 0x0A, 0x0D, 0x0B, 0x0C, 0x2028, 0x2029: scalars.append("\n")
      default: scalars.append(scalar)
      }
      follows = scalar
    }
    return String(scalars)
  }
}
