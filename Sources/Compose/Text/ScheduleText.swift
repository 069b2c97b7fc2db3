import Fields
import Languages
import Meetings

/// When a meeting takes place, in the words of a language.
enum ScheduleText {
  /// `Selasa, 21 Oktober 2025, pukul 10.00–11.30 WIB`
  static func text(_ schedule: Schedule?, _ language: Language) -> String {
    guard let schedule else { return "" }
    let start = schedule.start
    guard let end = schedule.end, start.date != end.date else {
      let hours = hours(schedule, language)
      return language.dates.full(start.date) + (hours.isEmpty ? "" : ", " + hours)
    }
    if start.time == nil, end.time == nil { return language.dates.range(start.date, end.date) }
    return moment(start, zone: start.offset, language) + " – "
      + moment(end, zone: schedule.endZone, language)
  }

  /// The times of its first day: `pukul 10.00–11.30 WIB`; empty where none is said.
  static func hours(_ schedule: Schedule, _ language: Language) -> String {
    let (start, times) = (schedule.start, language.times)
    guard let from = start.time else { return "" }
    guard let end = schedule.end, end.date == start.date, let to = end.time else {
      return times.zones.text(times.sentence(from), in: start.offset)
    }
    guard schedule.startZone != nil else {
      return times.zones.text(times.sentenceRange(from, to), in: schedule.endZone)
    }
    return times.zones.text(times.sentence(from), in: schedule.startZone) + " – "
      + times.zones.text(times.sentence(to), in: schedule.endZone)
  }

  private static func moment(
    _ moment: DateAndTime, zone: Int?, _ language: Language
  ) -> String {
    let date = language.dates.full(moment.date)
    guard let time = moment.time else { return date }
    return date + ", " + language.times.zones.text(language.times.sentence(time), in: zone)
  }
}

extension Schedule {
  /// That of the start where it is another than that of the end, which else says it for both.
  fileprivate var startZone: Int? {
    guard start.time != nil, let zone = start.offset, end?.time == nil || zone != endZone else {
      return nil
    }
    return zone
  }

  /// Of the end, as far as it is said of one of both.
  fileprivate var endZone: Int? { end?.offset ?? start.offset }
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
