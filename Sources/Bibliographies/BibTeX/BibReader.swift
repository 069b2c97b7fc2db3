import Diagnostics
import Fields

/// Reads BibTeX and BibLaTeX. What stands outside of entries is a comment.
///
/// A fault ends its entry, and reading goes on at the next line that begins one.
struct BibReader {
  struct Fault: Error {
    let range: Range<Int>
    let summary: String
    let hint: String
    var opened: Range<Int>?
  }

  let bytes: [UInt8]
  var position: Int
  private(set) var entries: [BibEntry] = []
  private(set) var faults: [Fault] = []
  /// Entries, abbreviations and comments in braces.
  private var items = 0
  /// By names in small letters.
  private var strings: [String: BibValue] = [:]
  /// How many bytes abbreviations have brought so far. One that is made of others can double their
  /// length at each step.
  private var expanded = 0

  /// As many as a file may have itself.
  static let longestExpansion = 10_000_000

  static func entries(of text: ReadableText, into sink: DiagnosticSink) -> [BibliographyEntry] {
    var reader = BibReader(text)
    reader.read()
    for fault in reader.faults {
      sink.report(
        Diagnostic(
          BibliographiesDiagnostics.bibtexSyntax, fault.summary, at: text.span(fault.range),
          notes: fault.opened.map { [Diagnostic.Note("opened here", at: text.span($0))] } ?? [],
          hint: fault.hint))
    }
    if let line = reader.garbage(from: text.start) {
      sink.report(
        Diagnostic(
          BibliographiesDiagnostics.malformedBibliography, "the file holds no entry of BibTeX",
          at: text.span(line),
          hint: "an entry is @type{key, field = {value}, …}; was another file meant?"))
    }
    let library = BibLibrary(reader.entries)
    return reader.entries.map { entry in
      BibliographyEntry(
        id: Located(entry.key, at: text.span(entry.keyRange)), isPlain: true
      ) { sink in
        BibSource(entry, library: library, text: text, sink: sink).node
      }
    }
  }

  /// The first line that is no comment, of a file without an entry or anything else of BibTeX.
  private func garbage(from start: Int) -> Range<Int>? {
    guard items == 0, faults.isEmpty else { return nil }
    let lines = bytes[start...].split { $0 == 0x0A || $0 == 0x0D }
    let line = lines.first { line in
      line.first { $0 > 0x20 }.map { $0 != UInt8(ascii: "%") } ?? false
    }
    return line.map { $0.startIndex..<$0.endIndex }
  }

  private init(_ text: ReadableText) {
    bytes = text.bytes
    position = text.start
    for (index, month) in Self.months.enumerated() {
      strings[month] = BibValue(bytes: Array(String(index + 1).utf8), range: 0..<0)
    }
  }

  static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  private mutating func read() {
    while let start = bytes[position...].firstIndex(of: .at) {
      position = start + 1
      do throws(Fault) {
        try item(from: start)
      } catch {
        faults.append(error)
        position = nextEntry(after: start)
        if faults.count > DiagnosticSink.limit { return }
      }
    }
  }

  /// The next line that begins with an at sign.
  private func nextEntry(after start: Int) -> Int {
    var next = start + 1
    while let line = bytes[next...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) {
      next = line + 1
      if next < bytes.count, bytes[next] == .at { return next }
    }
    return bytes.count
  }

  private mutating func item(from start: Int) throws(Fault) {
    skipSpace()
    let nameRange = word()
    let name = text(nameRange).lowercased()
    skipSpace()
    guard let open = next, open == .openBrace || open == .openParen, !nameRange.isEmpty else {
      // An address in a comment has an at sign, too.
      let isAtLine = start == 0 || bytes[start - 1] == 0x0A || bytes[start - 1] == 0x0D
      guard isAtLine, !nameRange.isEmpty, name != "comment" else { return }
      throw Fault(
        range: start..<nameRange.upperBound, summary: "no brace follows \"@\(name)\"",
        hint: "write @\(name){key, field = {value}, …}; put comments on lines without an @")
    }
    items += 1
    switch name {
    case "comment", "preamble": try skipGroup()
    case "string": try string()
    default: try entry(name, nameRange, from: start)
    }
  }

  private mutating func string() throws(Fault) {
    let close = open()
    let field = try field()
    strings[field.name] = field.value
    skipSpace()
    guard next == close.byte else { throw unclosed(close.opened) }
    position += 1
  }

  private mutating func entry(
    _ type: String, _ typeRange: Range<Int>, from start: Int
  ) throws(Fault) {
    let close = open()
    skipSpace()
    let keyStart = position
    while let byte = next, byte > 0x20, byte != .comma, byte != close.byte, byte != .equals {
      position += 1
    }
    let keyRange = keyStart..<position
    skipSpace()
    guard !keyRange.isEmpty, next != .equals else {
      throw Fault(
        range: typeRange, summary: "an entry without a key",
        hint: "write the key by which it is cited behind the brace: @\(type){key, …")
    }
    var fields: [BibField] = []
    while true {
      skipSpace()
      guard let byte = next else { throw unclosed(close.opened) }
      if byte == close.byte { break }
      // The next entry: a brace of this one is missing.
      if byte == .at { throw unclosed(close.opened) }
      guard byte == .comma else { throw missingComma(behind: fields.isEmpty) }
      position += 1
      skipSpace()
      if next == close.byte { break }
      if next == .comma { continue }
      fields.append(try field())
    }
    position += 1
    entries.append(
      BibEntry(
        type: type, typeRange: typeRange, key: text(keyRange), keyRange: keyRange, fields: fields,
        range: start..<position))
  }

  private func missingComma(behind isKey: Bool) -> Fault {
    Fault(
      range: position..<position + 1,
      summary: "a comma was expected behind the \(isKey ? "key" : "field")",
      hint: "fields are parted by commas: key = {value}, key = {value}")
  }

  /// The sign that closes what begins here.
  private mutating func open() -> (byte: UInt8, opened: Range<Int>) {
    let opened = position..<position + 1
    let close: UInt8 = next == .openParen ? .closeParen : .closeBrace
    position += 1
    return (close, opened)
  }

  private mutating func field() throws(Fault) -> BibField {
    skipSpace()
    let nameRange = word()
    guard !nameRange.isEmpty else {
      guard next != nil else { throw endOfFile }
      throw Fault(
        range: position..<position + 1, summary: "a field's name was expected here",
        hint: "write name = {value}; a brace too many in the value before ends it too soon")
    }
    skipSpace()
    guard next == .equals else {
      throw Fault(
        range: nameRange, summary: "no \"=\" follows \"\(text(nameRange))\"",
        hint: "write \(text(nameRange)) = {value}")
    }
    position += 1
    return BibField(
      name: text(nameRange).lowercased(), nameRange: nameRange, value: try value())
  }

  /// Pieces that a `#` joins.
  private mutating func value() throws(Fault) -> BibValue {
    skipSpace()
    var value = BibValue(bytes: [], range: position..<position)
    repeat {
      skipSpace()
      try piece(of: &value)
      value.range = value.range.lowerBound..<position
      skipSpace()
    } while skip(.hash)
    return value
  }

  private mutating func piece(of value: inout BibValue) throws(Fault) {
    switch next {
    case .openBrace:
      let inside = try group()
      value.bytes += bytes[inside]
    case .quote:
      let inside = try quoted()
      value.bytes += bytes[inside]
    case nil: throw endOfFile
    default:
      let range = word()
      guard !range.isEmpty else {
        throw Fault(
          range: position..<position + 1, summary: "a value was expected here",
          hint: "put it in braces: {…}")
      }
      let name = text(range)
      if let known = strings[name.lowercased()] {
        guard known.bytes.count <= Self.longestExpansion - expanded else { throw tooLong(range) }
        expanded += known.bytes.count
        value.bytes += known.bytes
        value.unknown += known.unknown
      } else {
        value.bytes += bytes[range]
        if Int(name) == nil { value.unknown.append(range) }
      }
    }
  }

  private func tooLong(_ range: Range<Int>) -> Fault {
    Fault(
      range: range, summary: "abbreviations bring more than \(Self.longestExpansion) bytes",
      hint: "look for one that is made of itself again and again, and write its words out")
  }

  private var endOfFile: Fault {
    Fault(
      range: max(0, bytes.count - 1)..<bytes.count, summary: "the file ends inside an entry",
      hint: "close it with a brace")
  }
}
