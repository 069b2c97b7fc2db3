package import Fields

/// How a language writes days: `Selasa, 21 Oktober 2025`.
package struct DateForms: Sendable {
  /// The forms in which a day or two may be written.
  package enum Form: String, CaseIterable, Sendable {
    /// With the weekday.
    case full
    case long
    case monthYear = "month_year"
    /// As in a reference's parentheses, year first (APA 7, section 9.14).
    case reference
    /// A reference whose day is not known.
    case referenceMonth = "reference_month"
    case referenceRangeInMonth = "reference_range_in_month"
    case referenceRange = "reference_range"
    case rangeInMonth = "range_in_month"
    case rangeInYear = "range_in_year"
    case rangeOverYears = "range_over_years"

    /// The gaps that a phrase of this form must have; `{weekday}` may come besides.
    package var gaps: [String] {
      switch self {
      case .full: ["weekday", "day", "month", "year"]
      case .long, .reference: ["day", "month", "year"]
      case .referenceRangeInMonth: ["day", "end_day", "month", "year"]
      case .referenceRange: ["day", "month", "end_day", "end_month", "year"]
      case .monthYear, .referenceMonth: ["month", "year"]
      case .rangeInMonth: ["day", "end_day", "month", "year"]
      case .rangeInYear: ["day", "month", "end_day", "end_month", "year"]
      case .rangeOverYears: ["day", "month", "year", "end_day", "end_month", "end_year"]
      }
    }
  }

  /// Twelve, January first.
  package let months: [String]
  /// Seven, Monday first.
  package let weekdays: [String]
  /// By the form's name in the data.
  private let phrases: [String: Phrase]

  /// Nil where a name or a form is missing.
  package init?(months: [String], weekdays: [String], phrases: [String: Phrase]) {
    guard months.count == 12, weekdays.count == 7, phrases.count == Form.allCases.count else {
      return nil
    }
    self.months = months
    self.weekdays = weekdays
    self.phrases = phrases
  }

  /// `Selasa, 21 Oktober 2025`
  package func full(_ date: CalendarDate) -> String { text(.full, date, date) }

  /// `21 Oktober 2025`
  package func long(_ date: CalendarDate) -> String { text(.long, date, date) }

  /// `Oktober 2025`
  package func monthYear(_ date: CalendarDate) -> String { text(.monthYear, date, date) }

  /// `2025, 21 Oktober`
  package func reference(_ date: CalendarDate) -> String { text(.reference, date, date) }

  /// `2025, 21–24 Oktober`; the last day counts only within the year.
  package func referenceRange(_ start: CalendarDate, _ end: CalendarDate) -> String {
    guard start < end, start.year == end.year else { return reference(start) }
    return text(
      start.month == end.month ? .referenceRangeInMonth : .referenceRange, start, end)
  }

  /// `2025, Oktober`
  package func referenceMonth(_ date: CalendarDate) -> String { text(.referenceMonth, date, date) }

  /// The reference form as exact as the date is known: `2025, 21 Oktober`, `2025, Oktober`, `2025`.
  package func reference(_ date: PartialDate) -> String {
    if let day = date.date { return reference(day) }
    return date.firstDayOfMonth.map(referenceMonth) ?? String(date.year)
  }

  /// The long form as exact as the date is known: `21 Oktober 2025`, `Oktober 2025`, `2025`.
  package func long(_ date: PartialDate) -> String {
    if let day = date.date { return long(day) }
    return date.firstDayOfMonth.map(monthYear) ?? String(date.year)
  }

  /// `21–23 Oktober 2025`; the long form where both are one day. The earlier day comes first.
  package func range(_ one: CalendarDate, _ other: CalendarDate) -> String {
    let (start, end) = one <= other ? (one, other) : (other, one)
    if start == end { return long(start) }
    if start.year != end.year { return text(.rangeOverYears, start, end) }
    return text(start.month == end.month ? .rangeInMonth : .rangeInYear, start, end)
  }

  /// The month's name, 1 to 12.
  package func month(_ number: Int) -> String {
    months.indices.contains(number &- 1) ? months[number - 1] : ""
  }

  private func text(_ form: Form, _ start: CalendarDate, _ end: CalendarDate) -> String {
    (phrases[form.rawValue] ?? Phrase(parts: [])).filled { gap in
      switch gap {
      case "weekday": weekdays[(start.weekday + 6) % 7]
      case "day": String(start.day)
      case "month": month(start.month)
      case "year": String(start.year)
      case "end_day": String(end.day)
      case "end_month": month(end.month)
      case "end_year": String(end.year)
      default: nil
      }
    }
  }
}

extension PartialDate {
  fileprivate var firstDayOfMonth: CalendarDate? {
    month.flatMap { CalendarDate(year: year, month: $0, day: 1) }
  }
}
