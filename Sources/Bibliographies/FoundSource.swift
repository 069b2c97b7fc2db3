import Diagnostics
import Fields

/// A source of a foreign format while its fields are put under the names of CSL-JSON.
struct FoundSource {
  private var members: [FoundValue.Member] = []
  private var keys: Set<String> = []
  /// Of the whole entry.
  let range: Range<Int>

  init(range: Range<Int>) { self.range = range }

  func has(_ key: String) -> Bool { keys.contains(key) }

  /// The first of two values of one name counts; nothing is no value.
  mutating func add(_ key: String, _ value: FoundValue?, at range: Range<Int>) {
    guard let value, keys.insert(key).inserted else { return }
    members.append(FoundValue.Member(key, at: range, value))
  }

  mutating func add(_ key: String, _ text: String, at range: Range<Int>) {
    add(key, text.isEmpty ? nil : .text(text, range), at: range)
  }

  func node(in text: ReadableText, _ sink: DiagnosticSink) -> Node? {
    text.node(.mapping(members, range), into: sink)
  }
}

extension FoundValue {
  /// `{date-parts: [[2021, 10, 11]]}`, or words where a text is no date; nil for nothing.
  static func date(_ text: FoundDate, at range: Range<Int>) -> FoundValue? {
    func member(_ key: String, _ value: FoundValue) -> Member { Member(key, at: range, value) }
    guard !text.parts.isEmpty else {
      return text.words.isEmpty
        ? nil : .mapping([member("literal", .text(text.words, range))], range)
    }
    let parts = text.parts.map { numbers in
      FoundValue.list(numbers.map { .text(String($0), range) }, range)
    }
    var members = [member("date-parts", .list(parts, range))]
    if text.isApproximate { members.append(member("circa", .text("true", range))) }
    return .mapping(members, range)
  }

  /// An organisation, or a name as it stands.
  static func literal(_ name: String, at range: Range<Int>) -> FoundValue {
    .mapping([Member("literal", at: range, .text(name, range))], range)
  }
}

/// A date of a foreign format: year, month and day, twice for a range.
struct FoundDate {
  var parts: [[Int]] = []
  var isApproximate = false
  /// What stands there, where it is no date.
  var words = ""

  /// `2021`, `2021-10-11`, `2021/10/11`, `2021-10-11/2021-10-14`, `2021~`, `1999--2003`; of
  /// `2021-10-11T08:00:00Z` the day.
  init(_ text: String) {
    let bytes = Self.withoutTimes(Array(text.utf8))
    isApproximate = bytes.contains { "~?%".utf8.contains($0) }
    let plain = bytes.filter { !"~?% ".utf8.contains($0) }
    let hyphens = plain.contains(UInt8(ascii: "-"))
    let slash = UInt8(ascii: "/")
    // With hyphens a slash parts two dates; without, it parts a date.
    let isRange = hyphens || plain.split(separator: slash).allSatisfy { $0.count == 4 }
    let dates = isRange ? plain.split(separator: slash).prefix(2).map(Array.init) : [plain]
    let years = plain.split(separator: UInt8(ascii: "-"))
    let isOfYears = years.count == 2 && years.allSatisfy { $0.count == 4 }
    let found = (isOfYears ? years.map(Array.init) : dates).map { date in
      Self.numbers(date, between: hyphens ? UInt8(ascii: "-") : slash)
    }
    parts = found.compactMap(\.self)
    if parts.count != found.count || parts.isEmpty {
      parts = []
      words = text
    }
  }

  /// The time of day behind a `T`.
  private static func withoutTimes(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "-")), bytes.contains(UInt8(ascii: "T")) else { return bytes }
    let dates = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return Array(
      dates.map { date -> ArraySlice<UInt8> in
        guard let mark = date.firstIndex(of: UInt8(ascii: "T")), mark > date.startIndex,
          (0x30...0x39).contains(date[mark - 1])
        else { return date }
        return date[..<mark]
      }.joined(separator: [UInt8(ascii: "/")]))
  }

  /// Nil where it is no date. A month or day that no calendar has stays, for whoever reads the source
  /// to report.
  private static func numbers(_ text: [UInt8], between mark: UInt8) -> [Int]? {
    var numbers: [Int] = []
    for part in text.split(separator: mark).prefix(3) {
      let isNumber = part.count <= 4 && part.allSatisfy { (0x30...0x39).contains($0) }
      guard isNumber, let number = Int(String(decoding: part, as: UTF8.self)) else { return nil }
      numbers.append(number)
    }
    guard let year = numbers.first, (1...9_999).contains(year) else { return nil }
    // Of a season (EDTF, 21 to 41; CSL, 13 to 16) the year alone is told, and 00 is not known.
    guard numbers.count > 1, numbers[1] != 0, !isSeason(numbers) else { return [year] }
    return numbers.last == 0 ? Array(numbers.dropLast()) : numbers
  }

  private static func isSeason(_ numbers: [Int]) -> Bool {
    numbers.count == 2 && ((13...16).contains(numbers[1]) || (21...41).contains(numbers[1]))
  }
}
