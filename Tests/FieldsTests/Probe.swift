import Diagnostics
import Fields

enum Weight: String, CaseIterable, Sendable { case must, might, defensive }

/// A record with a field of each type, which the bad files are read by.
struct Probe {
  var title: SourceText?
  var body: SourceText?
  var label: LocalizedText?
  var date: CalendarDate?
  var when: DateAndTime?
  var issued: PartialDate?
  var at: TimeOfDay?
  var count: Int?
  var ratio: Double?
  var isOpen: Bool?
  var weight: Weight?
  var url: SourceText?
  var accent: UInt32?
  var language: LanguageTag?
  var tags: [SourceText]
  var authors: [SourceText]
  var people: FieldMap<ProbePerson>

  static let record = RecordType("probe", doc: "A file of the tests") { (r: inout RecordReader) in
    r.schema(["probe/1"])
    return Probe(
      title: r.optional("title", .line, doc: "Title"),
      body: r.optional("body", .text, doc: "Body"),
      label: r.optional("label", .localizedLine, doc: "Label"),
      date: r.optional("date", .date, doc: "Day"),
      when: r.optional("when", .dateAndTime, doc: "Day and time"),
      issued: r.optional("issued", .partialDate, doc: "Year, month or day"),
      at: r.optional("at", .timeOfDay, doc: "Time"),
      count: r.optional("count", .integer(in: 0...1000), doc: "Count"),
      ratio: r.optional("ratio", .number, doc: "Ratio"),
      isOpen: r.optional("open", .boolean, doc: "Open"),
      weight: r.optional("weight", .choice(Weight.self), doc: "Weight"),
      url: r.optional("url", .url, doc: "Address"),
      accent: r.optional("accent", .color, doc: "Colour"),
      language: r.optional("language", .language, doc: "Language"),
      tags: r.list("tags", of: .text, doc: "Tags"),
      authors: r.optional("authors", .oneOrMany(.text), default: [], doc: "Authors"),
      people: r.map("people", of: .record(ProbePerson.record), doc: "People"))
  }
}

struct ProbePerson {
  let name: SourceText
  let rank: SourceText?

  static let record = RecordType("person", doc: "Someone") { (r: inout RecordReader) in
    ProbePerson(
      name: r.required("name", .line, doc: "Full name"),
      rank: r.optional("rank", .line, doc: "Rank"))
  }
}

extension Reading {
  /// The file as a probe.
  func probe() -> Probe? { root.flatMap { Probe.record.read($0, into: sink) } }
}
