package import Frames
import Glibc

/// The moment that SOURCE_DATE_EPOCH gives to files that state none
/// (reproducible-builds.org/specs/source-date-epoch).
package enum SourceDate: Sendable, Equatable {
  case absent
  case given(DocumentDate)
  /// Set, but no whole number of seconds from 1970 to the end of 9999.
  case malformed(String)

  /// The process's own; nothing else in the program reads it.
  package static func fromEnvironment() -> SourceDate {
    guard let value = getenv("SOURCE_DATE_EPOCH") else { return .absent }
    return parse(String(cString: value))
  }

  package static func parse(_ text: String) -> SourceDate {
    let latest = 253_402_300_799  // 9999-12-31T23:59:59Z
    let isDigits = !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) }
    guard isDigits, let seconds = Int(text), seconds <= latest else { return .malformed(text) }
    return .given(date(secondsSince1970: seconds))
  }

  /// Days to a Gregorian date: years are counted from March, so that the leap day comes last and
  /// months have lengths by one formula.
  private static func date(secondsSince1970 seconds: Int) -> DocumentDate {
    let daysToEpoch = 719_468  // from 0000-03-01
    let (days, second) = seconds.quotientAndRemainder(dividingBy: 86_400)
    let (era, dayOfEra) = (days + daysToEpoch).quotientAndRemainder(dividingBy: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return DocumentDate(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1, hour: second / 3600,
      minute: second / 60 % 60, second: second % 60)
  }
}
