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

/// Who may read a paper, as it is printed.
enum MarkingText {
  static func text(_ marking: Marking?, _ language: Language) -> String {
    let level: LabelKey? =
      switch marking?.level {
      case .sangatRahasia: .topSecret
      case .rahasia: .secret
      case .terbatas: .restricted
      case .biasa: .ordinary
      case nil: nil
      }
    // TLP 2.0: in capitals, never translated.
    let light = marking?.tlp.map { "TLP:" + $0.rawValue.uppercased() }
    return [level.map { language.label($0) }, light].compactMap(\.self).joined(separator: " · ")
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
