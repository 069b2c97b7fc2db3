import Fields

/// `labels:` of a language's file: every key of `LabelKey`, required.
enum LabelFields {
  static let type = RecordType<Labels?>("labels", doc: "the words that pages need") { r in
    var phrases: [String: Phrase] = [:]
    phrases.reserveCapacity(LabelKey.allCases.count)
    for key in LabelKey.allCases {
      phrases[key.rawValue] = r.required(
        key.rawValue, .phrase(gaps: key.gaps), doc: "a word of the pages")
    }
    return Labels(phrases)
  }
}
