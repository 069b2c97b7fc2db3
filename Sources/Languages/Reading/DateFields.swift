import Fields

/// `dates:` of a language's file.
enum DateFields {
  static let type = RecordType<DateForms?>("dates", doc: "how days are written") { r in
    let months = r.required("months", .names(12), doc: "from January on")
    let weekdays = r.required("weekdays", .names(7), doc: "from Monday on")
    var phrases: [String: Phrase] = [:]
    for form in DateForms.Form.allCases {
      phrases[form.rawValue] = r.required(
        form.rawValue, .phrase(gaps: form.gaps, also: ["weekday"]), doc: "a form of dates")
    }
    return DateForms(months: months, weekdays: weekdays, phrases: phrases)
  }
}

/// `times:` of a language's file.
enum TimeFields {
  static let type = RecordType<TimeForms?>("times", doc: "how times of day are written") { r in
    let clock = ["hour", "hour12", "half"]
    let zones = r.map(
      "zones", of: .integer(in: -12...14), doc: "names of time zones, and their hours east of UTC")
    let others = r.optional(
      "zone", .phrase(gaps: ["distance"]),
      default: Phrase(parts: [.text("UTC"), .gap("distance")]), doc: "other time zones")
    var forms = TimeForms(
      sentence: r.required(
        "sentence", .phrase(gaps: ["minute"], also: clock), doc: "in running text"),
      short: r.required("short", .phrase(gaps: ["minute"], also: clock), doc: "in tables"),
      range: r.required("range", .phrase(gaps: ["start", "end"]), doc: "from one time to another"),
      sentenceRange: r.required(
        "sentence_range",
        .phrase(gaps: [], also: ["start", "end", "start_sentence", "end_sentence"]),
        doc: "the same in running text"),
      halves: r.optional(
        "halves", .names(2), default: ["", ""], doc: "before and after noon, for {half}"))
    forms?.zones = ZoneForms(
      names: Dictionary(
        zones.entries.map { ($0.value, $0.key.value) }, uniquingKeysWith: { first, _ in first }),
      others: others)
    return forms
  }
}
