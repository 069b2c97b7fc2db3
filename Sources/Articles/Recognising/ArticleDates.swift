import Fields
import Languages

/// The days that a text names: `Selasa, 21 Oktober 2025`, `October 21, 2025`, `21/10/2025`.
struct ArticleDate: Equatable {
  let date: CalendarDate
  /// As the article has it.
  let words: String
  let hasWeekday: Bool
  /// A weekday that the day does not have.
  let isWrongWeekday: Bool

  static func dates(in tokens: [Token], _ vocabularies: Vocabularies) -> [ArticleDate] {
    var dates: [ArticleDate] = []
    var index = 0
    while index < tokens.count {
      guard let (found, end) = date(tokens, at: index, vocabularies) else {
        index += 1
        continue
      }
      dates.append(found)
      index = end
    }
    return dates
  }

  private static func date(
    _ tokens: [Token], at start: Int, _ vocabularies: Vocabularies
  ) -> (ArticleDate, end: Int)? {
    let weekday = vocabularies.weekday(tokens[start].core)
    let first = weekday == nil ? start : start + 1
    guard let (date, end) = day(tokens, at: first, vocabularies) else { return nil }
    let words = tokens[start..<end].map(\.raw).joined(separator: " ").trimmingPunctuation
    // A date counts its weekdays from Sunday, which is 0.
    let isWrong = weekday.map { $0 % 7 != date.weekday } ?? false
    return (
      ArticleDate(
        date: date, words: words, hasWeekday: weekday != nil, isWrongWeekday: isWrong), end
    )
  }

  /// Day, month and year in either order, or in figures with the weekday's bracket before them.
  private static func day(
    _ tokens: [Token], at start: Int, _ vocabularies: Vocabularies
  ) -> (CalendarDate, end: Int)? {
    guard start < tokens.count else { return nil }
    if let date = figures(tokens[start].core) { return (date, start + 1) }
    guard start + 2 < tokens.count, let year = year(tokens[start + 2].core) else { return nil }
    let (one, two) = (tokens[start], tokens[start + 1])
    if let month = vocabularies.month(two.core), let day = number(one.core), one.isOpen {
      return CalendarDate(year: year, month: month, day: day).map { ($0, start + 3) }
    }
    if let month = vocabularies.month(one.core), let day = number(two.core), one.isOpen {
      return CalendarDate(year: year, month: month, day: day).map { ($0, start + 3) }
    }
    return nil
  }

  /// `21`, `21st`
  private static func number(_ word: String) -> Int? {
    let digits = word.utf8.prefix { (0x30...0x39).contains($0) }
    let ending = String(word.dropFirst(digits.count))
    guard (1...2).contains(digits.count), ["", "st", "nd", "rd", "th"].contains(ending) else {
      return nil
    }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  private static func year(_ word: String) -> Int? {
    guard word.utf8.count == 4, word.isDigits, let year = Int(word), (1900...2100).contains(year)
    else { return nil }
    return year
  }

  /// `2025-10-21`, `21/10/2025`, `21-10-2025`; a day that could be a month, too, is none.
  private static func figures(_ word: String) -> CalendarDate? {
    let parts = word.split { $0 == "/" || $0 == "-" }.map(String.init)
    guard parts.count == 3, parts.allSatisfy(\.isDigits) else { return nil }
    if let year = year(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]) {
      return CalendarDate(year: year, month: month, day: day)
    }
    guard let year = year(parts[2]), let day = Int(parts[0]), let month = Int(parts[1]),
      day > 12 || day == month
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }
}

extension String {
  /// Without punctuation at its ends.
  var trimmingPunctuation: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { $0.isWordPart }),
      let last = scalars.lastIndex(where: { $0.isWordPart })
    else { return "" }
    return String(scalars[first...last])
  }
}
