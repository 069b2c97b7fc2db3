import Fields
import Languages

/// A date of which perhaps only the year or the month is known.
enum PartialDateText {
  static func text(_ date: PartialDate, _ language: Language) -> String {
    if let day = date.date { return language.dates.long(day) }
    if let month = date.month, let first = CalendarDate(year: date.year, month: month, day: 1) {
      return language.dates.monthYear(first)
    }
    return String(date.year)
  }

  /// In the order of APA 7: `2025, 21 Oktober`.
  static func reference(_ date: PartialDate?, _ language: Language) -> String {
    guard let date else { return language.label(.noDate) }
    if let day = date.date { return language.dates.reference(day) }
    if let month = date.month, let first = CalendarDate(year: date.year, month: month, day: 1) {
      return language.dates.referenceMonth(first)
    }
    return String(date.year)
  }
}
