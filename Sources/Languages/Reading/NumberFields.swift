import Fields

/// `numbers:` of a language's file.
enum NumberFields {
  static let type = RecordType("numbers", doc: "how numbers are written") { r in
    NumberForms(
      decimalMark: r.required("decimal", .words, doc: "before the fraction"),
      groupMark: r.required("group", .words, doc: "between groups of three digits"),
      groupsFrom: r.optional(
        "groups_from", .integer(in: 4...9), default: 4, doc: "fewest digits that are grouped"),
      percents: (
        r.required("percent", .phrase(gaps: ["number"]), doc: "in displays"),
        r.required("percent_in_text", .phrase(gaps: ["number"]), doc: "in running text")
      ),
      ordinals: r.required("ordinals", .record(ordinals), doc: "how one counts off"))
  }

  private static let ordinals = RecordType("ordinals", doc: "how one counts off") { r in
    let standard = r.required("standard", .phrase(gaps: ["number"]), doc: "for most numbers")
    let endings = r.map(
      "endings", of: .phrase(gaps: ["number"]), doc: "by last digits, longer ones first")
    return Ordinals(
      standard: standard,
      endings: Dictionary(
        endings.entries.map { ($0.key.value, $0.value) }, uniquingKeysWith: { first, _ in first }))
  }
}

/// `lists:` of a language's file.
enum ListFields {
  static let type = RecordType("lists", doc: "how lists are joined") { r in
    ListForms(
      pair: r.required("pair", .words, doc: "between two that are all"),
      separator: r.required("separator", .words, doc: "between others"),
      last: r.required("last", .words, doc: "before the last of three and more"))
  }
}

/// `quotes:` of a language's file.
enum QuoteFields {
  static let type = RecordType("quotes", doc: "quotation marks") { r in
    let primary = r.required("primary", .names(2), doc: "for \"")
    let secondary = r.required("secondary", .names(2), doc: "for '")
    return QuoteMarks(
      primary: pair(primary), secondary: pair(secondary),
      apostrophe: r.required("apostrophe", .words, doc: "within words"))
  }

  private static func pair(_ marks: [String]) -> QuoteMarks.Pair {
    QuoteMarks.Pair(open: marks.first ?? "", close: marks.last ?? "")
  }
}
