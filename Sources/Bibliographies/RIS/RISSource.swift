import Diagnostics
import Fields

/// An entry of an RIS file under the names of CSL-JSON.
struct RISSource {
  private let lines: [RISLine]
  private var source: FoundSource

  init(_ lines: [RISLine], key: String, keyRange: Range<Int>, range: Range<Int>) {
    self.lines = lines
    source = FoundSource(range: range)
    source.add("id", key, at: keyRange)
    fill()
  }

  func node(in text: ReadableText, _ sink: DiagnosticSink) -> Node? { source.node(in: text, sink) }

  /// The entry's `ID`; without one the first author's family name and the year.
  static func key(of lines: [RISLine]) -> (value: String, range: Range<Int>, isGiven: Bool) {
    if let line = first(of: ["ID"], in: lines) { return (line.value, line.range, true) }
    let name = first(of: ["AU", "A1", "A2"], in: lines)?.value ?? ""
    let family = name.split(separator: ",").first.map(String.init) ?? ""
    let letters = family.utf8.filter { $0 >= 0x80 || $0.isASCIILetter }
    let year = first(of: ["PY", "Y1", "DA"], in: lines)?.value.prefix(4) ?? ""
    return (
      String(decoding: letters, as: UTF8.self) + year, lines.first?.range ?? 0..<0, false
    )
  }

  private static func first(of tags: [String], in lines: [RISLine]) -> RISLine? {
    tags.lazy.compactMap { tag in lines.first { $0.tag == tag && !$0.value.isEmpty } }.first
  }

  private var type: String { lines.first?.value ?? "" }

  private mutating func fill() {
    if let line = lines.first {
      source.add("type", RISTypes.forms[type] ?? type.lowercased(), at: line.range)
    }
    addPeople()
    for (tags, key) in RISTypes.texts(of: type) { add(tags, as: key) }
    addPages()
    addDate(["DA", "PY", "Y1"], as: "issued")
    if Self.first(of: ["UR"], in: lines) != nil { addDate(["Y2"], as: "accessed") }
    if let line = Self.first(of: ["LA"], in: lines), line.value.utf8.count == 2 {
      source.add("language", line.value.lowercased(), at: line.range)
    }
  }

  private mutating func add(_ tags: [String], as key: String) {
    guard let line = Self.first(of: tags, in: lines) else { return }
    source.add(key, .text(line.value, line.range), at: line.tagRange)
  }

  private mutating func addPages() {
    guard let start = Self.first(of: ["SP"], in: lines) else { return }
    // Some write both pages into the first field, and the last into the second again.
    let isWhole = start.value.utf8.contains(UInt8(ascii: "-"))
    let end = isWhole ? nil : Self.first(of: ["EP"], in: lines)
    let pages = start.value + (end.map { "-\($0.value)" } ?? "")
    source.add("page", .text(pages, start.range), at: start.tagRange)
  }

  /// `2021/10/11/`, `2021-10-11`, `2021`; what follows the third slash is words.
  private mutating func addDate(_ tags: [String], as key: String) {
    guard let line = Self.first(of: tags, in: lines) else { return }
    let parts = line.value.split(separator: "/", omittingEmptySubsequences: false)
    let date = parts.prefix(3).prefix { !$0.isEmpty }.joined(separator: "/")
    let found = FoundDate(date.isEmpty ? line.value : date)
    if key == "accessed", found.parts.first?.count != 3 { return }
    source.add(key, .date(found, at: line.range), at: line.tagRange)
  }

  private mutating func addPeople() {
    for (tags, key) in RISTypes.people {
      let named = lines.filter { tags.contains($0.tag) && !$0.value.isEmpty }
      guard let first = named.first else { continue }
      source.add(key, .list(named.map(Self.person), first.range), at: first.tagRange)
    }
  }

  /// `Family, Given, Suffix`; without a comma a body.
  private static func person(_ line: RISLine) -> FoundValue {
    let parts = line.value.split(separator: ",").map { String($0).collapsingBlanks }
    guard parts.count > 1 else {
      return .literal(parts.first ?? line.value, at: line.range)
    }
    let names = Array(parts.prefix(2)) + [parts.dropFirst(2).joined(separator: ", ")]
    let members = zip(["family", "given", "suffix"], names).filter { !$1.isEmpty }.map {
      FoundValue.Member($0, at: line.range, .text($1, line.range))
    }
    return .mapping(members, line.range)
  }
}
