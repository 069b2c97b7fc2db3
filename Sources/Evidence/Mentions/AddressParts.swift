import Fields

/// The parts of an address that rules look at.
struct AddressParts {
  /// In small letters.
  let host: String
  /// Without empty segments.
  let segments: [String]
  /// Whether a query or a fragment follows.
  let hasMore: Bool

  init?(_ address: String) {
    let bytes = Array(address.utf8)
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")),
      bytes.dropFirst(colon).starts(with: "://".utf8)
    else { return nil }
    let rest = bytes.dropFirst(colon + 3)
    let end = rest.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
    let place = rest[..<(end ?? rest.endIndex)]
    let parts = place.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    host = parts.first?.lowercased() ?? ""
    segments = parts.dropFirst().filter { !$0.isEmpty }
    hasMore = end.map { rest.endIndex - $0 > 1 } ?? false
  }

  /// Whether it leads to a site and to nothing in it.
  var isHomePage: Bool {
    guard !hasMore, segments.count <= 2 else { return false }
    return segments.map { $0.lowercased() }.allSatisfy { name in
      Self.startPages.contains(name) || Self.languages.contains(name)
    }
  }

  private static let startPages: Set = [
    "index.html", "index.htm", "index.php", "index.asp", "index.aspx", "home", "home.html",
    "default.aspx",
  ]
  /// Under which sites have the start pages of their languages.
  private static let languages: Set = [
    "id", "en", "ms", "ar", "de", "es", "fr", "it", "ja", "ko", "nl", "pt", "ru", "zh", "en-us",
    "en-gb", "id-id",
  ]

  /// Dates that the path shows: `/2025/02/`, `/2025/3/6/`, `2025-10-21`, `20251021`, and `06-03-2025`,
  /// of which nobody knows the order, so that it is two.
  var dates: [PartialDate] {
    // Files lie where they were put, whenever they were written.
    if segments.contains(where: { Self.stores.contains($0.lowercased()) }) { return [] }
    var dates: [PartialDate] = []
    for (index, segment) in segments.enumerated() {
      if let date = folders(at: index) { dates.append(date) }
      dates += Self.dates(in: Array(segment.utf8))
    }
    return dates
  }

  private static let stores: Set = [
    "uploads", "upload", "files", "wp-content", "sites", "download",
  ]

  private func folders(at index: Int) -> PartialDate? {
    guard segments.indices.contains(index + 1),
      let year = Self.number(segments[index], 4...4), (1990...2099).contains(year),
      let month = Self.number(segments[index + 1], 1...2), (1...12).contains(month)
    else { return nil }
    if segments.indices.contains(index + 2), let day = Self.number(segments[index + 2], 1...2),
      CalendarDate(year: year, month: month, day: day) != nil
    {
      return PartialDate(year: year, month: month, day: day)
    }
    return PartialDate(year: year, month: month)
  }

  private static func number(_ text: String, _ digits: ClosedRange<Int>) -> Int? {
    digits.contains(text.utf8.count) && text.utf8.allSatisfy(\.isDigit) ? Int(text) : nil
  }

  /// Of the runs of digits in a segment, those that are a day.
  private static func dates(in bytes: [UInt8]) -> [PartialDate] {
    var dates: [PartialDate] = []
    var start = 0
    while start < bytes.count {
      let run = bytes[start...].prefix(while: \.isDigit)
      if run.count == 8, let date = date(Array(run)) { dates.append(date) }
      if run.count == 4, bytes.count >= start + 10, bytes[start + 4] == bytes[start + 7],
        bytes[start + 4] == UInt8(ascii: "-"),
        bytes.count == start + 10 || !bytes[start + 10].isDigit,
        let date = date(
          Array(run) + bytes[(start + 5)..<(start + 7)] + bytes[(start + 8)..<(start + 10)])
      {
        dates.append(date)
      }
      if run.count == 2 { dates += datesEndingInYear(bytes[start...]) }
      start += max(1, run.count)
    }
    return dates
  }

  /// `06-03-2025` with day or month first.
  private static func datesEndingInYear(_ bytes: ArraySlice<UInt8>) -> [PartialDate] {
    let text = Array(bytes.prefix(11))
    guard text.count >= 10, text[2] == UInt8(ascii: "-"), text[5] == UInt8(ascii: "-"),
      text.count == 10 || !text[10].isDigit
    else { return [] }
    let (year, first, second) = (text[6..<10], text[0..<2], text[3..<5])
    return [year + second + first, year + first + second].compactMap { date(Array($0)) }
  }

  private static func date(_ digits: [UInt8]) -> PartialDate? {
    guard digits.count == 8, digits.allSatisfy(\.isDigit) else { return nil }
    let number = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100)
    guard (1990...2099).contains(year), CalendarDate(year: year, month: month, day: day) != nil
    else { return nil }
    return PartialDate(year: year, month: month, day: day)
  }
}

extension PartialDate {
  /// Whether both can be the same day, as far as both are known.
  func agrees(with other: PartialDate) -> Bool {
    guard year == other.year else { return false }
    guard let month, let otherMonth = other.month else { return true }
    guard month == otherMonth else { return false }
    guard let day, let otherDay = other.day else { return true }
    return day == otherDay
  }

  /// Whether it comes after a day, as far as it is known.
  func isAfter(_ date: CalendarDate) -> Bool {
    guard year == date.year else { return year > date.year }
    guard let month, month == date.month else { return (month ?? 0) > date.month }
    return (day ?? 0) > date.day
  }
}
