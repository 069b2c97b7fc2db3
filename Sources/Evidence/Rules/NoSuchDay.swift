import Fields

extension EvidenceRule {
  static let noSuchDay = EvidenceRule(EvidenceDiagnostics.noSuchDay) { dossier in
    dossier.passages.flatMap { passage in
      passage.dates(dossier).filter(\.isImpossible).map { mention in
        Finding(
          summary:
            "\"\(passage.excerpt(mention.first, to: mention.last))\" is a day that no calendar has",
          span: passage.span(mention.first, to: mention.last),
          hint: "look the date up in the source")
      }
    }
  }
}

extension DateMention {
  /// The day or the month, whichever comes first.
  fileprivate var first: Word {
    guard let monthName, monthName.range.lowerBound < day.range.lowerBound else { return day }
    return monthName
  }

  /// Without a year the day of a leap year counts, and what is no day of any month may be another
  /// number.
  fileprivate var isImpossible: Bool {
    guard monthName != nil else { return false }
    let days = CalendarDate.days(inMonth: month, of: year ?? 2000)
    if year == nil, dayNumber > 31 || dayNumber < 1 { return false }
    return dayNumber < 1 || dayNumber > days
  }
}
