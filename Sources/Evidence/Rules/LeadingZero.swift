extension EvidenceRule {
  static let leadingZero = EvidenceRule(EvidenceDiagnostics.leadingZero) { dossier in
    dossier.passages.flatMap { passage in
      passage.dates(dossier).compactMap { mention in
        guard let month = mention.monthName, mention.day.text.hasPrefix("0"), mention.dayNumber > 0
        else { return nil }
        return Finding(
          summary: "the day \"\(mention.day.text)\" beside \"\(month.text)\" has a leading zero",
          span: passage.span(mention.day), hint: "write \(mention.dayNumber)")
      }
    }
  }
}
