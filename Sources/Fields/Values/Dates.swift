import Diagnostics

/// What dates and times look like.
private enum DateFormats {
  private static let dayPattern = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
  private static let timePattern = "([01][0-9]|2[0-3]):[0-5][0-9]"

  static let day = TextFormat("date (2025-10-21)", pattern: "^\(dayPattern)$")
  static let partial = TextFormat(
    "date (2021, 2021-10 or 2021-10-11)",
    pattern: "^([0-9]{4}|[0-9]{4}-(0[1-9]|1[0-2])|\(dayPattern))$", numbers: 1_000...9_999)
  static let moment = TextFormat(
    "date, or date and time (2025-10-21T10:00+07:00)",
    pattern: "^\(dayPattern)([T ]\(timePattern)(:[0-5][0-9])?"
      + "(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])?)?$")
  static let time = TextFormat("time (10:00)", pattern: "^\(timePattern)$")
}

extension FieldType where Value == CalendarDate {
  /// `2025-10-21`
  package static var date: Self {
    .custom(DateFormats.day, placeholder: .placeholder) { text, field in
      var scanner = DateScanner(text.string)
      guard let parts = scanner.date(), scanner.isAtEnd, parts.day != nil else {
        return rejectDate(text.string, "YYYY-MM-DD, as in 2025-10-21", field)
      }
      return day(parts, field)
    }
  }
}

extension FieldType where Value == PartialDate {
  /// `2021`, `2021-10` or `2021-10-11`
  package static var partialDate: Self {
    .custom(DateFormats.partial, placeholder: PartialDate(year: 2000)) {
      text, field in
      var scanner = DateScanner(text.string)
      guard let parts = scanner.date(), scanner.isAtEnd else {
        return rejectDate(text.string, "2021, 2021-10 or 2021-10-11", field)
      }
      if parts.day != nil, day(parts, field) == nil { return nil }
      if let month = parts.month, !(1...12).contains(month) { return noSuchDay(field) }
      return parts
    }
  }
}

extension FieldType where Value == DateAndTime {
  /// `2025-10-21T10:00+07:00`, `2025-10-21T10:00`, or the date alone
  package static var dateAndTime: Self {
    .custom(
      DateFormats.moment,
      placeholder: DateAndTime(date: .placeholder)
    ) { text, field in
      let expected = "2025-10-21, or 2025-10-21T10:00+07:00"
      var scanner = DateScanner(text.string)
      guard let parts = scanner.date(), parts.day != nil else {
        return rejectDate(text.string, expected, field)
      }
      guard let date = day(parts, field) else { return nil }
      if scanner.isAtEnd { return DateAndTime(date: date) }
      guard let (time, offset) = scanner.time(), scanner.isAtEnd else {
        return rejectDate(text.string, expected, field)
      }
      return DateAndTime(date: date, time: time, offset: offset)
    }
  }
}

extension FieldType where Value == TimeOfDay {
  /// `10:00`
  package static var timeOfDay: Self {
    .custom(DateFormats.time, placeholder: .midnight) { text, field in
      var scanner = DateScanner(text.string)
      guard let time = scanner.timeOfDay(), scanner.isAtEnd else {
        return field.reject(
          FieldsDiagnostics.invalidTime,
          "\"\(field.name)\" is not a time: \"\(excerpt(text.string))\"",
          hint: "write hours and minutes of the 24-hour clock, as in 09:30 or 15:00")
      }
      return time
    }
  }
}

private func day(_ parts: PartialDate, _ field: FieldValue) -> CalendarDate? {
  parts.date ?? noSuchDay(field)
}

private func noSuchDay<Value>(_ field: FieldValue) -> Value? {
  field.reject(
    FieldsDiagnostics.invalidDate,
    "\"\(field.name)\" is a day that no calendar has: \(excerpt(field.node.string ?? ""))",
    hint: "look at month and day; the order is year-month-day")
}

private func rejectDate<Value>(_ text: String, _ expected: String, _ field: FieldValue) -> Value? {
  field.reject(
    FieldsDiagnostics.invalidDate, "\"\(field.name)\" is not a date: \"\(excerpt(text))\"",
    hint: "write \(expected)")
}

/// Reads the extended format of ISO 8601 in ASCII digits.
private struct DateScanner {
  private var rest: ArraySlice<UInt8>

  init(_ text: String) { rest = Array(text.utf8)[...] }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func date() -> PartialDate? {
    guard let year = number(4) else { return nil }
    guard skip("-") else { return PartialDate(year: year) }
    guard let month = number(2) else { return nil }
    guard skip("-") else { return PartialDate(year: year, month: month) }
    return number(2).map { PartialDate(year: year, month: month, day: $0) }
  }

  mutating func time() -> (TimeOfDay, offset: Int?)? {
    guard skip("T") || skip(" "), let time = timeOfDay() else { return nil }
    if skip(":") {
      guard let second = number(2), second < 60 else { return nil }
    }
    if skip("Z") { return (time, 0) }
    let isWest = rest.first == UInt8(ascii: "-")
    guard skip("+") || skip("-") else { return (time, nil) }
    guard let hours = number(2), hours < 24, skip(":"), let minutes = number(2), minutes < 60
    else { return nil }
    return (time, (isWest ? -1 : 1) * (hours * 60 + minutes))
  }

  mutating func timeOfDay() -> TimeOfDay? {
    guard let hour = number(2), skip(":"), let minute = number(2) else { return nil }
    return TimeOfDay(hour: hour, minute: minute)
  }

  private mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard rest.first.map(UInt32.init) == character.value else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func number(_ count: Int) -> Int? {
    let digits = rest.prefix(count)
    guard digits.count == count, digits.allSatisfy(isDigit) else { return nil }
    rest = rest.dropFirst(count)
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }
}
