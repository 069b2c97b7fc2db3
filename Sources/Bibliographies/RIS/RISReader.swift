import Diagnostics
import Fields

/// A line of an RIS file: `AU  - Utomo, Tri Budi`
struct RISLine {
  let tag: String
  let tagRange: Range<Int>
  var value: String
  var range: Range<Int>
}

/// Reads RIS: entries from `TY` to `ER`, a tag and its value on each line.
struct RISReader {
  private struct Entry {
    var lines: [RISLine]
    var range: Range<Int>
  }

  private let text: ReadableText
  private let sink: DiagnosticSink
  private var entries: [Entry] = []
  private var open: Entry?

  static func entries(
    of text: ReadableText, into sink: DiagnosticSink
  ) -> [BibliographyEntry] {
    var reader = RISReader(text: text, sink: sink)
    reader.read()
    var keys: [String: Int] = [:]
    return reader.entries.map { entry in
      let id = RISSource.key(of: entry.lines)
      var key = id.value
      if !id.isGiven {
        // Several of one author and year are told apart as years are.
        let count = keys[key, default: 0]
        keys[key] = count + 1
        if count > 0 { key += String(UnicodeScalar(UInt8(0x60 + min(count, 26)))) }
      }
      return BibliographyEntry(id: Located(key, at: text.span(id.range)), isPlain: true) {
        RISSource(entry.lines, key: key, keyRange: id.range, range: entry.range).node(in: text, $0)
      }
    }
  }

  private init(text: ReadableText, sink: DiagnosticSink) {
    self.text = text
    self.sink = sink
  }

  private mutating func read() {
    var start = text.start
    while start < text.bytes.count {
      let end =
        text.bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? text.bytes.count
      take(start..<end)
      start = end + 1
    }
    if let open { fail("the file ends inside an entry", at: open.range, Self.missingEnd) }
  }

  private static let missingEnd = "an entry ends with a line \"ER  - \""

  private mutating func take(_ range: Range<Int>) {
    let bytes = text.bytes[range]
    guard bytes.contains(where: { $0 > 0x20 }) else { return }
    guard let line = line(range) else { return goOn(range) }
    switch line.tag {
    case "TY":
      if let open {
        fail("an entry without an end before the next", at: open.range, Self.missingEnd)
      }
      open = Entry(lines: [line], range: range)
    case "ER":
      guard var entry = open else { return fail("an end without an entry", at: range, Self.begin) }
      entry.range = entry.range.lowerBound..<range.upperBound
      entries.append(entry)
      open = nil
    default:
      guard open != nil else { return fail("a line before any entry", at: range, Self.begin) }
      open?.lines.append(line)
    }
  }

  private static let begin = "an entry begins with a line such as \"TY  - JOUR\""

  /// A line without a tag belongs to the value above.
  private mutating func goOn(_ range: Range<Int>) {
    guard let last = open?.lines.indices.last else {
      return fail("a line that is no tag and value", at: range, Self.begin)
    }
    let more = String(decoding: text.bytes[range], as: UTF8.self).collapsingBlanks
    open?.lines[last].value += " " + more
    if let first = open?.lines[last].range {
      open?.lines[last].range = first.lowerBound..<range.upperBound
    }
  }

  /// Two letters or digits, two blanks and a hyphen; nil for another line.
  private func line(_ range: Range<Int>) -> RISLine? {
    let bytes = Array(text.bytes[range])
    guard bytes.count >= 5, bytes[0].isCapital, bytes[1].isCapital || bytes[1].isDigit else {
      return nil
    }
    let blanks = bytes[2...].prefix { $0 == 0x20 }.count
    guard blanks > 0, bytes.count > 2 + blanks, bytes[2 + blanks] == UInt8(ascii: "-") else {
      return nil
    }
    let start = range.lowerBound + 3 + blanks
    let value = String(decoding: text.bytes[start..<range.upperBound], as: UTF8.self)
    return RISLine(
      tag: String(decoding: bytes[..<2], as: UTF8.self),
      tagRange: range.lowerBound..<range.lowerBound + 2, value: value.collapsingBlanks,
      range: start..<range.upperBound)
  }

  private mutating func fail(_ summary: String, at range: Range<Int>, _ hint: String) {
    sink.report(
      Diagnostic(
        BibliographiesDiagnostics.risSyntax, summary, at: text.span(range), hint: hint))
  }
}

extension UInt8 {
  fileprivate var isCapital: Bool { (0x41...0x5A).contains(self) }
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
}
