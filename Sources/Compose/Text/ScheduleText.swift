import Fields
import Languages
import Meetings

/// When a meeting takes place, in the words of a language.
enum ScheduleText {
  /// `Selasa, 21 Oktober 2025, pukul 10.00–11.30`
  static func text(_ schedule: Schedule?, _ language: Language) -> String {
    guard let schedule else { return "" }
    let start = schedule.start
    guard let end = schedule.end else { return moment(start, language) }
    guard start.date == end.date else {
      if start.time == nil, end.time == nil { return language.dates.range(start.date, end.date) }
      return moment(start, language) + " – " + moment(end, language)
    }
    guard let from = start.time, let to = end.time else { return moment(start, language) }
    return language.dates.full(start.date) + ", " + language.times.sentenceRange(from, to)
  }

  private static func moment(_ moment: DateAndTime, _ language: Language) -> String {
    let date = language.dates.full(moment.date)
    return moment.time.map { date + ", " + language.times.sentence($0) } ?? date
  }
}

/// How soon a paper is to be dealt with, as it is printed; empty where it does not say.
enum UrgencyText {
  static func text(_ urgency: DocumentIdentity.Urgency?, _ language: Language) -> String {
    switch urgency {
    case .sangatSegera: language.label(.mostUrgent)
    case .segera: language.label(.urgent)
    case .biasa: language.label(.routine)
    case nil: ""
    }
  }
}
