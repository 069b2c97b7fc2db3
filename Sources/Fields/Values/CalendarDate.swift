/// A day of the Gregorian calendar.
package struct CalendarDate: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let year: Int
  package let month: Int
  package let day: Int

  /// Nil where there is no such day, or the year does not have four digits.
  package init?(year: Int, month: Int, day: Int) {
    guard (0...9999).contains(year), (1...12).contains(month),
      (1...Self.days(inMonth: month, of: year)).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  private init(first year: Int) {
    self.year = year
    month = 1
    day = 1
  }

  static let placeholder = CalendarDate(first: 2000)

  package static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  package static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// ISO 8601: `2025-10-21`.
  package var description: String { "\(digits(year, 4))-\(digits(month, 2))-\(digits(day, 2))" }

  /// 0 is Sunday (Zeller's congruence with January and February counted to the year before).
  package var weekday: Int {
    // 400 years are a whole number of weeks, and keep January of the year 0 positive.
    let (m, y) = month < 3 ? (month + 12, year + 399) : (month, year + 400)
    let sinceSaturday = (day + 13 * (m + 1) / 5 + y + y / 4 - y / 100 + y / 400) % 7
    return (sinceSaturday + 6) % 7
  }

  /// Days since 1 March of the year 0; later days have greater numbers.
  package var number: Int {
    // A year that begins with March has its leap day at its end.
    let (y, m) = month < 3 ? (year - 1, month + 9) : (year, month - 3)
    let century = (y - (y < 0 ? 399 : 0)) / 400
    let yearOfCentury = y - century * 400
    return century * 146_097 + yearOfCentury * 365 + yearOfCentury / 4 - yearOfCentury / 100
      + (153 * m + 2) / 5 + day - 1
  }

  package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

/// A date of which the day, or day and month, may be unknown: `2021`, `2021-10`, `2021-10-11`.
package struct PartialDate: Hashable, Sendable, CustomStringConvertible {
  package let year: Int
  package let month: Int?
  package let day: Int?

  package init(year: Int, month: Int? = nil, day: Int? = nil) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day, where it is known.
  package var date: CalendarDate? {
    guard let month, let day else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  package var description: String {
    [digits(year, 4)].appending(month).appending(day).joined(separator: "-")
  }
}

extension [String] {
  fileprivate func appending(_ part: Int?) -> [String] {
    part.map { self + [digits($0, 2)] } ?? self
  }
}

/// A time of day to the minute.
package struct TimeOfDay: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let hour: Int
  package let minute: Int

  /// Nil unless within 00:00 and 23:59.
  package init?(hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    self.hour = hour
    self.minute = minute
  }

  private init() {
    hour = 0
    minute = 0
  }

  package static let midnight = TimeOfDay()

  /// From one midnight to the next.
  package static let minutesOfDay = 1440

  /// Since midnight.
  package var minutes: Int { hour * 60 + minute }

  package var description: String { "\(digits(hour, 2)):\(digits(minute, 2))" }

  package static func < (left: TimeOfDay, right: TimeOfDay) -> Bool {
    (left.hour, left.minute) < (right.hour, right.minute)
  }
}

/// A date, and the time where it is known: `2025-10-21`, `2025-10-21T10:00+07:00`.
package struct DateAndTime: Hashable, Sendable, CustomStringConvertible {
  package let date: CalendarDate
  package let time: TimeOfDay?
  /// Minutes east of UTC; nil where none is written.
  package let offset: Int?

  package init(date: CalendarDate, time: TimeOfDay? = nil, offset: Int? = nil) {
    self.date = date
    self.time = time
    self.offset = offset
  }

  package var description: String {
    guard let time else { return date.description }
    guard let offset else { return "\(date)T\(time)" }
    if offset == 0 { return "\(date)T\(time)Z" }
    let size = abs(offset)
    return "\(date)T\(time)\(offset < 0 ? "-" : "+")\(digits(size / 60, 2)):\(digits(size % 60, 2))"
  }
}

/// A number with leading zeros.
private func digits(_ value: Int, _ count: Int) -> String {
  let text = String(value)
  return String(repeating: "0", count: Swift.max(0, count - text.utf8.count)) + text
}
