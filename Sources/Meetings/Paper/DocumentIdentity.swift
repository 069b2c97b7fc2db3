package import Diagnostics
package import Fields

/// What the paper is among papers.
package struct DocumentIdentity: Sendable {
  package enum Form: String, CaseIterable, Sendable { case briefing }

  package enum Status: String, CaseIterable, Sendable { case draft, final }

  /// How soon it is to be dealt with.
  package enum Urgency: String, CaseIterable, Sendable {
    case biasa, segera
    case sangatSegera = "sangat-segera"
  }

  package var form = Form.briefing
  package var number: SourceText?
  package var version: Int?
  package var status: Status?
  package var marking: Marking?
  package var urgency: Urgency?
  package var date: CalendarDate?

  static let record = RecordType("document", doc: "The paper itself") { (r: inout RecordReader) in
    DocumentIdentity(
      form: r.optional("form", .choice(Form.self), default: .briefing, doc: "What it is used as"),
      number: r.optional("number", .line, doc: "Its number in the register"),
      version: r.optional("version", .integer(in: 1...9999), doc: "Counted from 1"),
      status: r.optional("status", .choice(Status.self), doc: "Whether it may still change"),
      marking: r.optional("marking", .record(Marking.record), doc: "Who may read it"),
      urgency: r.optional("urgency", .choice(Urgency.self), doc: "How soon it is dealt with"),
      date: r.optional("date", .date, doc: "The day on which it was written"))
  }
}

/// Who may read a paper.
package struct Marking: Sendable {
  /// The levels of Indonesian offices.
  package enum Level: String, CaseIterable, Sendable {
    case biasa, terbatas, rahasia
    case sangatRahasia = "sangat-rahasia"
  }

  /// The Traffic Light Protocol 2.0 of FIRST.
  package enum TrafficLight: String, CaseIterable, Sendable {
    case red, amber, green, clear
    case amberStrict = "amber+strict"
  }

  package let level: Level?
  package let tlp: TrafficLight?

  static let record = RecordType("marking", doc: "Who may read the paper") {
    (r: inout RecordReader) in
    Marking(
      level: r.optional("level", .choice(Level.self), doc: "The level of secrecy"),
      tlp: r.optional("tlp", .choice(TrafficLight.self), doc: "The Traffic Light Protocol's"))
  }
}
