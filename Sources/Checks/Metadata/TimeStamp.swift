/// A moment as metadata state it; equal moments in different zones are equal.
struct TimeStamp: Equatable {
  /// Minutes since the year 0, in universal time.
  private let minutes: Int
  private let second: Int

  /// `D:20251021093000+07'00'` (ISO 32000-1, 7.9.4); what is left out is its first value.
  init?(pdf text: String) {
    let bytes = Array(text.utf8.starts(with: "D:".utf8) ? text.utf8.dropFirst(2) : text.utf8[...])
    self.init(bytes.filter { $0 != UInt8(ascii: "'") })
  }

  /// `2025-10-21T09:30:00+07:00` (ISO 8601).
  init?(iso text: String) {
    let bytes = Array(text.utf8)
    let date = bytes.prefix(10).filter { $0 != UInt8(ascii: "-") }
    let time = bytes.dropFirst(11).filter { $0 != UInt8(ascii: ":") }
    guard let dot = time.firstIndex(of: UInt8(ascii: ".")) else {
      self.init(date + time)
      return
    }
    // Parts of a second: PDF dates have none.
    let zone = time[(dot + 1)...].drop { (48...57).contains($0) }
    self.init(date + time[..<dot] + zone)
  }

  /// Digits of year to second, then `Z` or a sign and four digits.
  private init?(_ bytes: [UInt8]) {
    let digits = bytes.prefix { (48...57).contains($0) }
    guard let year = Self.number(digits, 0, 4, 0), digits.count <= 14,
      let month = Self.number(digits, 4, 2, 1), let day = Self.number(digits, 6, 2, 1),
      let hour = Self.number(digits, 8, 2, 0), let minute = Self.number(digits, 10, 2, 0),
      let second = Self.number(digits, 12, 2, 0), digits.count >= 4, (1...12).contains(month)
    else { return nil }
    let zone = bytes.dropFirst(digits.count)
    guard zone.first.map({ "Z+-".utf8.contains($0) }) ?? true else { return nil }
    let offset =
      (Self.number(zone.dropFirst(), 0, 2, 0) ?? 0) * 60
      + (Self.number(zone.dropFirst(), 2, 2, 0) ?? 0)
    let local = (Self.days(year, month) + day) * 1440 + hour * 60 + minute
    minutes = zone.first == UInt8(ascii: "-") ? local + offset : local - offset
    self.second = second
  }

  /// The number in `count` digits; what is not there at all has its first value.
  private static func number(
    _ digits: ArraySlice<UInt8>, _ start: Int, _ count: Int, _ absent: Int
  ) -> Int? {
    let part = digits.dropFirst(start).prefix(count)
    guard !part.isEmpty else { return absent }
    guard part.count == count, part.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return part.reduce(0) { $0 * 10 + Int($1 - 48) }
  }

  /// Days before a month, counted from the year 0 of the Gregorian calendar.
  private static func days(_ year: Int, _ month: Int) -> Int {
    let before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334][month - 1]
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let last = max(0, year - 1)
    return year * 365 + last / 4 - last / 100 + last / 400 + before + (isLeap && month > 2 ? 1 : 0)
  }
}
