import Diagnostics
import Fields

/// A day that a text names: `Selasa, 21 Oktober 2025`, `21 Oktober`, `Selasa (21/10/2025)`.
struct DateMention {
  /// Before the day; nil where it stands there without one.
  let weekday: Word?
  /// Monday is 1.
  let weekdayNumber: Int?
  let day: Word
  let dayNumber: Int
  /// Nil where the month is a number.
  let monthName: Word?
  let month: Int
  /// The last word.
  let last: Word
  let year: Int?

  /// Nil where there is no such day, or the year is not said.
  var date: CalendarDate? {
    year.flatMap { CalendarDate(year: $0, month: month, day: dayNumber) }
  }
}

extension Passage {
  /// Every day that is named, in the order of the words.
  func dates(_ dossier: Dossier) -> [DateMention] {
    words.indices.compactMap { index in
      guard words[index].hasDigit || self[index + 1]?.hasDigit == true,
        let vocabulary = dossier.vocabulary(of: words[index])
      else { return nil }
      return date(at: index, vocabulary) ?? numericDate(at: index, vocabulary)
    }
  }

  /// The day first, as both languages of the pages have it: `21 Oktober 2025`.
  private func date(at index: Int, _ vocabulary: Vocabulary) -> DateMention? {
    let day = words[index]
    guard day.isDigits(1...2), day.behind.isEmpty, let dayNumber = Int(day.text),
      let name = self[index + 1], name.before.isEmpty, let month = vocabulary.month(name)
    else { return monthFirst(at: index, vocabulary) }
    let year = name.behind.isEmpty || name.behind == "," ? self[index + 2].flatMap(\.year) : nil
    let weekday = weekday(before: index, vocabulary)
    return DateMention(
      weekday: weekday?.word, weekdayNumber: weekday?.number, day: day, dayNumber: dayNumber,
      monthName: name, month: month, last: year == nil ? name : words[index + 2], year: year)
  }

  /// `October 21, 2025`: only with the year, since a number may stand behind a month for else.
  private func monthFirst(at index: Int, _ vocabulary: Vocabulary) -> DateMention? {
    guard let month = vocabulary.month(words[index]), words[index].behind.isEmpty,
      let day = self[index + 1], day.isDigits(1...2), day.before.isEmpty,
      day.behind == "," || day.behind.isEmpty, let dayNumber = Int(day.text),
      let last = self[index + 2], let year = last.year
    else { return nil }
    let weekday = weekday(before: index, vocabulary)
    return DateMention(
      weekday: weekday?.word, weekdayNumber: weekday?.number, day: day, dayNumber: dayNumber,
      monthName: words[index], month: month, last: last, year: year)
  }

  /// `Selasa (21/10/2025)`: only with a weekday, and only where it is a day so read.
  private func numericDate(at index: Int, _ vocabulary: Vocabulary) -> DateMention? {
    let word = words[index]
    let parts = word.text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, let weekday = weekday(before: index, vocabulary),
      parts[2].utf8.count == 4, let day = Int(parts[0]), let month = Int(parts[1]),
      let year = Int(parts[2]), CalendarDate(year: year, month: month, day: day) != nil
    else { return nil }
    return DateMention(
      weekday: weekday.word, weekdayNumber: weekday.number, day: word, dayNumber: day,
      monthName: nil, month: month, last: word, year: year)
  }

  /// With nothing but a comma or an opening parenthesis between them.
  private func weekday(
    before index: Int, _ vocabulary: Vocabulary
  ) -> (word: Word, number: Int)? {
    guard let word = self[index - 1], let number = vocabulary.weekday(word),
      word.behind.isEmpty || word.behind == ",",
      words[index].before.isEmpty || words[index].before == "("
    else { return nil }
    return (word, number)
  }
}

extension Word {
  /// Four digits with nothing before them.
  fileprivate var year: Int? { isDigits(4...4) && before.isEmpty ? Int(text) : nil }
}
