import Diagnostics
import Fields

/// The values of a language's data file.
struct LanguageRecord: Sendable {
  let tag: Located<LanguageTag>
  let name: String
  let labels: Labels
  let dates: DateForms
  let times: TimeForms
  let numbers: NumberForms
  let lists: ListForms
  let quotes: QuoteMarks
  let noBreak: NoBreakRules
  let hyphenation: HyphenationRecord
  let starter: StarterTexts
  let evidence: EvidenceWords?

  /// Nil where a part is missing, which was reported.
  static let type = RecordType<LanguageRecord?>("language", doc: "A language of documents") { r in
    r.schema(["taklimat/language/1"])
    let tag = r.required("tag", .located(.language), doc: "its BCP 47 tag")
    let name = r.required("name", .line, doc: "what its speakers call it")
    let labels = r.required("labels", .record(LabelFields.type), doc: "the words that pages need")
    let dates = r.required("dates", .record(DateFields.type), doc: "how days are written")
    let times = r.required("times", .record(TimeFields.type), doc: "how times are written")
    let numbers = r.required("numbers", .record(NumberFields.type), doc: "how numbers are written")
    let lists = r.required("lists", .record(ListFields.type), doc: "how lists are joined")
    let quotes = r.required("quotes", .record(QuoteFields.type), doc: "quotation marks")
    let noBreak = r.optional(
      "no_break", NoBreakFields.type, default: NoBreakRules.none,
      doc: "words that stay on one line")
    let hyphenation = r.required(
      "hyphenation", .record(HyphenationRecord.type), doc: "how words are divided")
    let starter = r.required(
      "starter", .record(StarterFields.type), doc: "sample texts of starting files")
    let evidence = r.optional(
      "evidence", .record(EvidenceFields.type), doc: "words that rules on evidence look for")
    guard let labels, let dates, let times, let starter else { return nil }
    return LanguageRecord(
      tag: tag, name: name.string, labels: labels, dates: dates, times: times, numbers: numbers,
      lists: lists, quotes: quotes, noBreak: noBreak, hyphenation: hyphenation,
      starter: starter, evidence: evidence)
  }
}
