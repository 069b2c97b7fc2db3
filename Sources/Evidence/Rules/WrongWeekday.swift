import Fields

extension EvidenceRule {
  static let wrongWeekday = EvidenceRule(EvidenceDiagnostics.wrongWeekday) { dossier in
    dossier.passages.flatMap { passage in
      passage.dates(dossier).compactMap { mention in
        guard let weekday = mention.weekday, let number = mention.weekdayNumber,
          let date = mention.date, date.weekday != number % 7
        else { return nil }
        let right = dossier.vocabulary(of: weekday)?.weekdayName(date.weekday) ?? ""
        return Finding(
          summary: "\"\(passage.excerpt(weekday, to: mention.last))\" was a \(right)",
          span: passage.span(weekday, to: mention.last),
          hint: "mend the weekday, or the date")
      }
    }
  }
}
